"""Quarters, and the last twelve months, of what adds up over a year: each beside the same days a year earlier."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kpi.rules.changes import compare
from kpi.rules.comparability import a_year_before
from kpi.rules.compared import Change
from kpi.rules.figure_row import FigureRow

_WEAKEST = ("exact", "at_least", "about")  # the weakest claim of a sum holds


@dataclass(frozen=True, slots=True)
class Amount:
    """What a row adds, and when; value None: it has no number. has_days: it is known by more than its year."""

    starts: date
    ends: date
    value: float | None
    qualifier: str = "exact"
    has_days: bool = True


@dataclass(frozen=True, slots=True)
class Period:
    """From first to last, both included. quarter: 1 to 4; None for twelve months. row: what it came to, compared with
    the same days a year earlier where those are known."""

    first: date
    last: date
    quarter: int | None
    row: FigureRow


def periods(figure: FigureRow, amounts: Sequence[Amount], known: Mapping[int, date]) -> list[Period]:
    """The last twelve months and the quarters of the two years up to the day to which the figure is known, the newest
    first; a quarter that is under way ends on that day.

    amounts: the rows of an indicator that adds up, of all its years. known: of each of these years the day up to which
    it is known. A period is left out where a row may lie on both sides of its ends, or is known by the year alone;
    where it goes on beyond what is known of a year, lies in one without any row, or values that are reported do not
    cover it: nothing known is no zero; and twelve months where the data do not begin before them.
    """
    through = known.get(figure.year)
    if not amounts or through is None:
        return []
    begins = min(amount.starts for amount in amounts)
    spans = [(a_year_before(through) + timedelta(days=1), through, None), *_quarters(through)]
    found = []
    for first, last, quarter in spans:
        if first < begins.replace(month=1, day=1):
            continue
        then = a_year_before(first), a_year_before(last)
        now, before = (_sum(amounts, *days, figure.day_of, known) for days in ((first, last), then))
        if now is None:
            continue
        row = replace(
            figure, year=last.year, cut=last, value=now[0], qualifier=now[1], target=None, change=Change("first")
        )
        if before is not None and then[0] >= begins.replace(month=1, day=1):
            moved = compare(row, "same_days", replace(row, year=then[1].year, value=before[0], qualifier=before[1]))
            row = replace(row, change=replace(moved, compared_from=then[0], compared_through=then[1]))
        found.append(Period(first, last, quarter, row))
    return found


def _quarters(through: date) -> list[tuple[date, date, int | None]]:
    """Those that have begun, of the day's year and the one before, the newest first."""
    found: list[tuple[date, date, int | None]] = []
    for year in (through.year - 1, through.year):
        for quarter in range(1, 5):
            first = date(year, 3 * quarter - 2, 1)
            last = date(year + quarter // 4, 3 * quarter % 12 + 1, 1) - timedelta(days=1)
            if first <= through:
                found.append((first, min(last, through), quarter))
    return found[::-1]


def _sum(
    amounts: Sequence[Amount], first: date, last: date, day_of: str, known: Mapping[int, date]
) -> tuple[float, str] | None:
    """None where nothing is known of it, or a row may lie on both sides of an end."""
    if any(known.get(day.year, date.min) < day for day in {last, min(last, date(first.year, 12, 31))}):
        return None
    if not {first.year, last.year} <= {amount.starts.year for amount in amounts}:
        return None
    met = [amount for amount in amounts if amount.starts <= last and amount.ends >= first]
    if any(not amount.has_days or amount.starts < first or amount.ends > last for amount in met):
        return None
    if day_of == "series" and not _covered(met, first, last):
        return None
    weights = [_WEAKEST.index("at_least" if one.value is None else one.qualifier) for one in met]
    return sum(one.value or 0.0 for one in met), _WEAKEST[max(weights, default=0)]


def _covered(met: Sequence[Amount], first: date, last: date) -> bool:
    """Whether values lie on all days of a span; of values of a single day nobody knows for which days they stand."""
    if met and all(amount.starts == amount.ends for amount in met):
        return True
    next_day = first
    for amount in sorted(met, key=lambda amount: amount.starts):
        if amount.starts > next_day:
            return False
        next_day = max(next_day, amount.ends + timedelta(days=1))
    return next_day > last
