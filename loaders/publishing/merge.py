"""The rows of one checked sheet into their table of the edition under way."""

import duckdb
import pyarrow as pa

from kpi.warehouse.fact_columns import listed
from loaders.checking.checked import CheckedSheet
from loaders.publishing.column_values import arrow_table
from loaders.queries import query

_PLACE = ("identity", "upload", "sheet", "row", "fact")  # where a row stands; not what it says


def merge(
    connection: duckdb.DuckDBPyConnection, agency: str, sheet: CheckedSheet, upload: int, edition: int
) -> tuple[int, int, int]:
    """Former versions of changed rows are closed, changed and new ones written, the same ones
    noted; how many were new, changed and the same."""
    declaration = sheet.layout.declaration
    arrived = arrow_table(sheet, upload)
    if not arrived.num_rows:
        return 0, 0, 0
    table = "fact" if declaration.facts else declaration.name
    whose = {"agency": agency, "name": declaration.name}
    connection.register("arrived", arrived)
    connection.execute(query("changed").format(table=table, **_beside(arrived)), whose)
    ((changed,),) = connection.execute(
        query("close").format(table=table), {"agency": agency, "edition": edition}
    ).fetchall()
    numbered = query("fact_number") if table == "fact" else ""
    ((written,),) = connection.execute(
        query("insert").format(table=table, numbered=numbered), whose | {"edition": edition}
    ).fetchall()
    same = arrived.num_rows - written
    if same:
        known_by = {"fact": "fact", "identity": "NULL"} if table == "fact" else {"fact": "NULL", "identity": "identity"}
        connection.execute(query("seen_before").format(table=table, **known_by), whose | {"edition": edition})
        connection.execute(query("seen").format(table=table), whose | {"edition": edition})
    connection.unregister("arrived")
    return written - changed, changed, same


def _beside(arrived: pa.Table) -> dict[str, str]:
    columns = [column for column in arrived.column_names if column not in _PLACE]
    return {f"{side}_columns": listed(columns, side) for side in ("arrived", "held")}
