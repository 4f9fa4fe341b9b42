"""Agencies, plans and their clauses, and narratives, as they stand in an edition."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import duckdb

from kpi.clauses import clause_order
from kpi.warehouse.queries import query

if TYPE_CHECKING:  # what only loads asks of closed years alone, and starts in half the time without
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Narrative:
    """What an analyst wrote of a clause and year ('' where nothing), who and when. evidence: links, one a line."""

    status: str = ""
    narrative: str = ""
    evidence: str = ""
    who: str = ""
    done_at: datetime = datetime.min

    def __bool__(self) -> bool:
        return self.done_at > datetime.min

    @property
    def links(self) -> list[str]:
        return list(filter(None, map(str.strip, self.evidence.splitlines())))


@dataclass(frozen=True, slots=True)
class Closing:
    """Who closed a year, when and why."""

    who: str
    done_at: datetime
    note: str


def read_plans(cursor: duckdb.DuckDBPyConnection, edition: int) -> "pd.DataFrame":
    """One row a plan, real agencies first, newest plans first: agency, plan, agency_name_az/en/ru,
    made_up, title_az/en/ru, first_year, last_year, has_figures."""
    return cursor.execute(query("plans"), {"edition": edition}).df()


def read_clauses(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> "pd.DataFrame":
    """One row a clause in the order of the plan: agency, plan, clause, title_az/en/ru, responsible."""
    frame = cursor.execute(query("clauses"), {"edition": edition, "agency": agency, "plan": plan}).df()
    return frame.sort_values("clause", key=lambda clauses: clauses.map(clause_order), ignore_index=True)


def read_narratives(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str
) -> dict[tuple[str, int], Narrative]:
    """(clause, year) → what is written, in the order of both."""
    rows = cursor.execute(query("narratives"), {"edition": edition, "agency": agency, "plan": plan}).fetchall()
    return {(clause, year): Narrative(*parts) for clause, year, *parts in rows}


def read_closed_years(cursor: duckdb.DuckDBPyConnection, edition: int) -> dict[tuple[str, str, int], Closing]:
    """By agency, plan and year."""
    rows = cursor.execute(query("closed_years"), {"edition": edition}).fetchall()
    return {(agency, plan, year): Closing(*closing) for agency, plan, year, *closing in rows}
