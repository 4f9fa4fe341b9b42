"""What datasets declare, written into the database, so that queries can walk over it."""

import duckdb

from kpi.warehouse.fact_columns import admitted
from kpi.warehouse.sql import run
from loaders.datasets.database_columns import fact_columns, own_columns, row_names, sum_columns
from loaders.datasets.registry import FACTS
from loaders.queries import query


def declare(connection: duckdb.DuckDBPyConnection, edition: int) -> None:
    """The columns that tables lack; the declared columns anew; indicators and dimensions as an edition has them."""
    columns = fact_columns(FACTS)
    for table, its_own in _own_columns().items():
        there = _columns(connection, table)
        for name, kind in its_own.items():
            if name not in there:
                connection.execute(query("declared/add_column").format(table=table, column=name, kind=kind))
    kinds = [*((name, "text") for name in columns.texts), *((name, "number") for name in columns.numbers)]
    _anew(connection, "fact_column", [(*row, position) for position, row in enumerate(kinds)])
    dimensions = [(one.dataset, name) for one in FACTS for name in one.dimensions]
    _anew(connection, "row_name", [row for one in FACTS for row in row_names(one)])
    _next_version(connection, edition, "automatic", "dataset, code", _indicators())
    _next_version(connection, edition, "dimension", "dataset, dimension", dimensions)


def is_declared(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether tables have every column that a dataset declares."""
    return all(its_own.keys() <= _columns(connection, table) for table, its_own in _own_columns().items())


def _own_columns() -> dict[str, dict[str, str]]:
    """By table the kinds of its columns that datasets declare."""
    return {
        "fact": own_columns(FACTS),
        "rule": {admitted(text): "VARCHAR[]" for text in fact_columns(FACTS).texts},
        "day_sum": sum_columns(FACTS),
    }


def _columns(connection: duckdb.DuckDBPyConnection, table: str) -> set[str]:
    return {name for (name,) in connection.execute(query("declared/columns").format(table=table)).fetchall()}


def _indicators() -> list[tuple]:
    automatic = [(declaration.dataset, one) for declaration in FACTS for one in declaration.indicators]
    names = ("code", "measure", "unit", "level", "direction", "accumulation", "splits", "total")
    return [
        (dataset, *(getattr(one, name) for name in names), position, one.name, one.kind)
        for position, (dataset, one) in enumerate(automatic)
    ]


def _next_version(connection: duckdb.DuckDBPyConnection, edition: int, table: str, key: str, rows: list[tuple]) -> None:
    named = {"table": table, "fresh": f"declared_{table}", "key": key, "whose": "TRUE"}
    connection.execute(query("declared/fresh_like").format(**named))
    _insert(connection, named["fresh"], rows)
    run(connection, query("declared/next_version").format(**named), {"edition": edition})


def _anew(connection: duckdb.DuckDBPyConnection, table: str, rows: list[tuple]) -> None:
    connection.execute(query("declared/clear").format(table=table))
    _insert(connection, table, rows)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[tuple]) -> None:
    placeholders = ", ".join("?" * len(rows[0]))
    connection.executemany(query("declared/insert").format(table=table, placeholders=placeholders), rows)
