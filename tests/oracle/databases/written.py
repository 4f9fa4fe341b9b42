"""Rows written straight into an empty database, past the loaders"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

import duckdb
import pyarrow

from kpi.warehouse.fact_columns import folded
from kpi.warehouse.writing import migrate
from language.grouping import group_key
from loaders.datasets.registry import CODES, DIMENSIONS
from loaders.figures.declared import declare
from loaders.figures.rollup import write_figures

AGENCY, EDITION = "AGY", 1
_PLACE = {"agency": AGENCY, "upload": 1, "sheet": "1", "row": 1, "from_edition": EDITION}
_SAID = {"agency": AGENCY, "who": "A", "done_at": datetime(2025, 1, 1), "note": ""}
_ALWAYS = {
    "plan": _PLACE,
    "clause": _PLACE,
    "definition": _PLACE,
    "target": _PLACE,
    "crosswalk": _PLACE,
    "fact": _PLACE,
    "closing": _SAID,
    "complete_up_to": _SAID | {"from_edition": EDITION, "plan": "", "clause": ""},
}


def empty_database() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"threads": 1})
    migrate(connection)
    declare(connection, EDITION)
    return connection


@contextmanager
def holding(connection: duckdb.DuckDBPyConnection, drawn: dict) -> Iterator[None]:
    """The database with the rows of a drawn one and its figures, for the time of the block."""
    connection.execute("BEGIN")
    try:
        write(connection, drawn)
        yield
    finally:
        connection.execute("ROLLBACK")


def write(connection: duckdb.DuckDBPyConnection, drawn: dict) -> None:
    """The rows of a drawn database and its figures."""
    for table, always in _ALWAYS.items():
        rows = [
            always | row | ({"identity": str(UUID(int=number))} if "row" in always else {})
            for number, row in enumerate(drawn.get(table, ()))
        ]
        if table in ("definition", "target"):
            rows = [row | asdict(CODES.read(row["indicator"])) for row in rows]
        if table == "fact":
            rows = [row | {folded(name): _folded(row.get(name)) for name in DIMENSIONS} for row in rows]
        _insert(
            connection, table, [{name: value for name, value in row.items() if name != "in_clauses"} for row in rows]
        )
    write_figures(connection, AGENCY, EDITION, drawn["today"])


def _folded(text: str | None) -> str | None:
    return None if text is None else group_key(text)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict]) -> None:
    if rows:
        names = list(dict.fromkeys(name for row in rows for name in row))
        columns = {name: [row.get(name) for row in rows] for name in names}
        connection.register("rows_to_write", pyarrow.table(columns))
        connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM rows_to_write")
        connection.unregister("rows_to_write")
