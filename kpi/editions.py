"""When editions were published."""

from datetime import datetime

import duckdb


def read_published(cursor: duckdb.DuckDBPyConnection) -> dict[int, datetime]:
    """An edition → when it was published, by the clock of the machine that did it."""
    return dict(cursor.table("edition").fetchall())
