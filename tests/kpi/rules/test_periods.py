"""Quarters and the last twelve months: what falls into them, and what they are compared with."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kpi.rules.periods import Amount, periods
from tests.helpers.figures import figure

THROUGH = date(2026, 10, 28)


def day(text: str, value, **more) -> Amount:
    first, _, last = text.partition("/")
    return Amount(date.fromisoformat(first), date.fromisoformat(last or first), value, **more)


def periods_of(*amounts: Amount, through: date = THROUGH, known: dict[int, date] | None = None, **of) -> dict:
    """(quarter, year) → value, qualifier, and what it was a year earlier. known: of years that are not known to their
    ends."""
    days = {year: date(year, 12, 31) for year in range(2024, through.year)} | (known or {}) | {through.year: through}
    return {
        (one.quarter, one.last.year): (one.row.value, one.row.qualifier, one.row.change.compared_value)
        for one in periods(figure(year=through.year, **of), amounts, days)
    }


YEARS = (day("2024-02-01", 1.0), day("2025-02-01", 4.0), day("2025-11-05", 7.0), day("2026-02-01", 5.0))


def test_a_quarter_stands_beside_the_same_quarter_of_the_year_before():
    found = periods_of(*YEARS)
    assert found[1, 2026] == (5.0, "exact", 4.0)
    assert found[1, 2025] == (4.0, "exact", 1.0)
    assert found[2, 2026] == (0.0, "exact", 0.0)


def test_a_quarter_under_way_ends_on_the_day_in_both_years():
    assert periods_of(*YEARS, day("2026-10-28", 2.0))[4, 2026] == (2.0, "exact", 0.0)  # 7 came later in November
    assert (4, 2026) not in periods_of(*YEARS, through=date(2026, 9, 30))


def test_a_year_that_was_never_completed_is_no_zero_after_its_day():
    found = periods_of(*YEARS, known={2024: date(2024, 5, 10), 2025: date(2025, 11, 5)})
    assert found[1, 2025] == (4.0, "exact", 1.0)
    assert (found[2, 2025], found[3, 2025]) == ((0.0, "exact", None), (0.0, "exact", None))
    assert (4, 2025) not in found and (None, 2026) not in found


def test_twelve_months_end_on_the_day():
    assert periods_of(*YEARS)[None, 2026] == (12.0, "exact", 4.0)


def test_what_is_not_exact_stays_so():
    found = periods_of(*YEARS, day("2026-04-01", None), day("2026-07-01", 3.0, qualifier="about"))
    assert [found[quarter, 2026][:2] for quarter in (1, 2, 3)] == [(5.0, "exact"), (0.0, "at_least"), (3.0, "about")]


def test_a_row_on_both_sides_of_an_end_leaves_the_period_out():
    found = periods_of(*YEARS, day("2026-03-30/2026-04-02", 3.0))
    assert {(1, 2026), (2, 2026)}.isdisjoint(found) and found[3, 2026][0] == 0
    assert periods_of(*YEARS, day("2026-01-01/2026-12-31", 3.0, has_days=False)).keys() <= {
        (q, 2025) for q in range(1, 5)
    }


def test_a_year_without_rows_is_no_zero():
    found = periods_of(day("2024-02-01", 1.0), day("2026-02-01", 5.0))
    assert found.keys() == {(quarter, 2026) for quarter in (1, 2, 3, 4)}
    assert found[1, 2026] == (5.0, "exact", None)


MARCH = (day("2025-02-01/2025-02-28", 2.0), day("2025-03-01/2025-03-31", 2.0))


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ((day("2025-01-01/2025-01-31", 2.0), *MARCH), {(1, 2025): (6.0, "exact", None)}),
        (
            (day("2024-01-01/2024-03-31", 4.0), day("2025-01-01/2025-01-31", 2.0), *MARCH),
            {(1, 2025): (6.0, "exact", 4.0), (1, 2024): (4.0, "exact", None)},
        ),
        (MARCH, {}),
        ((day("2025-03-31", 4.0),), {(1, 2025): (4.0, "exact", None)}),
    ],
)
def test_a_reported_value_that_is_missing_is_no_zero(amounts, expected):
    assert periods_of(*amounts, through=date(2025, 9, 30), day_of="series") == expected


DAYS = some.dates(date(2024, 1, 1), THROUGH)


@settings(deadline=None)
@given(some.lists(some.tuples(DAYS, some.integers(0, 9)), min_size=1))
def test_quarters_come_to_the_year(rows):
    amounts = [Amount(at, at, float(value)) for at, value in [(date(2024, 1, 1), 0), (date(2025, 1, 1), 0), *rows]]
    found = periods_of(*amounts, through=date(2025, 12, 31))
    assert sum(found[quarter, 2025][0] for quarter in range(1, 5)) == sum(v for at, v in rows if at.year == 2025)
