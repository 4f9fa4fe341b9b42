"""Which changes of an address Back goes through."""

import pytest

from tests.helpers.browser import visit

A, B = "a" * 32, "b" * 32


@pytest.mark.parametrize(
    ("before", "after", "is_step"),
    [
        ("/upload", f"/upload?draft={A}", False),
        (f"/upload?draft={A}", "/upload", False),
        (f"/upload?draft={A}", f"/upload?draft={B}", True),
        (f"/upload?take={A}", f"/upload?draft={B}", False),
        ("/upload", "/upload?year=2024", False),
        ("/upload?year=2024", "/upload?year=2025", True),
    ],
)
def test_a_draft_that_begins_is_no_step_but_another_one_is(server, page, before, after, is_step):
    visit(page, f"{server}/methods")
    page.evaluate("address => history.replaceState({}, '', address)", before)
    entry = page.evaluate("navigation.currentEntry.key")  # the length of a full history stays as it is
    page.evaluate("address => history.pushState({}, '', address)", after)
    assert (page.evaluate("navigation.currentEntry.key") != entry) == is_step
