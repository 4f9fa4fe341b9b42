"""'Nothing to report': an analyst's explicit answer for a clause, a dataset and a year, and taking it back."""

from pathlib import Path

import duckdb

from kpi import settings
from kpi.warehouse import editions, queries
from loaders.problems.problem import Refused
from loaders.queries import query
from loaders.roles.actor import Actor
from loaders.roles.role import Deed

_KEY = ("agency", "plan", "clause", "dataset", "year")


def answer_nothing(
    folder: Path, agency: str, plan: str, clause: str, dataset: str, year: int, *, who: Actor, note: str = ""
) -> int:
    """The edition in which the answer stands.

    Raises Refused for who may not, where there are figures after all or the answer stands already, where the
    year is closed, kpi.warehouse.editions.NoDatabase and Busy.
    """
    who.refuse_unless(Deed.PUBLISH, agency)
    key = dict(zip(_KEY, (agency, plan, clause, dataset, year), strict=True))
    with editions.publication(folder, who.author) as (connection, edition):
        _refuse_closed(connection, edition, key)
        if connection.execute(query("decisions/figures_there"), key).fetchone():
            raise Refused("figures_there", clause=clause, year=year)
        if connection.execute(query("decisions/nothing_there"), key).fetchone():
            raise Refused("answered_already", clause=clause, year=year)
        answer = {"who": who.shown, "now": settings.now(), "note": note.strip(), "edition": edition}
        connection.execute(query("decisions/answer_nothing"), key | answer)
        return edition


def take_back(folder: Path, agency: str, plan: str, clause: str, dataset: str, year: int, *, who: Actor) -> int:
    """The edition in which the answer stands no longer. Raises Refused where there is none or the
    year is closed, kpi.warehouse.editions.NoDatabase and Busy."""
    who.refuse_unless(Deed.PUBLISH, agency)
    key = dict(zip(_KEY, (agency, plan, clause, dataset, year), strict=True))
    with editions.publication(folder, who.author) as (connection, edition):
        _refuse_closed(connection, edition, key)
        ((count,),) = connection.execute(
            query("decisions/take_back"), key | {"edition": edition, "who": who.shown}
        ).fetchall()
        if not count:
            raise Refused("not_answered", clause=clause, year=year)
        return edition


def _refuse_closed(connection: duckdb.DuckDBPyConnection, edition: int, key: dict) -> None:
    closed = connection.execute(queries.query("closed_years"), {"edition": edition}).fetchall()
    for agency, plan, year, who, at, _ in closed:
        if (agency, plan, year) == (key["agency"], key["plan"], key["year"]):
            raise Refused("closed_year", agency=agency, plan=plan, year=year, who=who, day=at.strftime("%d.%m.%Y"))
