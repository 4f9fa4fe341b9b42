"""When editions were published, and by whom."""

from datetime import datetime

import duckdb

from kpi.warehouse.author import Author
from kpi.warehouse.queries import query


def read_published(cursor: duckdb.DuckDBPyConnection) -> dict[int, datetime]:
    """An edition → when it was published, by the clock of the machine that did it."""
    return {edition: published_at for edition, published_at, *_ in cursor.execute(query("editions")).fetchall()}


def read_authors(cursor: duckdb.DuckDBPyConnection) -> dict[int, Author]:
    """An edition → who made it, where that is known; of editions of before, names stand with their acts alone."""
    return {
        edition: Author(name or "", email or "", subject or "")
        for edition, _, name, email, subject in cursor.execute(query("editions")).fetchall()
        if name or email
    }
