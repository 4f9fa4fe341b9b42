"""Figures that stand out against the years before."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from statistics import median

TIMES = 3  # over the median, or under a TIMES-th of it
APART = 10  # in the indicator's unit: 1 after 4 is no finding
YEARS = 2  # earlier ones, at least


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


def outliers(figures: Iterable[Mapping]) -> list[dict]:
    """Those of figures (rows of kpi.figures.table.read_figures, of clauses and totals) that stand out.

    Each with outlier ('high' or 'low'), median (of the earlier years of the same unit) and
    earlier_years (how many). Totals of a plan (clause '') only repeat their clauses and are left out.
    """
    found = []
    for _, rows in groupby(
        (row for row in figures if row["clause"]), key=lambda row: (row["plan"], row["clause"], row["indicator"])
    ):
        series = list(rows)
        for index, row in enumerate(series):
            earlier = [before["value"] for before in series[:index] if before["unit"] == row["unit"]]
            kind = stands_out(row["value"], earlier, bounded=not row["complete"] or row["qualifier"] == "at_least")
            if kind:
                found.append(dict(row) | {"outlier": kind, "median": median(earlier), "earlier_years": len(earlier)})
    return found
