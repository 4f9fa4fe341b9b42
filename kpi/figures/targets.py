"""Targets that held before, and the last that each agency gave."""

import duckdb

from kpi.clauses import clause_order
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts


def read_former_targets(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> list[dict]:
    """One row a target that an edition changed or took out, in the order of the plan and the newest
    first within its indicator and year: clause, indicator, year, target, target_qualifier, became,
    became_qualifier (None: taken out), until_edition, ended_at, who and note (why)."""
    result = cursor.execute(query("former_targets"), {"edition": edition, "agency": agency, "plan": plan})
    return sorted(dicts(result), key=lambda row: clause_order(row["clause"]))


def read_last_targets(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str
) -> dict[tuple[str, str, str, int], dict]:
    """(plan, clause, indicator, year) → its target, target_qualifier and note, also of one that was taken out."""
    rows = cursor.execute(query("last_targets"), {"edition": edition, "agency": agency}).fetchall()
    names = ("target", "target_qualifier", "note")
    return {tuple(row[:4]): dict(zip(names, row[4:], strict=True)) for row in rows}
