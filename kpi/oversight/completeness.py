"""What was reported and what is missing: clauses by datasets by years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import duckdb

from kpi.plans import read_clauses
from kpi.warehouse.queries import query

STATES = (
    "figures",  # reported
    "nothing",  # an analyst answered that there is nothing to report
    "none",  # asked, and neither of the two
    "contradiction",  # that was answered, and yet there are figures
)


@dataclass(frozen=True)
class Answer:
    """An analyst's answer that there is nothing to report."""

    who: str
    done_at: datetime
    note: str


@dataclass(frozen=True)
class Requirement:
    """What is asked of a clause: figures of one dataset in one year.

    figures: how many there are (a narrative counts as one)."""

    clause: str
    dataset: str
    year: int
    figures: int = 0
    answer: Answer | None = None

    @property
    def state(self) -> str:
        """One of STATES."""
        if self.answer:
            return "contradiction" if self.figures else "nothing"
        return "figures" if self.figures else "none"


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
    """Up to which day a dataset of an agency is complete. newest: the day of its newest fact, None where none
    is known. stated: the day that an analyst stated, with who, when and why; None where nobody did.
    """

    dataset: str
    newest: date | None = None
    stated: date | None = None
    who: str = ""
    done_at: datetime | None = None
    note: str = ""

    @property
    def day(self) -> date | None:
        """The day that holds: the later of the two."""
        return max((day for day in (self.newest, self.stated) if day), default=None)

    @property
    def is_stated(self) -> bool:
        """Whether the day that holds is the analyst's: a fact may have come in after it."""
        return self.stated is not None and self.stated == self.day


def read_requirements(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str, years: Sequence[int]
) -> list[Requirement]:
    """Every one of these years that is asked for or answered, in the order of the plan.

    A clause is asked for the datasets of its definitions and for those that have figures of it in
    any year of the plan; for a narrative as soon as the plan has one.
    """
    values = {"edition": edition, "agency": agency, "plan": plan}
    asked = set(cursor.execute(query("asked"), values).fetchall())
    figures = {tuple(key): count for *key, count in cursor.execute(query("reported"), values).fetchall()}
    answers = read_nothing_answers(cursor, edition, agency, plan)
    datasets = sorted({dataset for _, dataset in asked} | {dataset for _, dataset, _ in answers})
    clauses = read_clauses(cursor, edition, agency, plan)["clause"]
    keys = [(clause, dataset, year) for clause in clauses for dataset in datasets for year in years]
    return [
        Requirement(*key, figures.get(key, 0), answers.get(key)) for key in keys if key[:2] in asked or key in answers
    ]


def read_nothing_answers(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str
) -> dict[tuple[str, str, int], Answer]:
    """(clause, dataset, year) → the answer that holds."""
    rows = cursor.execute(query("nothing_answers"), {"edition": edition, "agency": agency, "plan": plan}).fetchall()
    return {(clause, dataset, year): Answer(*answer) for clause, dataset, year, *answer in rows}


def read_newest(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str, today: date) -> list[Newest]:
    """One a dataset that has facts."""
    rows = cursor.execute(query("newest_facts"), {"edition": edition, "agency": agency, "plan": plan}).fetchall()
    return [
        Newest(dataset, year, day, None if day is None else max(0, (today - day).days), *rest)
        for dataset, year, day, *rest in rows
    ]


def read_complete_days(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, today: date) -> list[CompleteDay]:
    """One a dataset that has facts or whose day is stated; over all plans, as the figures' cut is."""
    rows = cursor.execute(query("complete_days"), {"edition": edition, "agency": agency, "today": today}).fetchall()
    return [
        CompleteDay(dataset, newest, stated, who or "", done_at, note or "")
        for dataset, newest, stated, who, done_at, note in rows
    ]
