"""A database and a watched folder."""

import shutil

import pytest

from tests.helpers.building import database
from tests.helpers.in_process import run_here


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return database(tmp_path_factory.mktemp("built"))


@pytest.fixture
def folder(built, tmp_path):
    return shutil.copytree(built, tmp_path / "kpi")


@pytest.fixture
def inbox(tmp_path):
    inbox = tmp_path / "in"
    inbox.mkdir()
    return inbox


@pytest.fixture
def carried_out_here(monkeypatch):
    """Files are loaded in this process, where a test is not about the one of their own."""
    monkeypatch.setattr("loaders.watching.judging.run_apart", run_here)
