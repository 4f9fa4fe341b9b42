"""The figures of an agency, anew from the rows that hold."""

from datetime import date, datetime

import duckdb

from kpi.rules import RULES
from kpi.warehouse.sql import run
from loaders.datasets.registry import DECLARATIONS
from loaders.definitions.write_rules import write_rules
from loaders.queries import query

# loaders/queries/figures/<name>.sql, one after the other. What a whole roll-up does first, what one of touched slices
# does in its place, and what both do then.
_ALL, _TOUCHED = ("all_newest_days", "all_slices"), ("newest_days", "touched_slices")
_STEPS = (
    *("items", "sums", "polls", "latest", "indicators"),
    *("defined_items", "defined_sums", "defined_shares", "defined_indicators"),
    *("drafts", "untouched", "ratios", "fresh_figures", "close_figures", "insert_figures"),
)
_DAYS = {"table": "newest_day", "fresh": "fresh_newest_day", "key": "dataset", "whose": "agency = $agency"}


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


def write_figures(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, today: date, whole: bool = True
) -> None:
    """Figures that differ from the edition before are closed and written anew.

    whole: from all rows; else only those that hang on what the edition under way has changed, which gives the same.
    Figures that were made by older rules are always made anew as a whole.
    """
    values = {"agency": agency, "edition": edition, "today": today, "rules": RULES, "now": datetime.now()}
    first_time = not connection.execute(query("made_by"), {"agency": agency, "rules": RULES}).fetchall()
    days, slices = _ALL if whole or first_time else _TOUCHED
    write_rules(connection, agency, edition)
    run(connection, query(f"figures/{days}"), values)
    run(connection, query("next_version").format(**_DAYS), values)
    for name in ("cut", slices, *_STEPS):
        run(connection, query(f"figures/{name}"), values)
    run(connection, query("made_by_rules"), values)
