"""Rows of one kind of sheet, as the comparison's queries ask for them."""

from collections.abc import Iterable
from typing import Any

import duckdb

from loaders.datasets.registry import BY_NAME
from loaders.publishing.comparing.comparison import HeldRow, RowChange
from loaders.queries import query


def of_declaration(name: str, prefix: str = "") -> dict[str, str]:
    """A declaration's table, and the condition that tells its rows there."""
    declaration = BY_NAME[name]
    if declaration.facts:
        return {"table": "fact", "key": "fact", "of_dataset": f"{prefix}dataset = '{declaration.dataset}'"}
    return {"table": name, "key": "identity", "of_dataset": "TRUE"}


def count_rows(connection: duckdb.DuckDBPyConnection, table: str, values: dict | None = None) -> int:
    return connection.execute(query("compare/count").format(table=table), values or {}).fetchall()[0][0]


def digest(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str) -> tuple[int | None, ...]:
    """What the rows of a declaration say that the edition brings, and those that it closes."""
    values = {"agency": agency, "edition": edition}
    (found,) = connection.execute(query("compare/digest").format(**of_declaration(name)), values).fetchall()
    return found


def held_row(row: dict[str, Any], files: dict[int, str]) -> HeldRow:
    return HeldRow(str(row["identity"]), files[row["upload"]], row["sheet"], row["row"], row)


def row_changes(pairs: Iterable[tuple[dict, dict]], files: dict[int, str]) -> tuple[RowChange, ...]:
    return tuple(RowChange(held_row(before, files), held_row(after, files)) for before, after in pairs)
