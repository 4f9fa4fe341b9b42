"""The day up to which a dataset, or a clause in it, is complete, as an analyst states it, and taking that back.

Of a later day than that of the newest fact of its year nothing happened in between, and 31 December makes the year's
figures final; of an earlier one not all is there of what comes after it."""

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import duckdb

from kpi import settings
from kpi.oversight.reach import CompleteDay, read_complete_days
from kpi.plans import read_clauses
from kpi.warehouse import editions
from language import LANGUAGES
from loaders.datasets.registry import BY_NAME, DATED
from loaders.problems.problem import Refused
from loaders.publishing.change import finish_change
from loaders.queries import query
from loaders.roles.actor import Actor
from loaders.roles.role import Deed


@dataclass(frozen=True, slots=True)
class Whose:
    """What a day is stated for: a dataset of an agency, or one clause of a plan in it."""

    agency: str
    dataset: str
    plan: str = ""
    clause: str = ""


def state(folder: Path, whose: Whose, day: date, today: date, *, who: Actor, note: str = "") -> int:
    """The edition in which the day holds, and the figures that follow from it. It replaces a day stated before.

    Facts of a register that begin after a day before the newest fact of its year wait until another day is stated. A
    clause's own day wins over that of its dataset.

    Raises Refused for who may not, for a dataset or a clause that there is not, a day after today, of what is no
    register one before the newest fact of its year, and as loaders.publishing.change.finish_change.
    """
    who.refuse_unless(Deed.PUBLISH, whose.agency)
    _refuse_unknown(folder, whose)
    if day > today:
        raise Refused("day_after_today", day=_written(day))
    with editions.publication(folder, who.author) as (connection, edition):
        newest = _newest(connection, whose, day.year)
        is_earlier = newest is not None and day < min(newest, today)
        if is_earlier and not _is_register(whose.dataset):
            raise Refused(
                "day_before_newest", day=_written(day), newest=_written(newest or day), dataset=_titles(whose.dataset)
            )
        _end(connection, edition, whose, None)
        values = asdict(whose) | {"day": day, "note": note.strip(), "edition": edition}
        values |= {"holds_back": is_earlier, "who": who.shown, "now": settings.now()}
        connection.execute(query("decisions/state"), values)
        finish_change(connection, whose.agency, edition, today)
    return edition


def take_back(folder: Path, whose: Whose, day: date, today: date, *, who: Actor) -> int:
    """The edition in which the newest fact tells the day again, of a clause that of its dataset. Raises Refused where
    this day is not stated, and as loaders.publishing.change.finish_change."""
    who.refuse_unless(Deed.PUBLISH, whose.agency)
    _refuse_unknown(folder, whose)
    with editions.publication(folder, who.author) as (connection, edition):
        if _known(connection, edition, whose, today).stated != day:
            raise Refused("no_day_stated", day=_written(day), dataset=_titles(whose.dataset))
        _end(connection, edition, whose, who)
        finish_change(connection, whose.agency, edition, today)
    return edition


def _refuse_unknown(folder: Path, whose: Whose) -> None:
    if whose.dataset not in DATED:
        raise Refused("unknown_dataset", dataset=whose.dataset, known=", ".join(DATED))
    if bool(whose.plan) != bool(whose.clause):
        raise Refused("plan_and_clause")
    if whose.clause:
        edition = editions.newest_edition(folder)
        with editions.open_edition(folder, edition) as connection:
            clauses = read_clauses(connection, edition, whose.agency, whose.plan)
            if whose.clause not in {clause.number for clause in clauses}:
                raise Refused("clause_not_in_plan", plan=whose.plan, clause=whose.clause)


def _is_register(dataset: str) -> bool:
    """What is reported, and polls, have days of their own, as in loaders/queries/figures/days/dating.sql."""
    return not any(one.measure == "value" or one.accumulation == "ratio" for one in BY_NAME[dataset].indicators)


def _known(connection: duckdb.DuckDBPyConnection, edition: int, whose: Whose, today: date) -> CompleteDay:
    asked = (whose.dataset, whose.plan, whose.clause)
    days = read_complete_days(connection, edition, whose.agency, today)
    return next((day for day in days if (day.dataset, day.plan, day.clause) == asked), CompleteDay(whose.dataset))


def _newest(connection: duckdb.DuckDBPyConnection, whose: Whose, year: int) -> date | None:
    """Of a clause that of its own facts."""
    values = {"agency": whose.agency, "dataset": whose.dataset, "year": year}
    if whose.clause:
        values |= {"plan": whose.plan, "clause": whose.clause}
    name = "decisions/newest_of_clause" if whose.clause else "decisions/newest_of_year"
    row = connection.execute(query(name), values).fetchone()
    return row[0] if row else None


def _end(connection: duckdb.DuckDBPyConnection, edition: int, whose: Whose, who: Actor | None) -> None:
    """End what is stated. who: takes it back; None: another day replaces it."""
    values = asdict(whose) | {"edition": edition, "who": who and who.shown}
    connection.execute(query("decisions/unstate"), values)


def _titles(dataset: str) -> dict[str, str]:
    return {code: BY_NAME[dataset].title(code) for code in LANGUAGES}


def _written(day: date) -> str:
    return f"{day:%d.%m.%Y}"
