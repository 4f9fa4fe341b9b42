"""The figures of an agency, anew from the rows that hold."""

from datetime import date, datetime

import duckdb

from kpi.rules import RULES
from kpi.warehouse.sql import run
from loaders.datasets.registry import DECLARATIONS
from loaders.definitions.write_rules import write_rules
from loaders.queries import query

_STEPS = ("figures", "defined_figures", "fresh_figures", "close_figures", "insert_figures", "made_by_rules")


def declare_indicators(connection: duckdb.DuckDBPyConnection, edition: int) -> None:
    """The declared indicators and dimensions into their tables, so that queries can walk over them."""
    indicators = [
        (
            declaration.dataset,
            one.code,
            one.measure,
            one.unit,
            one.level,
            one.direction,
            one.accumulation,
            one.split,
            one.total,
        )
        for declaration in DECLARATIONS
        for one in declaration.indicators
    ]
    dimensions = [(declaration.dataset, name) for declaration in DECLARATIONS for name in declaration.dimensions]
    _declare(connection, edition, "automatic", "dataset, code", [(*row, nth) for nth, row in enumerate(indicators)])
    _declare(connection, edition, "dimension", "dataset, dimension", dimensions)


def _declare(connection: duckdb.DuckDBPyConnection, edition: int, table: str, key: str, rows: list[tuple]) -> None:
    names = {"table": table, "fresh": f"declared_{table}", "key": key, "whose": "TRUE"}
    connection.execute(query("fresh_like").format(**names))
    connection.executemany(f"INSERT INTO declared_{table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
    run(connection, query("next_version").format(**names), {"edition": edition})


def write_figures(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, today: date) -> None:
    """Figures that differ from the edition before are closed and written anew."""
    write_rules(connection, agency, edition)
    values = {"agency": agency, "edition": edition, "today": today, "rules": RULES, "now": datetime.now()}
    for name in _STEPS:
        run(connection, query(name), values)
