"""Which clause of an earlier plan a clause goes on from (rule 7 of figures)."""

from collections import Counter
from dataclasses import dataclass

import duckdb

from kpi.warehouse.editions import query

GOES_ON = ("same", "revised")  # replaced, merged, split and dropped end a series


@dataclass(frozen=True)
class Crossing:
    """The step from a clause to the one of an earlier plan that it goes on from.

    kind: same or revised. before: the first year of the later plan; the earlier clause gives the
    years before it.
    """

    plan: str
    clause: str
    kind: str
    note: str
    before: int


def read_crossings(cursor: duckdb.DuckDBPyConnection, edition: int) -> dict[tuple[str, str, str], Crossing]:
    """(agency, plan, clause) → what it goes on from, for the clauses that do.

    Only one clause can go on from one: where the crosswalk names several on either side, nothing
    says whose figures those are, and the series ends.
    """
    rows = cursor.execute(query("crossings"), {"edition": edition}).fetchall()
    later = Counter((agency, plan, clause) for agency, plan, clause, *_ in rows)
    earlier = Counter((agency, plan, *source) for agency, plan, _, *source, _, _, _, _ in rows)
    return {
        (agency, plan, clause): Crossing(earlier_plan, earlier_clause, kind, note or "", before)
        for agency, plan, clause, earlier_plan, earlier_clause, kind, note, before, earlier_first in rows
        if clause
        and kind in GOES_ON
        and earlier_first < before
        and later[agency, plan, clause] == 1
        and earlier[agency, plan, earlier_plan, earlier_clause] == 1
    }
