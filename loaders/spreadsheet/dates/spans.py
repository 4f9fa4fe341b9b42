"""Points in time to the days that a cell covers; points borrow the month and year that people write only once."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from loaders.problems.problem import Fault
from loaders.spreadsheet.dates.tokens import Point


class Span(NamedTuple):
    """starts and ends are inclusive. precision: day, month (also quarters and halves) or year.

    days: how many separate dates are named; a period is 1.
    """

    starts: date
    ends: date
    precision: str
    days: int


NOT_A_DATE = Fault("not_a_date")
YEARS = range(1990, 2101)


def complete(points: list[Point]) -> list[Point] | Fault:
    """Each point with the month and year that it shares with its neighbours, if there is only one such reading."""
    completed = []
    for position, point in enumerate(points):
        before, after = points[:position][::-1], points[position + 1 :]
        if point.month is None and not point.months:
            months = _lent("month", before, "md") | _lent("month", after, "dm")
            if len(months) != 1:
                return NOT_A_DATE
            point = point._replace(month=months.pop())
        if point.year is None:
            years = _lent("year", before, r"^y") | _lent("year", after, "y$")
            if len(years) != 1:
                return NOT_A_DATE if years else Fault("date_without_year")
            point = point._replace(year=years.pop())
        completed.append(point)
    return completed


def _lent(name: str, neighbours: list[Point], form: str) -> set[int]:
    """What the nearest neighbour that has it lends: only one written in an order that reaches this far."""
    for neighbour in neighbours:
        if getattr(neighbour, name) is not None:
            return {getattr(neighbour, name)} if re.search(form, neighbour.form) else set()
    return set()


def spanned(items: list[list[Point]], borrowed: bool = False) -> Span | Fault:
    """items: a date is one point, a period two. borrowed: a year was written once for several of them."""
    spans = []
    for item in items:
        first, last = _bounds(item[0]), _bounds(item[-1])
        if isinstance(first, Fault):
            return first
        if isinstance(last, Fault):
            return last
        spans.append((first[0], last[1]))
        if first[0] > last[0]:
            return Fault("period_backwards")
    if borrowed and spans != sorted(spans):
        # `15 dekabr və 15 yanvar 2019`: the year may not be December's.
        return Fault("period_backwards")
    precision = {0: "day", 12: "year"}.get(items[0][0].months, "month")
    return Span(min(start for start, _ in spans), max(end for _, end in spans), precision, len(set(spans)))


def _bounds(point: Point) -> tuple[date, date] | Fault:
    """The first and the last day of a point."""
    if point.year is None or point.year not in YEARS:
        return NOT_A_DATE
    if not point.months:
        try:
            day = date(point.year, point.month or 0, point.day or 0)
        except ValueError:
            return Fault("impossible_date", {"value": f"{point.day:02}.{point.month:02}.{point.year}"})
        return day, day
    first = point.month or 1
    if not 1 <= first <= 12:
        return NOT_A_DATE
    years, month = divmod(first - 1 + point.months, 12)
    return date(point.year, first, 1), date(point.year + years, month + 1, 1) - timedelta(days=1)
