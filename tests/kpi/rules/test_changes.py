"""What must hold of any change; kpi/cases holds the rules case by case."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.rules.changes import changes
from kpi.rules.comparability import a_year_before
from kpi.rules.compared import Figure

TODAY = date(2026, 11, 22)


def last(*figures: Figure):
    return changes(list(figures), TODAY)[-1]


def test_binary_fractions_do_not_show():
    assert last(Figure(2024, 64.7, unit="%"), Figure(2025, 68.1, unit="%")).by == 3.4


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 2, 29), date(2023, 2, 28)),
        (date(2025, 2, 28), date(2024, 2, 28)),
        (date(2026, 12, 31), date(2025, 12, 31)),
    ],
)
def test_the_same_day_a_year_before(day, expected):
    assert a_year_before(day) == expected


@pytest.mark.parametrize(("base", "small"), [(9, True), (10, False), (0, True), (-9, True), (250, False)])
def test_a_small_base_is_marked(base, small):
    assert last(Figure(2024, base), Figure(2025, 50)).small_base is small


def test_whoever_runs_the_dashboard_sets_the_small_base(monkeypatch):
    monkeypatch.setenv("KPI_SMALL_BASE", "25")
    assert (
        last(Figure(2024, 24), Figure(2025, 50)).small_base and not last(Figure(2024, 25), Figure(2025, 50)).small_base
    )


numbers = st.integers(0, 10**6)
qualifiers = st.sampled_from(["exact", "at_least", "about"])


@given(numbers, qualifiers, numbers, qualifiers, st.integers(0, 1000), st.integers(0, 1000))
def test_a_bound_never_claims_too_much(before, q_before, now, q_now, more_before, more_now):
    """Whatever the true values behind 'at least' are, the stated bound of the change holds."""
    change = last(Figure(2024, before, q_before), Figure(2025, now, q_now))
    true_before = before + (more_before if q_before == "at_least" else 0)
    true_now = now + (more_now if q_now == "at_least" else 0)
    if change.qualifier == "exact":
        assert change.by == true_now - true_before
    if change.qualifier == "at_least":
        assert change.by <= true_now - true_before
    if change.qualifier == "at_most":
        assert change.by >= true_now - true_before
    if change.percent is not None and true_before:
        true_percent = 100 * (true_now - true_before) / true_before
        if change.qualifier == "at_least":
            assert change.percent <= true_percent + 1e-6
        if change.qualifier == "at_most":
            assert change.percent >= true_percent - 1e-6
