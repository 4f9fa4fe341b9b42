"""Agencies that not everybody sees."""

import duckdb

from kpi.warehouse.queries import query


def read_private(cursor: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """Agencies seen by those alone who have a role there, as it is now: their earlier editions are private too."""
    return frozenset(agency for (agency,) in cursor.execute(query("private_agencies")).fetchall())
