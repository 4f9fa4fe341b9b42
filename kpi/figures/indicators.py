"""Which indicator a figure of the database is of, as its columns say and as its code."""

from operator import attrgetter

import duckdb

from kpi.codes import Code, Codes
from kpi.figures.asked import Asked
from kpi.rules.figure_row import Indicator
from kpi.warehouse.queries import query

# Of an Indicator: by it the years of one are a series, those of its members aside.
series_of = attrgetter("agency", "plan", "clause", "dataset", "automatic", "split_1", "split_2")


def read_codes(cursor: duckdb.DuckDBPyConnection) -> Codes:
    return Codes(dict(cursor.execute(query("automatics")).fetchall()))


def code_of(one: Indicator | Asked) -> Code:
    return Code(one.automatic, one.split_1, one.split_2)
