"""Figures compared with a year that a reader names, by the same rules as with the year before."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from kpi.rules.changes import change
from kpi.rules.compared import Change
from kpi.rules.figure_row import FigureRow


def compared_with(rows: Iterable[FigureRow], year: int, then: int, today: date) -> list[FigureRow]:
    """The rows, those of year compared with the figure that their series has for then. rows: of any series, all their
    years, those of earlier plans too."""
    rows = list(rows)
    earlier = {_series(row): row for row in rows if row.year == then}
    crossings = {_series(row): row.crossing for row in rows if row.crossing}
    return [
        _compared(row, earlier.get(_series(row)), crossings.get(_series(row), ""), today) if row.year == year else row
        for row in rows
    ]


def _series(row: FigureRow) -> tuple:
    one = row.indicator
    return row.series_plan, row.series_clause, one.dataset, one.code, one.dimension, one.member


def _compared(row: FigureRow, then: FigureRow | None, crossing: str, today: date) -> FigureRow:
    """crossing: how the series goes on from an earlier plan, which counts where the two lie on both sides of it."""
    if then is None:
        return replace(row, change=Change("no_figure_then"), compared_plan=None, compared_clause=None)
    crosses = then.indicator.plan != row.indicator.plan
    row = replace(row, crossing=crossing if crosses else "")
    moved = change(row, then, today, is_named=True)
    is_compared = moved.compared_year is not None
    return replace(
        row,
        change=moved,
        compared_plan=then.indicator.plan if is_compared else None,
        compared_clause=then.indicator.clause if is_compared else None,
    )
