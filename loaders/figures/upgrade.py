"""A database that an earlier version of the dashboard wrote, brought to the present tables and rules."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kpi.warehouse import editions, versions
from loaders.figures.declared import declare, is_declared
from loaders.queries import kept_open, query

if TYPE_CHECKING:
    from kpi.oversight.moves import Move
    from kpi.rules.figure_row import FigureRow

_MOST_NAMED = 5  # figures that the history names; all of them are in the comparison of the two editions


def is_up_to_date(folder: Path) -> bool:
    """Whether the newest edition has the present tables, with every column that a dataset declares, and figures by the
    present rules; also where there is no edition."""
    with kept_open(folder):
        if not versions.is_up_to_date(folder):
            return False
        try:
            edition = editions.newest_edition(folder)
        except editions.NoDatabase:
            return True
        with editions.open_edition(folder, edition) as connection:
            return is_declared(connection)


def upgrade(folder: Path, today: date) -> None:
    """One edition with the present tables and the figures by the present rules, unless the newest has them already;
    what moved is in the history. And the files are closed to other users of the machine.

    A folder without a database is left alone.
    Raises kpi.warehouse.editions.Busy, and kpi.warehouse.versions.Newer of one that a later version has written to.
    """
    with kept_open(folder):
        versions.refuse_newer(folder)
        editions.tidy(folder)
        if is_up_to_date(folder):
            return
    # With pandas, for which no command is to wait that finds nothing to do.
    from kpi.oversight.moves import read_moves
    from kpi.plans import read_plans
    from loaders.figures import rollup

    with editions.publication(folder, None) as (connection, edition):
        declare(connection, edition)
        for agency in sorted({plan.agency for plan in read_plans(connection, edition)}):
            rollup.write_figures(connection, agency, edition, today)
            moves = read_moves(connection, edition - 1, edition, today, agency)
            values = {"agency": agency, "edition": edition, "moved": len(moves), "note": _named(moves)}
            connection.execute(query("moved_by_rules"), values)


def _named(moves: Sequence["Move"]) -> str:
    """`P1 1.1 trainings.held 2025: 3 → 5; …`, in no language."""
    named = [_move(move) for move in moves[:_MOST_NAMED]]
    return "; ".join([*named, *(["…"] if len(moves) > _MOST_NAMED else [])])


def _move(move: "Move") -> str:
    one = move.row.indicator
    which = " ".join(filter(None, (one.plan, one.clause, one.code)))
    return f"{which} {move.row.year}: {_number(move.before)} → {_number(move.after)}"


def _number(row: "FigureRow | None") -> str:
    return "–" if row is None else f"{row.value:.10g}"
