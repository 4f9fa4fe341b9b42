"""Which clause of an earlier plan a clause goes on from (rule 7 in docs/rules.md)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import duckdb

from kpi.warehouse.queries import query

Total = tuple[str, ...]  # agency, plan and what is counted: dataset, automatic, split_1, split_2
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


def read_serving(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str | None) -> dict[Total, set[str]]:
    """What is counted in a plan → the clauses that have figures of it. agency: None for all."""
    serving: dict[Total, set[str]] = {}
    for *total, clause in cursor.execute(query("serving"), {"edition": edition, "agency": agency}).fetchall():
        serving.setdefault(tuple(total), set()).add(clause)
    return serving


def total_crossing(
    total: Total, serving: Mapping[Total, set[str]], crossings: Mapping[tuple[str, str, str], Crossing]
) -> Crossing | None:
    """The step from a plan's total to what it goes on from, None where it goes on from nothing.

    The total of one clause is that clause's figure, and goes on as it does. That of several goes on from the earlier
    plan's total where each of them goes on from a clause of that one, and none is left over.
    """
    agency, plan, *what = total
    clauses = serving.get(total, set())
    steps = [step for clause in sorted(clauses) if (step := crossings.get((agency, plan, clause)))]
    if len(steps) < len(clauses) or not steps:
        return None
    if len(steps) == 1:
        return steps[0]
    earlier = steps[0].plan
    if {(step.plan, step.clause) for step in steps} != {
        (earlier, one) for one in serving.get((agency, earlier, *what), ())
    }:
        return None
    is_revised = any(step.kind == "revised" for step in steps)
    return Crossing(earlier, "", "revised" if is_revised else "same", "", steps[0].before)
