"""What a load changes, row by row: new, changed, gone, and gone rows that look renamed."""

import json

import duckdb

from loaders.datasets.registry import BY_NAME
from loaders.publishing.comparing.comparison import MOST, MOST_WITHDRAWN, Comparison, HeldRow
from loaders.publishing.comparing.gone import find_gone
from loaders.publishing.comparing.refused_rows import RefusedRows
from loaders.publishing.comparing.renamed import renamed_pairs
from loaders.publishing.comparing.rows import count_rows, held_row, of_declaration, row_changes
from loaders.queries import query


def compare(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, name: str, refused: RefusedRows
) -> Comparison:
    """One declaration's rows of the edition under way against those of the edition before."""
    files = dict(connection.execute(query("compare/files")).fetchall())
    values = {"agency": agency, "edition": edition}
    connection.execute(query("compare/fresh").format(**of_declaration(name)), values)
    find_gone(connection, agency, edition, name, refused)
    versions = query("compare/versions").format(**of_declaration(name, "before."))
    first_versions = query("compare/first_versions").format(versions=versions)
    changed = connection.execute(first_versions, values | {"most": MOST}).fetchall()
    pairs, pairs_count = renamed_pairs(connection, agency, name)
    return Comparison(
        name,
        _rows(connection, "first_fresh", name, {}, files),
        count_rows(connection, "fresh"),
        row_changes(changed, files),
        count_rows(connection, f"({versions})", values),
        _rows(connection, "first_gone", name, {"agency": agency}, files),
        count_rows(connection, "gone"),
        _gone_identities(connection),
        row_changes(pairs, files),
        pairs_count,
        _lost_headings(connection, agency, edition, name),
    )


def _rows(
    connection: duckdb.DuckDBPyConnection, which: str, name: str, values: dict, files: dict[int, str]
) -> tuple[HeldRow, ...]:
    """The first MOST rows; which: the query that gives them."""
    rows = connection.execute(
        query(f"compare/{which}").format(**of_declaration(name)), values | {"most": MOST}
    ).fetchall()
    return tuple(held_row(row, files) for (row,) in rows)


def _gone_identities(connection: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    rows = connection.execute(query("compare/gone_identities"), {"most": MOST_WITHDRAWN}).fetchall()
    return tuple(str(identity) for (identity,) in rows)


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
