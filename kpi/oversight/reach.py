"""How far the data of each dataset reach: its newest row, and the days that analysts stated."""

from dataclasses import dataclass
from datetime import date, datetime

import duckdb

from kpi.warehouse.queries import query


@dataclass(frozen=True)
class Newest:
    """The newest fact of a dataset: its day, None where only its year is known; the upload that brought it.

    age: days from that day to today. facts: how many the plan has of the dataset.
    """

    dataset: str
    year: int
    day: date | None
    age: int | None
    facts: int
    upload: int
    file: str
    uploaded_at: datetime


@dataclass(frozen=True)
class CompleteDay:
    """Up to which day a dataset of an agency is complete, or a clause of a plan in it ('' where it is the dataset as a
    whole). newest: the day of its newest fact, None where none is known. stated: the day that an analyst stated, with
    who, when and why; None where nobody did. holds_back: it is earlier than the newest fact of its year was. waiting:
    how many facts count only once a later day is stated.
    """

    dataset: str
    newest: date | None = None
    stated: date | None = None
    who: str = ""
    done_at: datetime | None = None
    note: str = ""
    holds_back: bool = False
    waiting: int = 0
    plan: str = ""
    clause: str = ""

    @property
    def day(self) -> date | None:
        """The day that holds: the later of the two, or a stated one that holds back what begins after it."""
        if self.holds_back and self.stated and (self.newest is None or self.newest.year <= self.stated.year):
            return self.stated
        return max((day for day in (self.newest, self.stated) if day), default=None)

    @property
    def is_stated(self) -> bool:
        """Whether the day that holds is the analyst's: a fact may have come in after it."""
        return self.stated is not None and self.stated == self.day


def read_newest(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str, today: date) -> list[Newest]:
    """One a dataset that has facts."""
    rows = cursor.execute(query("newest_facts"), {"edition": edition, "agency": agency, "plan": plan}).fetchall()
    return [
        Newest(dataset, year, day, None if day is None else max(0, (today - day).days), *rest)
        for dataset, year, day, *rest in rows
    ]


def read_complete_days(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, today: date) -> list[CompleteDay]:
    """One a dataset that has facts or whose day is stated, over all plans, as the figures' cut is; and one a clause
    that has a day of its own."""
    rows = cursor.execute(query("complete_days"), {"edition": edition, "agency": agency, "today": today}).fetchall()
    return [
        CompleteDay(dataset, newest, stated, who or "", done_at, note or "", bool(holds_back), waiting, plan, clause)
        for dataset, plan, clause, newest, stated, who, done_at, note, holds_back, waiting in rows
    ]
