"""Which indicator a figure of the database is of, as its columns say and as its code."""

from collections.abc import Mapping

import duckdb

from kpi.codes import Code, Codes
from kpi.warehouse.queries import query


def read_codes(cursor: duckdb.DuckDBPyConnection) -> Codes:
    return Codes(dict(cursor.execute(query("automatics")).fetchall()))


def code_of(row: Mapping) -> Code:
    """row: of kpi/warehouse/queries/figures.sql."""
    return Code(row["automatic"], row["split_1"], row["split_2"])
