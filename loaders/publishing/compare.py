"""What a load changes, row by row: new, changed, gone, and gone rows that look renamed."""

import json
from dataclasses import dataclass, field

import duckdb
import pyarrow as pa

from kpi.warehouse.fact_columns import listed
from kpi.warehouse.sql import run
from loaders.datasets.database_columns import database_columns
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import BY_NAME
from loaders.publishing.refused_rows import RefusedRows, may_be
from loaders.publishing.request import Request
from loaders.queries import query

MOST = 200  # rows of a kind that are listed; nobody compares more by eye
MOST_WITHDRAWN = 20_000  # gone rows beyond which the file is surely no full export


@dataclass(frozen=True)
class RowChange:
    """A row before and after. Each side: column of the database → value, identity among them, and file."""

    before: dict
    after: dict


@dataclass(frozen=True)
class Comparison:
    """One kind of sheet in a load. The tuples hold the first MOST rows, the counts count all.

    gone: what the database holds for the plans and years of the load and the load does not. It
    stays unless it is withdrawn. renamed: pairs of a gone and a new row that differ in one cell; none of more than
    MOST_WITHDRAWN gone rows.
    gone_identities: of all gone rows, up to MOST_WITHDRAWN of them.
    lost_headings: columns that the last file of this kind had and this one has not.
    """

    declaration: str
    new: tuple[dict, ...]
    new_count: int
    changed: tuple[RowChange, ...]
    changed_count: int
    gone: tuple[dict, ...]
    gone_count: int
    gone_identities: tuple[str, ...]
    renamed: tuple[RowChange, ...]
    lost_headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Renamed:
    """pairs: declaration → pairs of a row that was published and one that the files do not hold any more, which differ
    in one cell; both count. gone: how many rows the files do not hold, of all that they speak of."""

    pairs: dict[str, tuple[RowChange, ...]] = field(default_factory=dict)
    gone: int = 0


def find_gone(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> None:
    """Fill the temporary table `gone` for one declaration. refused: rows that the load holds but cannot keep."""
    ((first_upload,),) = connection.execute(query("compare/first_upload"), {"edition": edition}).fetchall()
    connection.register("refused", pa.table({"identity": pa.array(refused.identities, pa.string())}))
    connection.register("unsure", refused.unsure)
    spans = _spans(BY_NAME[name])
    named = _where(name) | {"spans": ", ".join(spans), "span": spans[0], "may_be": may_be(refused.unsure, "held")}
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
    ((count,),) = connection.execute(query("compare/withdraw").format(**_where(name)), values).fetchall()
    return count


def compare(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> Comparison:
    """One declaration's rows of the edition under way against those of the edition before."""
    files = dict(connection.execute(query("compare/files")).fetchall())
    values = {"agency": agency, "edition": edition}
    connection.execute(query("compare/fresh").format(**_where(name)), values)
    find_gone(connection, agency, edition, name, refused)
    versions = query("compare/versions").format(**_where(name, "before."))
    first_versions = query("compare/first_versions").format(versions=versions)
    changed = connection.execute(first_versions, values | {"most": MOST}).fetchall()
    return Comparison(
        name,
        _rows(connection, "first_fresh", name, {}, files),
        _count(connection, "fresh"),
        tuple(RowChange(_with_file(before, files), _with_file(after, files)) for before, after in changed),
        _count(connection, f"({versions})", values),
        _rows(connection, "first_gone", name, {"agency": agency}, files),
        _count(connection, "gone"),
        _gone_identities(connection),
        tuple(
            RowChange(_with_file(before, files), _with_file(after, files))
            for before, after in _renamed(connection, agency, name)
        ),
        _lost_headings(connection, agency, edition, name),
    )


def renamed(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> tuple[RowChange, ...]:
    """Pairs of a row that the load brings and one that it does not hold any more, which differ in one cell: both count,
    though they are probably one."""
    held = query("compare/held_before").format(**_where(name))
    if not connection.execute(held, {"agency": agency, "edition": edition}).fetchall():
        return ()
    find_gone(connection, agency, edition, name, refused)
    if not _count(connection, "gone"):
        return ()
    connection.execute(query("compare/fresh").format(**_where(name)), {"agency": agency, "edition": edition})
    files = dict(connection.execute(query("compare/files")).fetchall())
    pairs = _renamed(connection, agency, name)
    return tuple(RowChange(_with_file(before, files), _with_file(after, files)) for before, after in pairs)


def count_gone(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> int:
    """How many rows a full export would take out."""
    find_gone(connection, agency, edition, name, refused)
    return _count(connection, "gone")


def differing_columns(declaration: Declaration, change: RowChange) -> list[str]:
    """The declared columns in which the two sides of a change differ."""
    return [
        column.name
        for column in declaration.columns
        if any(change.before.get(part) != change.after.get(part) for part in database_columns(column))
    ]


def _where(name: str, prefix: str = "") -> dict[str, str]:
    """A declaration's table, and the condition that tells its rows there."""
    declaration = BY_NAME[name]
    if declaration.facts:
        return {"table": "fact", "key": "fact", "of_dataset": f"{prefix}dataset = '{declaration.dataset}'"}
    return {"table": name, "key": "identity", "of_dataset": "TRUE"}


def _spans(declaration: Declaration) -> tuple[str, ...]:
    """What a sheet speaks of, and beyond which its silence says nothing."""
    if all(column.name != "plan" for column in declaration.columns):
        return ("agency",)
    return ("plan",) if declaration.dataset == "plans" else ("plan", "year")


def _rows(
    connection: duckdb.DuckDBPyConnection, which: str, name: str, values: dict, files: dict[int, str]
) -> tuple[dict, ...]:
    """The first MOST rows; which: the query that gives them."""
    rows = connection.execute(query(f"compare/{which}").format(**_where(name)), values | {"most": MOST}).fetchall()
    return tuple(_with_file(row, files) for (row,) in rows)


def _count(connection: duckdb.DuckDBPyConnection, table: str, values: dict | None = None) -> int:
    return connection.execute(query("compare/count").format(table=table), values or {}).fetchall()[0][0]


def _gone_identities(connection: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    rows = connection.execute(query("compare/gone_identities"), {"most": MOST_WITHDRAWN}).fetchall()
    return tuple(str(identity) for (identity,) in rows)


def _with_file(row: dict, files: dict[int, str]) -> dict:
    return row | {"identity": str(row["identity"]), "file": files[row["upload"]]}


def _renamed(connection: duckdb.DuckDBPyConnection, agency: str, name: str) -> list[tuple[dict, dict]]:
    """Pairs that differ in one declared column, each row in one pair at the most."""
    columns = [column for column in BY_NAME[name].columns if column.name != "agency"]
    if not 0 < _count(connection, "gone") <= MOST_WITHDRAWN or not _count(connection, "fresh"):
        return []
    connection.execute(query("compare/gone_rows").format(**_where(name)), {"agency": agency})
    pairs: dict[str, str] = {}
    for left_out in columns:
        others = [part for column in columns if column is not left_out for part in database_columns(column)]
        sides = {f"of_{side}": listed(others, side) for side in ("gone", "fresh")}
        for was, becomes in connection.execute(
            query("compare/renamed").format(others=f"all but {left_out.name}", **sides)
        ).fetchall():
            if was not in pairs and becomes not in pairs.values():
                pairs[was] = becomes
    pairs = dict(list(pairs.items())[:MOST])
    by_identity = {
        side: {
            row["identity"]: row
            for (row,) in connection.execute(
                query("compare/of_identities").format(table=side), {"identities": list(identities)}
            ).fetchall()
        }
        for side, identities in (("gone_row", pairs.keys()), ("fresh", pairs.values()))
    }
    return [(by_identity["gone_row"][was], by_identity["fresh"][becomes]) for was, becomes in pairs.items()]


def _lost_headings(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str) -> tuple[str, ...]:
    before, now = (
        {
            column
            for (letters,) in connection.execute(
                query(asked), {"agency": agency, "edition": edition, "name": name}
            ).fetchall()
            for column in json.loads(letters)
        }
        for asked in ("compare/letters_before", "compare/letters_now")
    )
    return tuple(column.name for column in BY_NAME[name].columns if column.name in before - now)
