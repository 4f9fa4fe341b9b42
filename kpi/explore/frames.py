"""Up to which day what a question counts is known, year by year: as the published figures of the same have it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import duckdb

from kpi.explore.asked.question import Question
from kpi.explore.queries import query
from kpi.plans import read_closed_years
from kpi.rules.comparability import is_final
from kpi.rules.compared import Figure
from kpi.warehouse.rows import dicts

_REACHES = ("earlier", "december", "stated")


@dataclass(frozen=True, slots=True)
class Frames:
    """of: (clause, year) → a figure without its value; clause '' is the whole. plans: year → those that have figures.
    whole: nothing of it runs on, as of what is planned."""

    of: Mapping[tuple[str, int], Figure]
    plans: Mapping[int, frozenset[str]]
    whole: bool = False

    def frame(self, clause: str, year: int) -> Figure:
        """The frame of a year; for a clause without figures of its own that of the whole."""
        if self.whole:
            return Figure(year, 0.0, closed=True)
        found = self.of.get((clause, year)) or self.of.get(("", year))
        return found or Figure(year, 0.0, reach="earlier")

    def has_own_days(self, year: int) -> bool:
        """Whether a clause is known up to another day than the whole: then a total stands on several days."""
        whole = self.frame("", year).cut
        return any(clause and its == year and one.cut != whole for (clause, its), one in self.of.items())

    def provisional(self, today: date) -> dict[int, date | None]:
        """Years that are not final → up to which day they are known."""
        return {
            year: one.cut
            for (clause, year), one in self.of.items()
            if not clause and one.day_of == "register" and not is_final(one, today)
        }


def read_frames(cursor: duckdb.DuckDBPyConnection, edition: int, question: Question) -> Frames:
    measure = question.measure
    if measure.is_planned or not measure.automatic:
        return Frames({}, {}, whole=True)
    values = {"edition": edition, "agency": question.agency, "plans": list(question.plans)}
    rows = dicts(cursor.execute(query("frames"), values | {"dataset": measure.dataset, "automatic": measure.automatic}))
    closed = read_closed_years(cursor, edition)
    found: dict[tuple[str, int], Figure] = {}
    plans: dict[int, set[str]] = {}
    for row in rows:
        position = (row["clause"], row["year"])
        is_closed = (question.agency, row["plan"], row["year"]) in closed
        one = Figure(
            row["year"],
            0.0,
            cut=row["cut"],
            day_of=row["day_of"],
            reach=row["reach"],
            closed=is_closed,
            newest=row["newest"],
        )
        found[position] = _weaker(found[position], one) if position in found else one
        plans.setdefault(row["year"], set()).add(row["plan"])
    return Frames(found, {year: frozenset(names) for year, names in plans.items()})


def _weaker(one: Figure, other: Figure) -> Figure:
    """Of two plans that hold one year what both can claim."""
    cuts = [figure.cut for figure in (one, other) if figure.cut]
    return replace(
        one,
        cut=min(cuts) if len(cuts) == 2 else None,
        reach=min(one.reach, other.reach, key=_REACHES.index),
        closed=one.closed and other.closed,
        newest=max(filter(None, (one.newest, other.newest)), default=None),
    )


def years_of(frames: Frames, years: Iterable[int]) -> frozenset[str]:
    return frozenset().union(*(frames.plans.get(year, frozenset()) for year in years))
