"""What no publication may do, whatever it brings: change a closed year, or leave rows without their clause."""

import duckdb

from loaders.problems.problem import Unreadable
from loaders.queries import query


def guard(connection: duckdb.DuckDBPyConnection, agency: str, edition: int) -> None:
    """Look at what the edition under way has changed. Raises Unreadable."""
    values = {"agency": agency, "edition": edition}
    row = connection.execute(query("closed_changes"), values).fetchone()
    if row:
        plan, year, who, at = row
        raise Unreadable("closed_year", plan=plan, year=year, who=who, day=at.strftime("%d.%m.%Y"))
    row = connection.execute(query("orphans"), values).fetchone()
    if row:
        plan, clause, rows = row
        raise Unreadable("clause_in_use", plan=plan, clause=clause, rows=rows)
