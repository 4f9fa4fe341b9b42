"""Rows that the database holds for the plans and years of a load, and the load does not."""

import duckdb
import pyarrow as pa

from kpi.warehouse.sql import run
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import BY_NAME
from loaders.publishing.comparing.rows import count_rows, of_declaration
from loaders.publishing.refused_rows import RefusedRows, may_be
from loaders.publishing.request import Request
from loaders.queries import query


def find_gone(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> None:
    """Fill the temporary table `gone` for one declaration. refused: rows that the load holds but cannot keep."""
    ((first_upload,),) = connection.execute(query("compare/first_upload"), {"edition": edition}).fetchall()
    connection.register("refused", pa.table({"identity": pa.array(refused.identities, pa.string())}))
    connection.register("unsure", refused.unsure)
    spans = _spans(BY_NAME[name])
    named = of_declaration(name) | {
        "spans": ", ".join(spans),
        "span": spans[0],
        "may_be": may_be(refused.unsure, "held"),
    }
    values = {"agency": agency, "edition": edition, "first_upload": first_upload, "name": name}
    for step in ("compare/arrived", "compare/gone"):
        run(connection, query(step).format(**named), values)
    connection.unregister("refused")
    connection.unregister("unsure")


def withdraw(connection: duckdb.DuckDBPyConnection, edition: int, name: str, upload: int, request: Request) -> int:
    """Close the rows of `gone` that the request has taken out; how many they were."""
    chosen = {"everything": request.is_full_export, "chosen": sorted(request.withdraw)}
    connection.execute(query("compare/withdrawal"), {"upload": upload, "name": name, **chosen})
    values = {"agency": request.agency, "edition": edition, **chosen}
    ((count,),) = connection.execute(query("compare/withdraw").format(**of_declaration(name)), values).fetchall()
    return count


def count_gone(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> int:
    """How many rows a full export would take out."""
    find_gone(connection, agency, edition, name, refused)
    return count_rows(connection, "gone")


def _spans(declaration: Declaration) -> tuple[str, ...]:
    """What a sheet speaks of, and beyond which its silence says nothing."""
    if all(column.name != "plan" for column in declaration.columns):
        return ("agency",)
    return ("plan",) if declaration.dataset == "plans" else ("plan", "year")
