"""When editions were published, by whom, and of which years their rows are."""

from dataclasses import dataclass
from datetime import datetime

import duckdb

from kpi.warehouse.author import Author
from kpi.warehouse.queries import query


def read_published(cursor: duckdb.DuckDBPyConnection) -> dict[int, datetime]:
    """An edition → when it was published, by the clocks of the agency's time zone; but see read_former_clock."""
    return {edition: published_at for edition, published_at, *_ in cursor.execute(query("editions")).fetchall()}


def read_authors(cursor: duckdb.DuckDBPyConnection) -> dict[int, Author]:
    """An edition → who made it, where that is known; of editions of before, names stand with their acts alone."""
    return {
        edition: Author(*(one or "" for one in known))
        for edition, _, *known in cursor.execute(query("editions")).fetchall()
        if known[0] or known[1]
    }


def read_former_clock(cursor: duckdb.DuckDBPyConnection) -> int:
    """The last edition of an earlier version, which told moments by the clock of its machine; 0: there is none."""
    ((edition,),) = cursor.execute(query("former_clock")).fetchall()
    return edition


@dataclass(frozen=True, slots=True)
class Brought:
    """How many rows of a plan's year an edition changed; year: None of the plan itself and its clauses."""

    plan: str
    year: int | None
    rows: int


def read_brought(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str) -> list[Brought]:
    """The year with most rows first."""
    found = cursor.execute(query("brought"), {"edition": edition, "agency": agency}).fetchall()
    return [Brought(plan, year, int(rows)) for plan, year, rows in found]
