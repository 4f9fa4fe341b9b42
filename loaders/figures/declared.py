"""What datasets declare, written into the database, so that queries can walk over it."""

import duckdb

from kpi.warehouse.fact_columns import admitted
from loaders.datasets.database_columns import fact_columns, own_columns
from loaders.datasets.registry import FACTS
from loaders.queries import query


def declare(connection: duckdb.DuckDBPyConnection) -> None:
    """The columns that facts lack; the declared columns, indicators and dimensions anew."""
    columns = fact_columns(FACTS)
    for name, kind in own_columns(FACTS).items():
        connection.execute(query("add_column").format(table="fact", column=name, kind=kind))
    for text in columns.texts:
        connection.execute(query("add_column").format(table="rule", column=admitted(text), kind="VARCHAR[]"))
    kinds = [*((name, "text") for name in columns.texts), *((name, "number") for name in columns.numbers)]
    _write(connection, "fact_column", [(*row, position) for position, row in enumerate(kinds)])
    _write(connection, "automatic", _indicators())
    _write(connection, "dimension", [(one.dataset, name) for one in FACTS for name in one.dimensions])


def is_declared(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether facts have every column that a dataset declares."""
    there = {name for (name,) in connection.execute("SELECT column_name FROM (DESCRIBE fact)").fetchall()}
    return own_columns(FACTS).keys() <= there


def _indicators() -> list[tuple]:
    automatic = [(declaration.dataset, one) for declaration in FACTS for one in declaration.indicators]
    names = ("code", "measure", "unit", "level", "direction", "accumulation", "splits", "total")
    return [
        (dataset, *(getattr(one, name) for name in names), position, one.name)
        for position, (dataset, one) in enumerate(automatic)
    ]


def _write(connection: duckdb.DuckDBPyConnection, table: str, rows: list[tuple]) -> None:
    connection.execute(f"DELETE FROM {table}")
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
