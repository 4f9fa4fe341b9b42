"""What is never worked out anew: shares, values that are reported and what an analyst defined, by clause and year, as
they are published."""

from collections.abc import Iterable, Sequence
from datetime import date

import duckdb

from kpi.clauses import clause_order
from kpi.explore.answer import Answer, Cell, Member, Place, Reason, Refusal
from kpi.explore.question import CLAUSE, YEAR, Question
from kpi.figures.indicators import read_codes
from kpi.figures.named_year import compared_with
from kpi.figures.table import read_figures
from kpi.rules.figure_row import FigureRow
from kpi.rules.measure import Measure
from kpi.vocabulary import read_vocabulary


def answer(cursor: duckdb.DuckDBPyConnection, edition: int, question: Question, today: date) -> Answer | Refusal:
    """One cell a clause and year; without one of them the plan's own figure and the last year. Nothing is added up."""
    plan = question.plans[0] if len(question.plans) == 1 else None
    every = read_figures(cursor, edition, today, question.agency, plan)
    code = read_codes(cursor).among(question.measure.code, {row.indicator.code for row in every})
    if not code:
        return Refusal("no_measure", question.measure.code)
    found = [row for row in every if row.indicator.code == code and _is_met(row, question)]
    if question.against:
        found = compared_with(found, question.period.last.year, question.against.last.year, today)
    period = question.period
    shown = [row for row in found if period.first.year <= row.year <= period.last.year]
    by_clause, by_year = (name in (question.rows, question.columns) for name in (CLAUSE, YEAR))
    if not by_clause:
        shown = _of_one_clause(shown)
    if not by_year:
        shown = [max(own, key=lambda row: row.year) for own in _by_clause(shown)]
    cells = {_place(row, question): _cell(row) for row in shown}
    first = shown[0] if shown else None
    return Answer(
        question,
        _axis(question.rows, [place[0] or "" for place in cells]),
        _axis(question.columns, [place[1] or "" for place in cells]),
        cells,
        (Reason("apart"), *([Reason("provisional")] if any(not row.complete for row in shown) else [])),
        provisional={row.year: row.cut for row in shown if not row.complete},
        kind=first.measure if first else Measure(),
        unit=first.indicator.unit if first else "",
        vocabulary=read_vocabulary(cursor, edition, question.agency),
    )


def _is_met(row: FigureRow, question: Question) -> bool:
    own = [one for one in question.filters if one.dimension == CLAUSE]
    if CLAUSE in (question.rows, question.columns) and not row.indicator.clause:
        return False  # the plan's total is no clause
    return all((row.indicator.clause in one.members) != one.excludes for one in own)


def _of_one_clause(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """The plan's own where there is one, else that of the only clause, or of the first in the plan's order."""
    clauses = sorted({row.indicator.clause for row in rows}, key=clause_order)
    return [row for row in rows if row.indicator.clause == clauses[0]] if clauses else []


def _by_clause(rows: Iterable[FigureRow]) -> list[list[FigureRow]]:
    found: dict[str, list[FigureRow]] = {}
    for row in rows:
        found.setdefault(row.indicator.clause, []).append(row)
    return list(found.values())


def _place(row: FigureRow, question: Question) -> Place:
    key = {CLAUSE: row.indicator.clause, YEAR: str(row.year), "": ""}
    return key[question.rows], key[question.columns]


def _axis(dimension: str, keys: Iterable[str]) -> tuple[Member, ...]:
    order = clause_order if dimension == CLAUSE else str
    return tuple(Member(key, key) for key in sorted(set(keys), key=order))


def _cell(row: FigureRow) -> Cell:
    then = row.change.compared_value
    other = None if then is None else Cell(then, row.change.compared_qualifier or "exact", 0)
    return Cell(row.value, row.qualifier, row.rows, row.missing, 0, row.change, other)
