"""Polls: their questions, and answers that do not add up to 100 percent (rule 4 in docs/rules.md)."""

from collections.abc import Iterable
from dataclasses import dataclass

from kpi.rules.answers import missing_share
from kpi.rules.figure_row import FigureRow

RESPONDENTS, SHARE = "surveys.n", "surveys.share"  # the automatic indicators of a poll


@dataclass(frozen=True)
class Poll:
    """A question in one year. clauses: those that it serves. indicator: of one of its answers.

    total: of the shares, in percent; missing: what they lack to 100, negative where they come to more.
    """

    question: str
    year: int
    clauses: tuple[str, ...]
    indicator: str
    total: float
    missing: float


def polls_that_miss(figures: Iterable[FigureRow]) -> list[Poll]:
    """The polls whose answers miss 100 by more than rounding explains, one a question and year.

    Of the figures only shares of answers are looked at.
    """
    asked: dict[tuple[str, int], dict[str, list[FigureRow]]] = {}
    for row in figures:
        one = row.indicator
        if one.automatic == SHARE and one.clause:
            asked.setdefault((one.split_1, row.year), {}).setdefault(one.clause, []).append(row)
    polls = []
    for (_, year), clauses in asked.items():
        rows = next(iter(clauses.values()))
        first, shares = rows[0].indicator, [row.value for row in rows]
        missing = None if rows[0].several else missing_share(shares)
        if missing is not None:
            polls.append(Poll(first.label, year, tuple(clauses), first.code, sum(shares), missing))
    return polls
