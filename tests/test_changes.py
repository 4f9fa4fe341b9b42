"""The rules of change, case by case (design, section 6, rules 1, 2, 3 and 5)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.changes import Figure, a_year_before, changes

TODAY = date(2026, 11, 22)


def last(*figures: Figure):
    return changes(list(figures), TODAY)[-1]


CASES = {
    # name: figures in the order of years, expected attributes of the last change
    "the year before": (
        [Figure(2024, 143), Figure(2025, 218)],
        {"comparability": "year_before", "compared_year": 2024, "change": 75, "qualifier": "exact"},
    ),
    "nothing to compare with": ([Figure(2025, 218)], {"comparability": "first", "change": None, "compared_year": None}),
    "a missing year is named, never one year's growth": (
        [Figure(2018, 143), Figure(2023, 218)],
        {"comparability": "gap", "compared_year": 2018, "change": 75},
    ),
    "an unchanged figure is a change of zero": (
        [Figure(2024, 7), Figure(2025, 7)],
        {"change": 0, "percent": 0, "comparability": "year_before"},
    ),
    "a real zero is a figure": ([Figure(2024, 7), Figure(2025, 0)], {"change": -7, "percent": -100}),
    "from zero there is no percentage": ([Figure(2024, 0), Figure(2025, 7)], {"change": 7, "percent": None}),
    "shares change in percentage points": (
        [Figure(2024, 64.7, unit="%"), Figure(2025, 68.1, unit="%")],
        {"change": 3.4, "percent": None},
    ),
    "a share of 0 and of 100": (
        [Figure(2024, 0, unit="%"), Figure(2025, 100, unit="%")],
        {"change": 100, "percent": None},
    ),
    "at least 40 after 35": (
        [Figure(2024, 35), Figure(2025, 40, "at_least")],
        {"change": 5, "qualifier": "at_least"},
    ),
    "35 after at least 40": ([Figure(2024, 40, "at_least"), Figure(2025, 35)], {"change": -5, "qualifier": "at_most"}),
    "at least 40 after at least 35 is unknown": (
        [Figure(2024, 35, "at_least"), Figure(2025, 40, "at_least")],
        {"change": None, "percent": None, "qualifier": "unknown", "compared_value": 35},
    ),
    "about stays about": ([Figure(2024, 90), Figure(2025, 100, "about")], {"change": 10, "qualifier": "about"}),
    "about against a bound is unknown": (
        [Figure(2024, 90, "at_least"), Figure(2025, 100, "about")],
        {"change": None, "qualifier": "unknown"},
    ),
    "a running year that was closed is a full one": (
        [Figure(2025, 100), Figure(2026, 90, cut=date(2026, 10, 31), closed=True)],
        {"comparability": "year_before", "change": -10, "compared_through": None},
    ),
    "the running year with the same days": (
        [
            Figure(2025, 100, cut=date(2026, 10, 31), same_days_value=80, same_days_qualifier="exact"),
            Figure(2026, 90, cut=date(2026, 10, 31)),
        ],
        {"comparability": "same_days", "compared_value": 80, "change": 10, "compared_through": date(2025, 10, 31)},
    ),
    "the running year never with a full one": (
        [Figure(2025, 100, cut=date(2026, 10, 31)), Figure(2026, 90, cut=date(2026, 10, 31))],
        {"comparability": "no_same_days", "change": None},
    ),
    "an undated figure of the running year is not compared": (
        [Figure(2025, 100), Figure(2026, 90)],
        {"comparability": "undated", "change": None},
    ),
    "a fact across the cut in the running year": (
        [
            Figure(2025, 100, cut=date(2026, 10, 31), same_days_value=80),
            Figure(2026, 90, cut=date(2026, 10, 31), straddles=True),
        ],
        {"comparability": "straddles", "change": None},
    ),
    "a fact across the cut in the year before": (
        [
            Figure(2025, 100, cut=date(2026, 10, 31), same_days_value=80, same_days_straddles=True),
            Figure(2026, 90, cut=date(2026, 10, 31)),
        ],
        {"comparability": "straddles", "change": None},
    ),
    "the running year without the year before": (
        [Figure(2024, 100), Figure(2026, 90, cut=date(2026, 10, 31))],
        {"comparability": "no_year_before", "change": None},
    ),
    "another unit is another thing": (
        [Figure(2024, 12, unit="ay"), Figure(2025, 360, unit="gün")],
        {"comparability": "units_differ", "change": None, "compared_value": None},
    ),
    "a decrease from a negative value": ([Figure(2024, -4), Figure(2025, -6)], {"change": -2, "percent": -50}),
}


@pytest.mark.parametrize("name", CASES)
def test_each_case_gives_its_change(name):
    figures, expected = CASES[name]
    change = last(*figures)
    assert {attribute: getattr(change, attribute) for attribute in expected} == expected


def test_binary_fractions_do_not_show():
    assert last(Figure(2024, 64.7, unit="%"), Figure(2025, 68.1, unit="%")).change == 3.4


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


numbers = st.integers(0, 10**6)
qualifiers = st.sampled_from(["exact", "at_least", "about"])


@given(numbers, qualifiers, numbers, qualifiers, st.integers(0, 1000), st.integers(0, 1000))
def test_a_bound_never_claims_too_much(before, q_before, now, q_now, more_before, more_now):
    """Whatever the true values behind 'at least' are, the stated bound of the change holds."""
    change = last(Figure(2024, before, q_before), Figure(2025, now, q_now))
    true_before = before + (more_before if q_before == "at_least" else 0)
    true_now = now + (more_now if q_now == "at_least" else 0)
    if change.qualifier == "exact":
        assert change.change == true_now - true_before
    if change.qualifier == "at_least":
        assert change.change <= true_now - true_before
    if change.qualifier == "at_most":
        assert change.change >= true_now - true_before
    if change.percent is not None and true_before:
        true_percent = 100 * (true_now - true_before) / true_before
        if change.qualifier == "at_least":
            assert change.percent <= true_percent + 1e-6
        if change.qualifier == "at_most":
            assert change.percent >= true_percent - 1e-6
