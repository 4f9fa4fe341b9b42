"""Rows of one kind of sheet, as the comparison's queries ask for them."""

import duckdb

from loaders.datasets.registry import BY_NAME
from loaders.queries import query


def of_declaration(name: str, prefix: str = "") -> dict[str, str]:
    """A declaration's table, and the condition that tells its rows there."""
    declaration = BY_NAME[name]
    if declaration.facts:
        return {"table": "fact", "key": "fact", "of_dataset": f"{prefix}dataset = '{declaration.dataset}'"}
    return {"table": name, "key": "identity", "of_dataset": "TRUE"}


def count_rows(connection: duckdb.DuckDBPyConnection, table: str, values: dict | None = None) -> int:
    return connection.execute(query("compare/count").format(table=table), values or {}).fetchall()[0][0]


def with_file(row: dict, files: dict[int, str]) -> dict:
    return row | {"identity": str(row["identity"]), "file": files[row["upload"]]}
