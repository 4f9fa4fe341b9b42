"""What ends every change of an agency's rows: the figures follow, and what no change may do is refused."""

from datetime import date

import duckdb

from loaders.figures import rollup
from loaders.problems.problem import Refused
from loaders.queries import query


def finish_change(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, today: date) -> None:
    """Of the edition under way. Raises Refused."""
    rollup.declare_indicators(connection)
    connection.execute(query("fact_clauses"), {"agency": agency, "edition": edition})
    rollup.write_figures(connection, agency, edition, today)
    values = {"agency": agency, "edition": edition}
    if row := connection.execute(query("closed_changes"), values).fetchone():
        plan, year, who, at = row
        raise Refused("closed_year", plan=plan, year=year, who=who, day=at.strftime("%d.%m.%Y"))
    if row := connection.execute(query("orphans"), values).fetchone():
        plan, clause, rows = row
        raise Refused("clause_in_use", plan=plan, clause=clause, rows=rows)
