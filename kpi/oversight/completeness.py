"""What was reported and what is missing: clauses by datasets by years."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import duckdb

from kpi.plans import is_due, read_clauses
from kpi.rules.figure_row import Indicator
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts, texts

STATES = (
    "figures",  # all that is asked was reported
    "partly",  # some of it was
    "nothing",  # an analyst answered that there is nothing to report
    "none",  # asked, and neither of the two
    "contradiction",  # that was answered, and yet there are figures
    "not_due",  # nothing is asked: the year lies outside the clause's term
    "outside_term",  # nor then, and yet there are figures
)

STANDINGS = (
    "reported",  # all that is asked of a clause in a year has a figure or an answer
    "partly",  # some of it has
    "missing",  # the clause is due, and nothing has; also where nobody said what is asked
    "nothing",  # an analyst answered of all of it that there is nothing to report
    "not_due",  # the year lies outside the clause's term, and there are no figures of it
    "outside_term",  # it does, and there are
)


@dataclass(frozen=True)
class Answer:
    """An analyst's answer that there is nothing to report."""

    who: str
    done_at: datetime
    note: str


@dataclass(frozen=True)
class Asked:
    """What figures are asked for: an indicator that a clause defines, or else a dataset as a whole. By these, and by
    nothing else, every page and file counts what was reported.

    indicator: its code, automatic and names; None for a dataset. state: figures, nothing (an analyst answered that
    there is nothing to report) or none.
    """

    dataset: str
    indicator: Indicator | None
    state: str


@dataclass(frozen=True)
class Requirement:
    """What is asked of a clause: figures of one dataset in one year.

    figures: how many there are (a narrative counts as one). defined: the indicators that the clause defines of the
    dataset, and whether each has a figure in the year. due: whether the year lies in the clause's term."""

    clause: str
    dataset: str
    year: int
    figures: int = 0
    answer: Answer | None = None
    defined: tuple[tuple[Indicator, bool], ...] = ()
    due: bool = True

    @property
    def asked(self) -> tuple[Asked, ...]:
        """An answer stands for all that has no figure; of a clause that is not due nothing is asked."""
        if not self.due:
            return ()
        rest = "nothing" if self.answer else "none"
        if not self.defined:
            return (Asked(self.dataset, None, "figures" if self.figures else rest),)
        return tuple(Asked(self.dataset, one, "figures" if is_there else rest) for one, is_there in self.defined)

    @property
    def state(self) -> str:
        """One of STATES."""
        if not self.due:
            return "outside_term" if self.figures else "not_due"
        if self.answer:
            return "contradiction" if self.figures else "nothing"
        if not self.figures:
            return "none"
        return "partly" if any(one.state == "none" for one in self.asked) else "figures"


def read_requirements(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str, years: Sequence[int]
) -> list[Requirement]:
    """Every one of these years that is asked for or answered, in the order of the plan.

    A clause is asked for the datasets of its definitions and for those that have figures of it in
    any year of the plan; for a narrative as soon as the plan has one; and for none outside its term.
    """
    values = {"edition": edition, "agency": agency, "plan": plan}
    asked = set(cursor.execute(query("asked"), values).fetchall())
    defined = _read_defined(cursor, values)
    figures = {tuple(key): count for *key, count in cursor.execute(query("reported"), values).fetchall()}
    answers = read_nothing_answers(cursor, edition, agency, plan)
    datasets = sorted({dataset for _, dataset in asked} | {dataset for _, dataset, _ in answers})
    clauses = {clause.number: clause for clause in read_clauses(cursor, edition, agency, plan)}
    keys = [(clause, dataset, year) for clause in clauses for dataset in datasets for year in years]
    return [
        Requirement(
            *key,
            figures.get(key, 0),
            answers.get(key),
            _in_year(defined.get(key[:2], []), key[2]),
            is_due(clauses[key[0]], key[2]),
        )
        for key in keys
        if key[:2] in asked or key in answers
    ]


def asked_of_clauses(requirements: Iterable[Requirement]) -> dict[tuple[str, int], tuple[Asked, ...]]:
    """(clause, year) → the figures that are asked for."""
    asked: dict[tuple[str, int], tuple[Asked, ...]] = {}
    for one in requirements:
        if one.dataset != "narratives":
            asked[one.clause, one.year] = (*asked.get((one.clause, one.year), ()), *one.asked)
    return asked


def standing(asked: Sequence[Asked], is_due: bool, has_figures: bool) -> str:
    """Where a clause stands in a year: one of STANDINGS. asked: of it in the year."""
    if not is_due:
        return "outside_term" if has_figures else "not_due"
    states = {one.state for one in asked}
    if states <= {"none"}:
        return "missing"
    if "none" in states:
        return "partly"
    return "nothing" if states == {"nothing"} else "reported"


def reported(asked: Iterable[Asked]) -> int:
    """How much of what is asked for has a figure, or the answer that there is nothing to report."""
    return sum(one.state != "none" for one in asked)


def _read_defined(
    cursor: duckdb.DuckDBPyConnection, values: dict
) -> dict[tuple[str, str], list[tuple[Indicator, list[int]]]]:
    """(clause, dataset) → the indicators that the clause defines of it, each with the years that have a figure."""
    defined: dict[tuple[str, str], list[tuple[Indicator, list[int]]]] = {}
    for row in dicts(cursor.execute(query("definitions_asked"), values)):
        indicator = Indicator(
            code=row["indicator"],
            names=texts(row, "name"),
            clause=row["clause"],
            dataset=row["dataset"] or "",
            automatic=row["automatic"] or "",
            automatic_name=row["automatic_name"] or "",
        )
        defined.setdefault((row["clause"], row["dataset"]), []).append((indicator, row["years"]))
    return defined


def _in_year(defined: Iterable[tuple[Indicator, list[int]]], year: int) -> tuple[tuple[Indicator, bool], ...]:
    return tuple((indicator, year in years) for indicator, years in defined)


def read_nothing_answers(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str
) -> dict[tuple[str, str, int], Answer]:
    """(clause, dataset, year) → the answer that holds."""
    rows = cursor.execute(query("nothing_answers"), {"edition": edition, "agency": agency, "plan": plan}).fetchall()
    return {(clause, dataset, year): Answer(*answer) for clause, dataset, year, *answer in rows}
