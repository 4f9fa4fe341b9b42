"""Which units say of themselves that their values make no sum, told to the queries of figures."""

import duckdb

from kpi.rules.measure import NEVER_ADDED
from language.unit_words import kind_of
from loaders.queries import query


def write_never_added(connection: duckdb.DuckDBPyConnection, agency: str) -> None:
    """Temporary table never_added."""
    units = [unit for (unit,) in connection.execute(query("figures/units/of_values"), {"agency": agency}).fetchall()]
    never = [unit for unit in units if kind_of(unit) in NEVER_ADDED]
    connection.execute(query("figures/units/never_added"), {"units": never})
