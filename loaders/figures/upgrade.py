"""A database that an earlier version of the dashboard wrote, brought to the present tables and rules."""

from datetime import date
from pathlib import Path

from kpi.warehouse import editions
from loaders.figures.declared import declare, is_declared


def is_up_to_date(folder: Path) -> bool:
    """Whether the newest edition has the present tables, with every column that a dataset declares; also where there
    is no edition."""
    if not editions.is_up_to_date(folder):
        return False
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        return True
    with editions.open_edition(folder, edition) as connection:
        return is_declared(connection)


def upgrade(folder: Path, today: date) -> None:
    """One edition with the present tables and the figures anew, unless the newest has them already; and its files
    closed to other users of the machine.

    A folder without a database is left alone. Raises kpi.warehouse.editions.Busy.
    """
    editions.tidy(folder)
    if is_up_to_date(folder):
        return
    # With pandas, for which no command is to wait that finds nothing to do.
    from kpi.plans import read_plans
    from loaders.figures import rollup

    with editions.publication(folder, None) as (connection, edition):
        declare(connection)
        for agency in sorted(set(read_plans(connection, edition)["agency"])):
            rollup.write_figures(connection, agency, edition, today)
