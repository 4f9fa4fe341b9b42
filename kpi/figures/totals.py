"""What the total of a plan goes on from (rule 7 in docs/rules.md): as the clauses go on that it is made of."""

from collections.abc import Mapping

import duckdb

from kpi.figures.crosswalk import Crossing
from kpi.warehouse.queries import query

Total = tuple[str, ...]  # agency, plan and what is counted: dataset, automatic, split_1, split_2


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
