"""A database for what is recognised."""

import pytest

from tests.helpers.building import database


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)
