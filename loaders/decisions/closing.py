"""Closing a plan's year, after which nothing may change it, and opening it again."""

from pathlib import Path

import duckdb

from kpi import plans, settings
from kpi.warehouse import editions
from language import LANGUAGES
from loaders.datasets.registry import BY_NAME
from loaders.problems.problem import Refused
from loaders.queries import query
from loaders.roles.actor import Actor
from loaders.roles.role import Deed


def close_year(folder: Path, agency: str, plan: str, year: int, *, who: Actor, note: str = "") -> int:
    """The edition in which the year is closed. Raises Refused for who may not, for a plan or year that there is not,
    one that is closed already or of which rows wait after a stated day, kpi.warehouse.editions.NoDatabase and Busy."""
    return _write(folder, agency, plan, year, True, who, note)


def open_year(folder: Path, agency: str, plan: str, year: int, *, who: Actor, note: str) -> int:
    """The edition in which the year is open again. Raises as close_year, and where the note is empty."""
    if not note.strip():
        raise Refused("note_needed")
    return _write(folder, agency, plan, year, False, who, note)


def close_years_before(folder: Path, agency: str, year: int, *, who: Actor) -> None:
    """Every year of the agency's plans before this one that is open, in one edition; none where all are closed.

    Raises kpi.warehouse.editions.NoDatabase and Busy.
    """
    who.refuse_unless(Deed.CLOSE, agency)
    newest = editions.newest_edition(folder)
    with editions.open_edition(folder, newest) as connection:
        closed = plans.read_closed_years(connection, newest)
        own = [plan for plan in plans.read_plans(connection, newest) if plan.agency == agency]
    years = [(plan.code, one) for plan in own for one in range(plan.first_year, min(plan.last_year + 1, year))]
    still_open = [(plan, one) for plan, one in years if (agency, plan, one) not in closed]
    if still_open:
        with editions.publication(folder, who.author) as (connection, edition):
            for plan, one in still_open:
                _insert(connection, edition, agency, plan, one, True, who, "")


def _write(folder: Path, agency: str, plan: str, year: int, closed: bool, who: Actor, note: str) -> int:
    who.refuse_unless(Deed.CLOSE, agency)
    with editions.publication(folder, who.author) as (connection, edition):
        known = {one.code: one for one in plans.read_plans(connection, edition) if one.agency == agency}
        if not (found := known.get(plan)):
            raise Refused("unknown_plan", plan=plan, known=", ".join(known) or "–")
        if not found.holds(year):
            raise Refused("not_a_plan_year", plan=plan, year=year, first=found.first_year, last=found.last_year)
        if ((agency, plan, year) in plans.read_closed_years(connection, edition)) == closed:
            raise Refused("already_closed" if closed else "not_closed", plan=plan, year=year)
        if closed:
            _refuse_waiting(connection, edition, agency, plan, year)
        _insert(connection, edition, agency, plan, year, closed, who, note)
        return edition


def _refuse_waiting(connection: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str, year: int) -> None:
    values = {"agency": agency, "plan": plan, "year": year, "edition": edition}
    if row := connection.execute(query("decisions/waiting"), values).fetchone():
        dataset, clause, day, rows = row
        named = {"year": year, "day": f"{day:%d.%m.%Y}", "rows": rows}
        named["dataset"] = {code: BY_NAME[dataset].title(code) for code in LANGUAGES}
        raise Refused("clause_waits", clause=clause, **named) if clause else Refused("rows_wait", **named)


def _insert(
    connection: duckdb.DuckDBPyConnection,
    edition: int,
    agency: str,
    plan: str,
    year: int,
    closed: bool,
    who: Actor,
    note: str,
) -> None:
    values = {"agency": agency, "plan": plan, "year": year, "closed": closed, "note": note.strip(), "edition": edition}
    connection.execute(query("decisions/close"), values | {"who": who.shown, "now": settings.now()})
