"""Which questions have no answer, and why."""

from datetime import timedelta

from kpi.explore.answer import MOST_CELLS, MOST_SERIES, Refusal
from kpi.explore.asked.question import OF_CLAUSES, PLAN, TIMES, YEAR, Period, Question

_LEAP = timedelta(days=1)  # by which a span with 29 February is longer


def refusal(question: Question) -> Refusal | None:
    """Why the question cannot be answered, as far as the question alone says; None where nothing speaks against it."""
    measure, asked = question.measure, [one for one in (question.rows, question.columns) if one]
    if len(asked) == 2 and (asked[0] == asked[1] or {*asked} <= {*TIMES} or {*asked} <= {*OF_CLAUSES}):
        return Refusal("twice", asked[1])
    used = [*asked, *(one.dimension for one in question.filters)]
    if measure.is_published:
        allowed = {*OF_CLAUSES[:1], YEAR}
        if not {*used} <= allowed or not question.period.by_years:
            return Refusal("as_published", next((one for one in used if one not in allowed), ""))
    for name in used:
        if name not in (*TIMES, *OF_CLAUSES, PLAN) and measure.dimension(name) is None:
            return Refusal("unknown", name)
    if len(question.plans) != 1 and (measure.is_published or {*used} & {*OF_CLAUSES}):
        return Refusal("one_plan")
    for name in measure.apart:
        if name not in asked and not question.fixes(name):
            return Refusal("apart", name)
    if question.against and {*asked} & {*TIMES}:
        return Refusal("against_time", next(one for one in asked if one in TIMES))
    if question.against and not _as_long(question.period, question.against):
        return Refusal("lengths")
    return None


def too_many(rows: int, columns: int, question: Question) -> Refusal | None:
    """A refusal where an answer of so many rows and columns has too many cells, or its chart too many lines (of months
    and quarters one for each row); else None."""
    if rows * columns > MOST_CELLS:
        return Refusal("too_many", "cells", rows * columns, MOST_CELLS)
    series = rows if question.columns in TIMES and question.columns != YEAR else columns
    if question.columns and series > MOST_SERIES:
        return Refusal("too_many", "series", series, MOST_SERIES)
    return None


def _as_long(one: Period, other: Period) -> bool:
    if one.by_years != other.by_years:
        return False
    if one.by_years:
        return one.last.year - one.first.year == other.last.year - other.first.year
    return abs((one.last - one.first) - (other.last - other.first)) <= _LEAP
