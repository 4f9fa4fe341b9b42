"""The upload page without a browser."""

import pytest

from tests.helpers.building import database
from tests.ui.upload.upload_app import open_upload


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


@pytest.fixture
def opened(folder, monkeypatch):
    """A function that opens the page, in English by default."""
    return lambda language="en": open_upload(folder, monkeypatch, language)
