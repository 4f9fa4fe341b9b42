"""The upload page without a browser."""

import pytest

from tests.helpers.building import database
from tests.helpers.in_process import run_here
from tests.ui.upload.upload_app import open_upload


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


@pytest.fixture
def carried_out_here(monkeypatch):
    """Loads of a process of their own are held by test_unusable_files.py, tests/loaders/publishing/test_background.py
    and the journeys in Chromium."""
    monkeypatch.setattr("ui.upload.background.run_apart", run_here)


@pytest.fixture
def opened(folder, monkeypatch, carried_out_here):
    """A function that opens the page, in English by default."""
    return lambda language="en": open_upload(folder, monkeypatch, language)
