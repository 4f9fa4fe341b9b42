"""The rows of one checked sheet into their table of the edition under way."""

import duckdb
import pyarrow as pa

from kpi.warehouse.sql import run
from loaders.checking.checked import CheckedSheet
from loaders.publishing.column_values import arrow_table
from loaders.queries import query

_PLACE = ("identity", "upload", "sheet", "row", "fact")  # where a row stands; not what it says

# Which facts of a sheet are looked for where.
_LOOKED_FOR = (
    ("arrival.id IS NULL", "held.dataset = arrival.dataset AND held.year = arrival.year"),
    ("arrival.id IS NOT NULL", "held.dataset = arrival.dataset"),
)


def merge(
    connection: duckdb.DuckDBPyConnection, agency: str, sheet: CheckedSheet, upload: int, edition: int
) -> tuple[int, int, int]:
    """Former versions of changed rows are closed, changed and new ones written, the same ones
    noted; how many were new, changed and the same."""
    declaration = sheet.layout.declaration
    arrived = arrow_table(sheet, upload)
    if not arrived.num_rows:
        return 0, 0, 0
    table, key = ("fact", "fact") if declaration.facts else (declaration.name, "identity")
    named = {"table": table, "key": key, **_beside(arrived)}
    values = {"agency": agency, "name": declaration.name, "edition": edition}
    connection.register("arrived", arrived)
    run(connection, query("arrival").format(**named), values)
    for which, where in _LOOKED_FOR if declaration.facts else (("TRUE", "TRUE"),):
        run(connection, query("met").format(**named, which=which, where=where), values)
    run(connection, query("close").format(**named), values)
    ((met, changed),) = connection.execute("SELECT count(*), count(*) FILTER (differs) FROM met").fetchall()
    numbered = query("fact_number") if table == "fact" else ""
    run(connection, query("insert").format(**named, numbered=numbered), values)
    if met > changed:
        known_by = {"fact": "fact", "identity": "NULL"} if table == "fact" else {"fact": "NULL", "identity": "identity"}
        for step in ("seen_before", "seen"):
            run(connection, query(step).format(**named, **known_by), values)
    connection.unregister("arrived")
    same = met - changed
    return arrived.num_rows - met, changed, same


def _beside(arrived: pa.Table) -> dict[str, str]:
    columns = [column for column in arrived.column_names if column not in _PLACE]
    return {
        f"{name}_columns": ", ".join(f"{table}.{column}" for column in columns)
        for name, table in (("arrived", "arrival"), ("held", "held"))
    }
