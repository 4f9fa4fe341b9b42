"""The day up to which a dataset is complete, as an analyst states it, and taking that back. Of a later day than that of
the newest fact of its year nothing happened in between, and 31 December makes the year's figures final; of an earlier
one not all is there of what comes after it."""

from datetime import date, datetime
from pathlib import Path

import duckdb

from kpi.oversight.reach import CompleteDay, read_complete_days
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from language import LANGUAGES
from loaders.datasets.registry import BY_NAME, DATED
from loaders.problems.problem import Refused
from loaders.publishing.change import finish_change
from loaders.queries import query


def state(folder: Path, agency: str, dataset: str, day: date, today: date, *, who: Author, note: str = "") -> int:
    """The edition in which the day holds, and the figures that follow from it. It replaces a day stated before.

    Facts of a register that begin after a day before the newest fact of its year wait until another day is stated.

    Raises Refused for a dataset that there is not, a day after today, of what is no register one before the newest fact
    of its year, and as loaders.publishing.change.finish_change.
    """
    _refuse_unknown(dataset)
    if day > today:
        raise Refused("day_after_today", day=_written(day))
    with editions.publication(folder, who) as (connection, edition):
        newest = _newest(connection, agency, dataset, day.year)
        is_earlier = newest is not None and day < min(newest, today)
        if is_earlier and not _is_register(dataset):
            raise Refused(
                "day_before_newest", day=_written(day), newest=_written(newest or day), dataset=_titles(dataset)
            )
        _end(connection, edition, agency, dataset, None)
        values = {"agency": agency, "dataset": dataset, "day": day, "note": note.strip(), "edition": edition}
        values |= {"holds_back": is_earlier, "who": who.shown, "now": datetime.now()}
        connection.execute(query("decisions/state"), values)
        finish_change(connection, agency, edition, today)
    return edition


def take_back(folder: Path, agency: str, dataset: str, day: date, today: date, *, who: Author) -> int:
    """The edition in which the newest fact tells the day again. Raises Refused where this day is not
    stated, and as loaders.publishing.change.finish_change."""
    _refuse_unknown(dataset)
    with editions.publication(folder, who) as (connection, edition):
        if _known(connection, edition, agency, dataset, today).stated != day:
            raise Refused("no_day_stated", day=_written(day), dataset=_titles(dataset))
        _end(connection, edition, agency, dataset, who)
        finish_change(connection, agency, edition, today)
    return edition


def _refuse_unknown(dataset: str) -> None:
    if dataset not in DATED:
        raise Refused("unknown_dataset", dataset=dataset, known=", ".join(DATED))


def _is_register(dataset: str) -> bool:
    """What is reported, and polls, have days of their own, as in loaders/queries/figures/days/dating.sql."""
    return not any(one.measure == "value" or one.accumulation == "ratio" for one in BY_NAME[dataset].indicators)


def _known(connection: duckdb.DuckDBPyConnection, edition: int, agency: str, dataset: str, today: date) -> CompleteDay:
    days = {day.dataset: day for day in read_complete_days(connection, edition, agency, today)}
    return days.get(dataset, CompleteDay(dataset))


def _newest(connection: duckdb.DuckDBPyConnection, agency: str, dataset: str, year: int) -> date | None:
    values = {"agency": agency, "dataset": dataset, "year": year}
    row = connection.execute(query("decisions/newest_of_year"), values).fetchone()
    return row[0] if row else None


def _end(connection: duckdb.DuckDBPyConnection, edition: int, agency: str, dataset: str, who: Author | None) -> None:
    """End what is stated. who: takes it back; None: another day replaces it."""
    connection.execute(
        query("decisions/unstate"), {"edition": edition, "agency": agency, "dataset": dataset, "who": who and who.shown}
    )


def _titles(dataset: str) -> dict[str, str]:
    return {code: BY_NAME[dataset].title(code) for code in LANGUAGES}


def _written(day: date) -> str:
    return f"{day:%d.%m.%Y}"
