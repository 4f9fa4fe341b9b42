"""Rows that the database holds for the plans and years of a load, and the load does not."""

import duckdb
import pyarrow as pa

from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import BY_NAME
from loaders.publishing.comparing.refused_rows import RefusedRows, may_be
from loaders.publishing.comparing.rows import count_rows, of_declaration
from loaders.publishing.request import Request
from loaders.queries import query


def find_gone(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> None:
    """Fill the temporary table `gone` for one declaration. refused: rows that the load holds but cannot keep."""
    connection.register("refused", pa.table({"identity": pa.array(refused.identities, pa.string())}))
    connection.register("unsure", refused.unsure)
    named, values = _arrived(connection, agency, edition, name)
    statement = query("compare/gone").format(**named, may_be=may_be(refused.unsure, "held"))
    connection.execute(statement, values | {"name": name})
    connection.unregister("refused")
    connection.unregister("unsure")


def count_left(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str) -> int:
    """How many rows the load does not hold, those that it refused among them: cheap, beside finding what is gone."""
    named, values = _arrived(connection, agency, edition, name)
    ((left,),) = connection.execute(query("compare/left").format(**named), values).fetchall()
    return left


def _arrived(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str
) -> tuple[dict[str, str], dict[str, object]]:
    """Fill the temporary table `arrived_row`; what stands in the queries for its names, and their values."""
    ((first_upload,),) = connection.execute(query("compare/first_upload"), {"edition": edition}).fetchall()
    spans = _spans(BY_NAME[name])
    of_span = " AND ".join(f"held.{span} IS NOT DISTINCT FROM arrived_row.{span}" for span in spans)
    named = of_declaration(name) | {"spans": ", ".join(spans), "of_span": of_span}
    values = {"agency": agency, "edition": edition, "first_upload": first_upload}
    connection.execute(query("compare/arrived").format(**named), values)
    if spans == ("plan",):
        connection.execute(query("compare/arrived_plans"), values)
    return named, values


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
