"""What a publication did to figures: those that differ between two editions."""

from datetime import date

import duckdb

from kpi.figures import read_figures

_FIGURE = ("agency", "plan", "clause", "indicator", "year")


def read_moves(cursor: duckdb.DuckDBPyConnection, before: int, after: int, today: date, agency: str) -> list[dict]:
    """The agency's figures whose value or qualifier the later edition has changed, added or dropped.

    In the order of the plans; the totals of a plan (clause '') after its clauses. Each is a row of
    kpi.figures.read_figures, of the later edition where it still is, with before_value,
    before_qualifier, after_value and after_qualifier; None where the edition has no such figure.
    """
    were, are = (
        {tuple(row[name] for name in _FIGURE): row for row in read_figures(cursor, edition, today, agency).to_dict("records")}
        for edition in (before, after)
    )
    # What was dropped has no place in the later edition, and so comes last within its plan.
    moves = [_move(were.get(key), are.get(key)) for key in are | were]
    moved = [row for row in moves if (row["before_value"], row["before_qualifier"]) != (row["after_value"], row["after_qualifier"])]
    return sorted(moved, key=lambda row: (row["plan"], row["clause"] == ""))


def _move(was: dict | None, is_now: dict | None) -> dict:
    move = dict(is_now or was)
    for name, row in (("before", was), ("after", is_now)):
        move |= {f"{name}_value": row["value"] if row else None, f"{name}_qualifier": row["qualifier"] if row else None}
    return move
