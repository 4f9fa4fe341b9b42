"""What ends every change of an agency's rows: figures follow, and what no change may do is refused."""

from datetime import date
from pathlib import Path

import duckdb

from kpi.oversight.moves import Move, read_moves
from kpi.warehouse import editions
from loaders.figures import rollup
from loaders.figures.declared import declare
from loaders.problems.problem import Refused
from loaders.queries import query


def finish_change(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, today: date) -> None:
    """Finish the change of the edition under way: write its figures, and refuse what is forbidden. Raises Refused."""
    follow(connection, agency, edition, today)
    refuse_forbidden(connection, agency, edition)


def follow(connection: duckdb.DuckDBPyConnection, agency: str, edition: int, today: date) -> None:
    """The figures follow the rows that the edition under way has changed."""
    declare(connection, edition)
    rollup.write_figures(connection, agency, edition, today, whole=False)


def refuse_forbidden(connection: duckdb.DuckDBPyConnection, agency: str, edition: int) -> None:
    """Raises Refused for what no change may do."""
    values = {"agency": agency, "edition": edition}
    if row := connection.execute(query("closed_changes"), values).fetchone():
        plan, year, who, at = row
        raise Refused("closed_year", agency=agency, plan=plan, year=year, who=who, day=at.strftime("%d.%m.%Y"))
    if row := connection.execute(query("orphans"), values).fetchone():
        plan, clause, rows = row
        raise Refused("clause_in_use", plan=plan, clause=clause, rows=rows)


def moved_by(folder: Path, edition: int | None, today: date, agency: str | None = None) -> list[Move]:
    """kpi.oversight.moves.read_moves from the edition before; of no edition, none."""
    if edition is None:
        return []
    with editions.open_edition(folder, edition) as connection:
        return read_moves(connection, edition - 1, edition, today, agency)
