"""Benchmarks and pictures of the documentation find what they start; a run of them takes minutes."""

from benchmarks.measuring.servers import BARE, ROOT


def test_they_start_the_dashboard_and_bare_pages_that_are_there():
    assert (ROOT / "dashboard.py").is_file()
    assert (BARE / "page.py").is_file()
