"""Bars of which one dwarfs the others: the chart says so, and a page offers the others without it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from charts.years import are_places
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures.phrases import ordinal
from language.rounding import half_up

TIMES = 5  # the next bar, and a bar dwarfs the others


@dataclass(frozen=True, slots=True)
class Dwarfing:
    """Which of the values dwarfs the others, and how many times the next one it is."""

    index: int
    times: int


def dwarfing(values: Iterable[float]) -> Dwarfing | None:
    """The value that dwarfs the others; None where none does, or there are fewer than three."""
    sized = sorted(((value, index) for index, value in enumerate(values)), reverse=True)
    if len(sized) < 3 or sized[1][0] <= 0 or sized[0][0] < TIMES * sized[1][0]:
        return None
    return Dwarfing(sized[0][1], int(half_up(sized[0][0] / sized[1][0], 0)))


def dwarfing_year(rows: Sequence[FigureRow]) -> FigureRow | None:
    """The year of an indicator whose bar dwarfs those of the others; None where none does."""
    found = _dwarfing(rows)
    return rows[found.index] if found else None


def dwarfing_text(rows: Sequence[FigureRow], language: Language) -> str:
    """Which year it is and by how much; '' where there is none."""
    found = _dwarfing(rows)
    if found is None:
        return ""
    return language.say_count(
        "The figure of {year} is {count} times the next greatest.",
        "The figure of {year} is {count} times the next greatest.",
        found.times,
        year=ordinal(rows[found.index].year, language),
    )


def _dwarfing(rows: Sequence[FigureRow]) -> Dwarfing | None:
    """None for ranks: they are points, which have no length."""
    return None if are_places(rows) else dwarfing(row.value for row in rows)
