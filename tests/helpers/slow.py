"""Of a table of cases `make test` runs those that differ in code; the others are left to `make test-all`."""

from collections.abc import Iterable

import pytest


def mostly_slow(cases: Iterable, *quick) -> list:
    """All cases; those that are not named are left to `make test-all`."""
    cases = list(cases)
    assert set(quick) <= set(cases), "a case that there is not"
    return [case if case in quick else slow(case) for case in cases]


def slow(*values):
    return pytest.param(*values, marks=pytest.mark.slow)
