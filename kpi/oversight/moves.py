"""What a publication did to figures: those that differ between two editions, and which moves are large."""

from dataclasses import dataclass
from datetime import date

import duckdb

from kpi.rules.figure_row import FigureRow, Indicator
from kpi.settings import thresholds

_NOISE = 1e-9  # what binary fractions add


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that differs between two editions; None where an edition has no such figure. One of them is there."""

    before: FigureRow | None
    after: FigureRow | None

    @property
    def row(self) -> FigureRow:
        """That of the later edition where it still is."""
        row = self.after or self.before
        assert row
        return row


def read_moves(
    cursor: duckdb.DuckDBPyConnection, before: int, after: int, today: date, agency: str | None
) -> list[Move]:
    """The figures whose value or qualifier the later edition has changed, added or dropped. agency: None for all.

    In the order of the plans; the totals of a plan (clause '') after its clauses.
    """
    from kpi.figures.table import read_figures  # with pandas, for which nothing is to wait that asks is_large

    were, are = (
        {_key(row): row for row in read_figures(cursor, edition, today, agency)} for edition in (before, after)
    )
    # What was dropped stands nowhere in the later edition, and so comes last within its plan.
    moves = [Move(were.get(key), are.get(key)) for key in are | were]
    moved = [move for move in moves if _value(move.before) != _value(move.after)]
    return sorted(moved, key=lambda move: _order(move.row.indicator))


def _key(row: FigureRow) -> tuple:
    one = row.indicator
    return one.agency, one.plan, one.clause, one.dataset, one.code, row.year


def _order(indicator: Indicator) -> tuple[str, str, bool]:
    return indicator.agency, indicator.plan, indicator.clause == ""


def _value(row: FigureRow | None) -> tuple[float, str] | None:
    return (row.value, row.qualifier) if row else None


def is_large(move: Move) -> bool:
    """Whether it changes its figure by more than both thresholds, or drops a figure that is more than the second. A
    figure that was not there before is never large.

    Raises ValueError as thresholds does.
    """
    percent, change = thresholds()
    if move.before is None:
        return False
    if move.after is None:
        return abs(move.before.value) > change
    by = abs(move.after.value - move.before.value) - _NOISE
    return by > change and by > abs(move.before.value) * percent / 100
