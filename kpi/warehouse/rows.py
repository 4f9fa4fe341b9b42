"""Rows of a query's result as dicts."""

from typing import Any

import duckdb

from language import LANGUAGES


def dicts(cursor: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """The rows that a cursor has left to fetch (what `execute` returns), each as column name → value."""
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def texts(row: dict[str, Any], name: str) -> dict[str, str]:
    """What stands in the columns <name>_<language>, by the language's code, where something does."""
    return {code: row[f"{name}_{code}"] for code in LANGUAGES if row[f"{name}_{code}"]}
