"""Polls whose published answers do not add up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kpi.answers import missing_share


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


def polls_that_miss(figures: Iterable[Mapping]) -> list[Poll]:
    """The polls whose answers miss 100 by more than rounding explains. figures: rows of kpi.figures.read_figures."""
    asked: dict[tuple, dict] = {}
    for row in figures:
        if row["answer"] and row["clause"]:
            series = row["indicator"].rpartition("|")[0]
            asked.setdefault((series, row["year"]), {}).setdefault(row["clause"], []).append(row)
    polls = []
    for (_, year), clauses in asked.items():
        rows = next(iter(clauses.values()))
        shares = [row["value"] for row in rows]
        missing = missing_share(shares)
        if missing is not None:
            polls.append(Poll(rows[0]["label"], year, tuple(clauses), rows[0]["indicator"], sum(shares), missing))
    return polls
