"""The page Upload of the database that a test file has as its folder."""

import pytest

from tests.helpers.browser import visit


@pytest.fixture
def address(folder, show):
    return f"{show(folder)}/upload"


@pytest.fixture
def opened(page, address):
    """The page as it opens in Azerbaijani."""
    visit(page, f"{address}?language=az")
    return page
