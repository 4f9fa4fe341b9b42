"""Where a clause came from, and what became of it, through every plan that the crosswalks join."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import duckdb

from kpi.warehouse.queries import query

Clause = tuple[str, str]  # plan, clause


@dataclass(frozen=True)
class Step:
    """One row of a crosswalk. clause: '' where the later plan dropped the earlier clause.

    kind: same, revised, replaced, merged, split or dropped. note: '' where there is none.
    """

    plan: str
    clause: str
    earlier_plan: str
    earlier_clause: str
    kind: str
    note: str = ""

    @property
    def later(self) -> Clause:
        return self.plan, self.clause

    @property
    def earlier(self) -> Clause:
        return self.earlier_plan, self.earlier_clause


def read_steps(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str) -> list[Step]:
    """Every step between two plans of an agency."""
    rows = cursor.execute(query("crossings"), {"edition": edition}).fetchall()
    return [
        Step(plan, clause, earlier_plan, earlier_clause, kind, note or "")
        for owner, plan, clause, earlier_plan, earlier_clause, kind, note, *_ in rows
        if owner == agency
    ]


def lineage(steps: Iterable[Step], plan: str, clause: str) -> list[Step]:
    """The steps that lead to a clause from all that it came from, and from it to all that became of it.

    Each once, however the crosswalks are joined; also where they run in a circle.
    """
    steps = list(steps)
    before = _walked(steps, (plan, clause), lambda step: step.later, lambda step: step.earlier)
    after = _walked(steps, (plan, clause), lambda step: step.earlier, lambda step: step.later)
    return list(dict.fromkeys([*reversed(before), *after]))


def beside(steps: Iterable[Step], step: Step) -> list[Clause]:
    """The clauses that were merged with the earlier one of a step, or that its split made beside the later one."""
    if step.kind == "merged":
        return [other.earlier for other in steps if other.later == step.later and other.earlier != step.earlier]
    if step.kind == "split":
        return [
            other.later
            for other in steps
            if other.earlier == step.earlier and other.later != step.later and other.clause
        ]
    return []


def _walked(
    steps: list[Step], start: Clause, near: Callable[[Step], Clause], far: Callable[[Step], Clause]
) -> list[Step]:
    """Every step on a way from start, nearest first."""
    reached, met, walked = [start], {start}, []
    for clause in reached:
        for step in steps:
            if near(step) == clause:
                walked.append(step)
                if step.clause and far(step) not in met:
                    met.add(far(step))
                    reached.append(far(step))
    return walked
