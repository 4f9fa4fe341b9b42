"""Figures compared with a year that a reader names, by the same rules as with the year before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from kpi.rules.changes import change
from kpi.rules.compared import Change
from kpi.rules.figure_row import FigureRow


def compared_with(rows: Iterable[FigureRow], year: int, then: int, today: date) -> list[FigureRow]:
    """The rows, those of year compared with the figure that their series has for then. rows: of any series, all their
    years, those of earlier plans too."""
    rows = list(rows)
    earlier = {_series(row): row for row in rows if row.year == then}
    crossings: dict[tuple, list[FigureRow]] = {}
    for row in sorted(rows, key=attrgetter("year")):
        if row.crossing and then < row.year <= year:
            crossings.setdefault(_series(row), []).append(row)
    return [
        _compared(row, earlier.get(_series(row)), crossings.get(_series(row), ()), today) if row.year == year else row
        for row in rows
    ]


def _series(row: FigureRow) -> tuple:
    one = row.indicator
    return row.series_plan, row.series_clause, one.dataset, one.code, one.dimension, one.member


def _compared(row: FigureRow, then: FigureRow | None, crossed: Sequence[FigureRow], today: date) -> FigureRow:
    """crossed: the rows between the two with which the series goes on from an earlier plan; one revision holds."""
    if then is None:
        return replace(row, change=Change("no_figure_then"), compared_plan=None, compared_clause=None)
    kinds = {one.crossing for one in crossed} if then.indicator.plan != row.indicator.plan else set()
    row = replace(
        row,
        crossing="revised" if "revised" in kinds else next(iter(kinds), ""),
        crossing_notes=tuple(note for one in crossed if kinds for note in one.crossing_notes),
    )
    moved = change(row, then, today, is_named=True)
    is_compared = moved.compared_year is not None
    return replace(
        row,
        change=moved,
        compared_plan=then.indicator.plan if is_compared else None,
        compared_clause=then.indicator.clause if is_compared else None,
    )
