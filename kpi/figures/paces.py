"""What of a target is due by a day: how the earlier years of a series went by then, and where a level began (rule 9 in
docs/rules.md)."""

from collections.abc import Sequence
from datetime import date
from statistics import median

import duckdb

from kpi.figures.indicators import series_of
from kpi.rules.comparability import units_differ
from kpi.rules.figure_row import FigureRow
from kpi.rules.judgement import Origin, Usual
from kpi.warehouse.queries import query

FEWEST, MOST = 2, 3  # years that tell a pace
_SMALLEST = 10  # of a year that tells one, in ones

Paces = dict[tuple, dict[tuple[int, int], tuple[float, float]]]  # series → (year, earlier) → by the day, in all


def read_paces(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str | None) -> Paces:
    paces: Paces = {}
    for *series, year, earlier, by_day, total in cursor.execute(
        query("paces"), {"edition": edition, "agency": agency}
    ).fetchall():
        paces.setdefault(tuple(series), {})[year, earlier] = (by_day, total)
    return paces


def read_own_days(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str | None
) -> set[tuple[str, str, str, str]]:
    """Agency, plan, clause and dataset of what is known up to another day than its register. How clauses of an earlier
    plan went is told by the register's day alone, so these tell nothing of it."""
    return set(cursor.execute(query("own_days"), {"edition": edition, "agency": agency}).fetchall())


def usual_pace(row: FigureRow, before: Sequence[FigureRow], paces: Paces) -> Usual | None:
    """The part of a year that is there by the row's day, as its earlier years went; None where too few tell it.

    before: the earlier rows of its series, compared already.
    """
    parts = {}
    for earlier in before:
        one = earlier.indicator
        by_day, total = paces.get(series_of(one), {}).get((row.year, earlier.year), (0.0, 0.0))
        if (
            earlier.complete
            and earlier.qualifier == "exact"
            and not one.is_defined
            and _in_ones(total, earlier) >= _SMALLEST
        ):
            parts[earlier.year] = by_day / total
    return Usual(median(parts.values()), tuple(sorted(parts))) if len(parts) >= FEWEST else None


def origin(row: FigureRow, before: Sequence[FigureRow]) -> Origin | None:
    """The value from which a latest value is on its way to its target: the last final one, exact or not, else the
    baseline; None without either.

    before: the earlier rows of its series, compared.
    """
    if not row.is_level:
        return None
    for earlier in reversed(before):
        is_like = earlier.is_level and not units_differ(earlier.unit, row.unit)
        if is_like and earlier.complete:
            return Origin(earlier.rounded, earlier.cut or date(earlier.year, 12, 31), earlier.qualifier)
    baseline, year = row.indicator.baseline, row.indicator.baseline_year
    # One of the year itself, or of no year, stood at its beginning.
    return None if baseline is None else Origin(baseline, date(min(year or row.year, row.year - 1), 12, 31))


def by_same_days(row: FigureRow, before: Sequence[FigureRow], paces: Paces) -> dict[int, float]:
    """What earlier years of a provisional year that adds up came to by its day: of those whose rows all have days and
    numbers, and make up the whole figure."""
    if row.complete or row.accumulation != "within_year":
        return {}
    found = {}
    for earlier in before:
        by_day, total = paces.get(series_of(earlier.indicator), {}).get((row.year, earlier.year), (0.0, None))
        if total is not None and earlier.qualifier == "exact" and _is_whole(total, earlier):
            found[earlier.year] = round(by_day * earlier.conversion, 10)
    return found


def _is_whole(total: float, row: FigureRow) -> bool:
    return round(total * row.conversion, 10) == round(row.value, 10)


def _in_ones(total: float, row: FigureRow) -> float:
    """What its rows hold comes to, whatever the scale of their unit."""
    return total * row.conversion * row.measure.times
