"""A database with what a council meeting is shown."""

import pytest

from tests.browser.council.meeting import SHEETS
from tests.helpers.building import database


@pytest.fixture
def folder(tmp_path):
    """Agency AGY with trainings of 2024 and 2025."""
    return database(tmp_path, SHEETS)
