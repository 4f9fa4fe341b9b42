"""The rows of one checked sheet into their table of the edition under way."""

import duckdb
import pyarrow as pa

from kpi.warehouse.fact_columns import listed
from kpi.warehouse.sql import run
from loaders.checking.checked import CheckedSheet
from loaders.datasets.declaration import Declaration
from loaders.publishing.column_values import arrow_table
from loaders.queries import query

# Where a row stands, and how its value is typed there; not what it says.
_PLACE = ("identity", "upload", "sheet", "row", "fact", "typed_value", "typed_unit")

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
    named = names_of(declaration, arrived)
    values = {"agency": agency, "name": declaration.name, "edition": edition}
    connection.register("arrived", arrived)
    run(connection, query("arrival").format(**named), values)
    for which, where in _LOOKED_FOR if declaration.facts else (("TRUE", "TRUE"),):
        run(connection, query("found").format(**named, which=which, where=where), values)
    run(connection, query("met").format(**named), values)
    run(connection, query("close").format(**named), values)
    ((met, changed),) = connection.execute(query("met_counts")).fetchall()
    run(connection, query("insert").format(**named), values)
    if met > changed:
        for step in ("seen_before", "seen"):
            run(connection, query(step).format(**named), values)
    connection.unregister("arrived")
    same = met - changed
    return arrived.num_rows - met, changed, same


def names_of(declaration: Declaration, arrived: pa.Table) -> dict[str, str]:
    """What stands in the queries in place of {table} and the other names. New versions of facts are new facts, known by
    their number."""
    columns = [column for column in arrived.column_names if column not in _PLACE]
    beside = {f"{name}_columns": listed(columns, table) for name, table in (("arrived", "arrival"), ("held", "held"))}
    if declaration.facts:
        known_by = {"key": "fact", "fact": "fact", "identity": "NULL", "numbered": query("fact_number")}
        return {"table": "fact"} | known_by | beside
    known_by = {"key": "identity", "fact": "NULL", "identity": "identity", "numbered": ""}
    return {"table": declaration.name} | known_by | beside
