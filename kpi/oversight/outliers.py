"""Figures that stand out against the years before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from kpi.rules.figure_row import FigureRow

TIMES = 3  # over the median, or under a TIMES-th of it
APART = 10  # in the indicator's unit: 1 after 4 is no finding
YEARS = 2  # earlier ones, at least


@dataclass(frozen=True, slots=True)
class Outlier:
    """A figure that stands out. kind: 'high' or 'low'. median: of the earlier years of the same unit; earlier_years:
    how many."""

    row: FigureRow
    kind: str
    median: float
    earlier_years: int


def stands_out(value: float, earlier: Sequence[float], bounded: bool = False) -> str:
    """'high', 'low' or '': more than TIMES the median of the earlier years or less than a TIMES-th
    of it, by APART at least, and beyond what any of them had.

    '' after fewer than YEARS years, and where their median is negative. bounded: the value may yet be more (a running
    year, 'at least'), so it is never low.
    """
    if len(earlier) < YEARS or (middle := median(earlier)) < 0 or abs(value - middle) < APART:
        return ""
    if value > TIMES * middle and value > max(earlier):
        return "high"
    if TIMES * value < middle and value < min(earlier) and not bounded:
        return "low"
    return ""


def outliers(figures: Iterable[FigureRow]) -> list[Outlier]:
    """Those of figures (of clauses and totals) that stand out.

    Totals of a plan (clause '') only repeat their clauses and are left out.
    """
    found = []
    of_clauses = (row for row in figures if row.indicator.clause)
    for _, rows in groupby(of_clauses, key=lambda row: (row.indicator.plan, row.indicator.clause, row.indicator.code)):
        series = list(rows)
        for index, row in enumerate(series):
            earlier = [before.value for before in series[:index] if before.indicator.unit == row.indicator.unit]
            kind = stands_out(row.value, earlier, bounded=not row.complete or row.qualifier == "at_least")
            if kind:
                found.append(Outlier(row, kind, median(earlier), len(earlier)))
    return found
