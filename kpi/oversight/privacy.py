"""Which agencies are private: seen by those alone who have a role there."""

import duckdb

from kpi.warehouse.queries import query


def read_private(cursor: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """As it is now; an earlier edition of a private agency is private too."""
    return frozenset(agency for (agency,) in cursor.execute(query("private_agencies")).fetchall())
