"""What a publication did to figures: those that differ between two editions, and which moves are large."""

from datetime import date

import duckdb

from kpi.settings import setting

LARGE_PERCENT = 50  # a move beyond both of these is looked at twice
LARGE_CHANGE = 10  # in the figure's own unit
_FIGURE = ("agency", "plan", "clause", "dataset", "indicator", "year")
_NOISE = 1e-9  # what binary fractions add


def read_moves(
    cursor: duckdb.DuckDBPyConnection, before: int, after: int, today: date, agency: str | None
) -> list[dict]:
    """The figures whose value or qualifier the later edition has changed, added or dropped. agency: None for all.

    In the order of the plans; the totals of a plan (clause '') after its clauses. Each is a row of
    kpi.figures.table.read_figures, of the later edition where it still is, with before_value,
    before_qualifier, after_value and after_qualifier; None where the edition has no such figure.
    """
    from kpi.figures.table import read_figures  # with pandas, for which nothing is to wait that asks is_large

    were, are = (
        {
            tuple(row[name] for name in _FIGURE): row
            for row in read_figures(cursor, edition, today, agency).to_dict("records")
        }
        for edition in (before, after)
    )
    # What was dropped stands nowhere in the later edition, and so comes last within its plan.
    moves = [_move(were.get(key), are.get(key)) for key in are | were]
    moved = [
        row
        for row in moves
        if (row["before_value"], row["before_qualifier"]) != (row["after_value"], row["after_qualifier"])
    ]
    return sorted(moved, key=lambda row: (row["agency"], row["plan"], row["clause"] == ""))


def _move(was: dict | None, is_now: dict | None) -> dict:
    """At least one of the two is there."""
    move = dict(is_now or was or {})
    for name, row in (("before", was), ("after", is_now)):
        move |= {f"{name}_value": row["value"] if row else None, f"{name}_qualifier": row["qualifier"] if row else None}
    return move


def is_large(move: dict) -> bool:
    """Whether a row of read_moves changes its figure by more than both thresholds, or drops a figure
    that is more than the second. A figure that was not there before is never large.

    Raises ValueError as thresholds does.
    """
    percent, change = thresholds()
    before, after = move["before_value"], move["after_value"]
    if before is None:
        return False
    if after is None:
        return abs(before) > change
    by = abs(after - before) - _NOISE
    return by > change and by > abs(before) * percent / 100


def thresholds() -> tuple[float, float]:
    """KPI_LARGE_PERCENT and KPI_LARGE_CHANGE, else LARGE_PERCENT and LARGE_CHANGE.

    Raises ValueError where one is no number.
    """
    return setting("KPI_LARGE_PERCENT", LARGE_PERCENT), setting("KPI_LARGE_CHANGE", LARGE_CHANGE)
