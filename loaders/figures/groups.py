"""What divisions are grouped by: under which member of a dimension each spelling counts, and how that is called."""

import duckdb

from kpi.warehouse.fact_columns import folded
from kpi.warehouse.sql import run
from loaders.datasets.registry import DIMENSIONS
from loaders.definitions.groups import Groups
from loaders.queries import query

_UNDER = {"table": "counted_under", "fresh": "fresh_counted_under", "key": "dimension, folded"}
_NAMES = {"table": "member_name", "fresh": "fresh_member_name", "key": "dimension, member"}
_OWN, _ASKED = "agency = $agency", "agency = $agency AND (dimension, member) IN (FROM asked_member)"


def write_groups(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, groups: Groups) -> bool:
    """Whether a spelling counts under another member than in the edition before, so that all figures are made anew."""
    values = {"agency": agency, "edition": edition}
    _next(
        connection, _UNDER | {"whose": _OWN}, [(agency, *key, member) for key, member in groups.under.items()], values
    )
    ((moved,),) = connection.execute(query("groups/moved")).fetchall()
    return bool(moved)


def write_names(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, groups: Groups, whole: bool) -> None:
    """Write how the members of dimensions are called. whole: all members; else only those of which the edition under
    way has added or removed rows, or that it has renamed."""
    values = {"agency": agency, "edition": edition, "whole": whole}
    run(connection, query("groups/no_members"), {})
    decided = connection.execute(query("groups/decided"), {"agency": agency, "edition": edition}).fetchall()
    for dimension, *texts in decided:
        for text in texts:
            connection.execute(query("groups/ask"), {"dimension": dimension, "member": groups.of(dimension, text)})
    for name in DIMENSIONS:
        named = {"dimension": name, "folded": folded(name)}
        run(connection, query("groups/members").format(**named), values)
    given = [(agency, *key, name) for key, name in groups.names.items()]
    if given:
        connection.executemany(query("groups/given_names"), given)
    run(connection, query("declared/next_version").format(**_NAMES, whose=_OWN if whole else _ASKED), values)


def _next(connection: duckdb.DuckDBPyConnection, names: dict, rows: list[tuple], values: dict) -> None:
    connection.execute(query("declared/fresh_like").format(**names))
    if rows:
        connection.executemany(query("groups/insert").format(**names), rows)
    run(connection, query("declared/next_version").format(**names), values)
