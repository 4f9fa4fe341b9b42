"""Gone rows that look renamed: pairs with a new row that differ in one cell."""

import duckdb

from kpi.warehouse.fact_columns import listed
from loaders.datasets.database_columns import database_columns
from loaders.datasets.registry import BY_NAME
from loaders.publishing.comparing.comparison import MOST, MOST_WITHDRAWN, RowChange
from loaders.publishing.comparing.gone import count_left, find_gone
from loaders.publishing.comparing.rows import count_rows, of_declaration, row_changes
from loaders.publishing.refused_rows import RefusedRows
from loaders.queries import query


def renamed(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> tuple[RowChange, ...]:
    """Pairs of a row that the load brings and one that it does not hold any more, which differ in one cell: both count,
    though they are probably one."""
    if not 0 < count_left(connection, agency, edition, name) <= MOST_WITHDRAWN:
        return ()
    find_gone(connection, agency, edition, name, refused)
    connection.execute(query("compare/fresh").format(**of_declaration(name)), {"agency": agency, "edition": edition})
    files = dict(connection.execute(query("compare/files")).fetchall())
    pairs = renamed_pairs(connection, agency, name)
    return row_changes(pairs, files)


def renamed_pairs(connection: duckdb.DuckDBPyConnection, agency: str, name: str) -> list[tuple[dict, dict]]:
    """Pairs that differ in one declared column, each row in one pair at the most."""
    columns = [column for column in BY_NAME[name].columns if column.name != "agency"]
    if not 0 < count_rows(connection, "gone") <= MOST_WITHDRAWN or not count_rows(connection, "fresh"):
        return []
    connection.execute(query("compare/gone_rows").format(**of_declaration(name)), {"agency": agency})
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
