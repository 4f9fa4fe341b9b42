"""The figures of an agency, anew from the rows that hold."""

from datetime import date

import duckdb

from kpi.warehouse.fact_columns import listed
from loaders.datasets.database_columns import fact_columns
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import FACTS
from loaders.definitions.write_rules import write_rules
from loaders.queries import query


def write_figures(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, today: date) -> None:
    """Figures that differ from the edition before are closed and written anew."""
    write_rules(connection, agency)
    text = ";\n".join(map(query, ("figures", "defined_figures", "fresh_figures"))).format(**_declared())
    for statement in text.split(";\n"):
        values = {name: value for name, value in {"agency": agency, "today": today}.items() if f"${name}" in statement}
        connection.execute(statement, values or None)
    connection.execute(query("close_figures"), {"agency": agency, "edition": edition})
    connection.execute(query("insert_figures"), {"agency": agency, "edition": edition})


def _declared() -> dict[str, str]:
    """What stands in the queries for what datasets declare."""
    columns = fact_columns(FACTS)
    return {
        "texts": listed(columns.texts, "placed"),
        "amount": columns.number("automatic.measure", "placed"),
        "qualifier": columns.qualifier("automatic.measure", "placed"),
        "member": columns.text("division.dimension", "item"),
        "label": _label(),
        "sum": columns.number("rule.measure", "placed"),
        "sum_qualifier": columns.qualifier("rule.measure", "placed"),
        "told_apart": columns.text("rule.measure", "placed"),
        "admitted": columns.admitted("placed", but="answer"),
    }


def _label() -> str:
    whens = " ".join(f"WHEN '{one.dataset}' THEN {_joined(one)}" for one in FACTS if one.label)
    return f"CASE item.dataset {whens} END"


def _joined(declaration: Declaration) -> str:
    return " || ' · ' || ".join(f'item."{name}"' for name in declaration.label)
