"""The figures of an agency, anew from the rows that hold."""

from datetime import date

import duckdb

from loaders.datasets.registry import DECLARATIONS
from loaders.definitions.write_rules import write_rules
from loaders.queries import query


def declare_indicators(connection: duckdb.DuckDBPyConnection) -> None:
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
            one.splits,
            one.total,
        )
        for declaration in DECLARATIONS
        for one in declaration.indicators
    ]
    dimensions = [(declaration.dataset, name) for declaration in DECLARATIONS for name in declaration.dimensions]
    connection.execute("DELETE FROM automatic")
    connection.execute("DELETE FROM dimension")
    parameters = ", ".join("?" * 10)
    connection.executemany(
        f"INSERT INTO automatic VALUES ({parameters})", [(*row, position) for position, row in enumerate(indicators)]
    )
    connection.executemany("INSERT INTO dimension VALUES (?, ?)", dimensions)


def write_figures(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, today: date) -> None:
    """Figures that differ from the edition before are closed and written anew."""
    write_rules(connection, agency)
    for statement in ";\n".join(map(query, ("figures", "defined_figures", "fresh_figures"))).split(";\n"):
        values = {name: value for name, value in {"agency": agency, "today": today}.items() if f"${name}" in statement}
        connection.execute(statement, values or None)
    connection.execute(query("close_figures"), {"agency": agency, "edition": edition})
    connection.execute(query("insert_figures"), {"agency": agency, "edition": edition})
