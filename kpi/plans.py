"""Agencies, plans and their clauses, and narratives, as they stand in an edition."""

from typing import TYPE_CHECKING

import duckdb

from kpi.clauses import clause_order
from kpi.warehouse.queries import query

if TYPE_CHECKING:  # what only loads asks of closed years alone, and starts in half the time without
    import pandas as pd


def read_plans(cursor: duckdb.DuckDBPyConnection, edition: int) -> "pd.DataFrame":
    """One row a plan, real agencies first, newest plans first: agency, plan, agency_name_az/en/ru,
    made_up, title_az/en/ru, first_year, last_year."""
    return cursor.execute(query("plans"), {"edition": edition}).df()


def read_clauses(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> "pd.DataFrame":
    """One row a clause in the order of the plan: agency, plan, clause, title_az/en/ru, responsible."""
    frame = cursor.execute(query("clauses"), {"edition": edition, "agency": agency, "plan": plan}).df()
    return frame.sort_values("clause", key=lambda clauses: clauses.map(clause_order), ignore_index=True)


def read_narratives(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> "pd.DataFrame":
    """One row a clause and year: agency, plan, clause, year, status, narrative, evidence (links, one a line); who
    wrote it and when (done_at)."""
    return cursor.execute(query("narratives"), {"edition": edition, "agency": agency, "plan": plan}).df()


def read_closed_years(cursor: duckdb.DuckDBPyConnection, edition: int) -> dict[tuple[str, str, int], dict]:
    """(agency, plan, year) of each closed year → {who (closed it), done_at, note}."""
    rows = cursor.execute(query("closed_years"), {"edition": edition}).fetchall()
    return {
        (agency, plan, year): {"who": who, "done_at": done_at, "note": note}
        for agency, plan, year, who, done_at, note in rows
    }
