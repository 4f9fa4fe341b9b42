"""Gone rows that look renamed: pairs with a new row that differ in one cell."""

from collections.abc import Iterable, Sequence

import duckdb

from kpi.warehouse.fact_columns import listed
from loaders.datasets.database_columns import database_columns
from loaders.datasets.registry import BY_NAME
from loaders.publishing.comparing.comparison import MOST, MOST_WITHDRAWN, RowChange
from loaders.publishing.comparing.gone import count_left, find_gone
from loaders.publishing.comparing.refused_rows import RefusedRows
from loaders.publishing.comparing.rows import count_rows, of_declaration, row_changes
from loaders.queries import query


def renamed(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> tuple[tuple[RowChange, ...], int | None]:
    """Pairs of a row that the load brings and one that it does not hold any more, which differ in one cell: both count,
    though they are probably one. As renamed_pairs has them."""
    left = count_left(connection, agency, edition, name)
    if not 0 < left <= MOST_WITHDRAWN:
        return (), None if left else 0
    find_gone(connection, agency, edition, name, refused)
    connection.execute(query("compare/fresh").format(**of_declaration(name)), {"agency": agency, "edition": edition})
    files = dict(connection.execute(query("compare/files")).fetchall())
    pairs, count = renamed_pairs(connection, agency, name)
    return row_changes(pairs, files), count


def renamed_pairs(
    connection: duckdb.DuckDBPyConnection, agency: str, name: str
) -> tuple[list[tuple[dict, dict]], int | None]:
    """The first MOST pairs that differ in one declared column, each row in one pair at the most, and how many there
    are; None where more rows are gone than are looked through."""
    gone = count_rows(connection, "gone")
    if not gone or not count_rows(connection, "fresh"):
        return [], 0
    if gone > MOST_WITHDRAWN:
        return [], None
    connection.execute(query("compare/gone_rows").format(**of_declaration(name)), {"agency": agency})
    found = _alike_but_for_one(connection, name)
    pairs = dict(list(found.items())[:MOST])
    by_identity = {
        side: {
            row["identity"]: row
            for (row,) in connection.execute(
                query("compare/of_identities").format(table=side), {"identities": list(identities)}
            ).fetchall()
        }
        for side, identities in (("gone_row", pairs.keys()), ("fresh", pairs.values()))
    }
    rows = [(by_identity["gone_row"][was], by_identity["fresh"][becomes]) for was, becomes in pairs.items()]
    return rows, len(found)


def _alike_but_for_one(connection: duckdb.DuckDBPyConnection, name: str) -> dict[str, str]:
    """Identities of gone rows → of fresh ones."""
    columns = [database_columns(column) for column in BY_NAME[name].columns if column.name != "agency"]
    sides = {f"of_{side}": _cells(columns, side) for side in ("gone", "fresh")}
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for was, becomes in connection.execute(query("compare/renamed").format(**sides)).fetchall():
        if was not in pairs and becomes not in taken:
            pairs[was] = becomes
            taken.add(becomes)
    return pairs


def _cells(columns: Sequence[Iterable[str]], side: str) -> str:
    return f"[{', '.join(f'CAST(row({listed(parts, side)}) AS VARCHAR)' for parts in columns)}]"
