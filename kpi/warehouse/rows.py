"""Rows of a query's result as dicts."""

from typing import Any

import duckdb


def dicts(cursor: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """The rows that a cursor has left to fetch (what `execute` returns), each as column name → value."""
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
