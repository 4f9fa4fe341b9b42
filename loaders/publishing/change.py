"""A change of an agency's rows as one edition: the figures follow, and what no change may do is refused."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import duckdb

from kpi.oversight.moves import read_moves
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.definitions.previews import Preview, read_previews
from loaders.figures import rollup
from loaders.problems.problem import Refused
from loaders.queries import query


class Previewed(Exception):
    """A change that was only looked at. moves: the figures that it would move. previews: what its definitions give."""

    def __init__(self, moves: list[dict], previews: tuple[Preview, ...]):
        super().__init__()
        self.moves, self.previews = tuple(moves), previews


@contextmanager
def change(
    folder: Path,
    agency: str,
    today: date,
    who: Author,
    keep: bool = True,
    before_figures: Callable[[], None] = lambda: None,
) -> Iterator[tuple[duckdb.DuckDBPyConnection, int]]:
    """kpi.warehouse.editions.publication for a change of the agency's rows: the figures follow, and what no
    change may do is refused.

    keep: False works in kpi.warehouse.editions.preview and raises Previewed at the end.
    Raises also Refused, NoDatabase and, of what is kept, Busy.
    """
    with editions.publication(folder, who) if keep else editions.preview(folder) as (connection, edition):
        rollup.declare_indicators(connection)
        yield connection, edition
        before_figures()
        connection.execute(query("fact_clauses"), {"agency": agency, "edition": edition})
        rollup.write_figures(connection, agency, edition, today)
        _guard(connection, agency, edition)
        if not keep:
            raise Previewed(
                read_moves(connection, edition - 1, edition, today, agency),
                read_previews(connection, agency, edition, today),
            )


def _guard(connection: duckdb.DuckDBPyConnection, agency: str, edition: int) -> None:
    """Look at what the edition under way has changed. Raises Refused."""
    values = {"agency": agency, "edition": edition}
    row = connection.execute(query("closed_changes"), values).fetchone()
    if row:
        plan, year, who, at = row
        raise Refused("closed_year", plan=plan, year=year, who=who, day=at.strftime("%d.%m.%Y"))
    row = connection.execute(query("orphans"), values).fetchone()
    if row:
        plan, clause, rows = row
        raise Refused("clause_in_use", plan=plan, clause=clause, rows=rows)
