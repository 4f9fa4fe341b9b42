"""What is never worked out anew: shares, values that are reported and what an analyst defined, by clause and year, as
they are published."""

from collections.abc import Iterable, Sequence
from datetime import date

import duckdb

from kpi.clauses import clause_order
from kpi.explore.answer import Answer, Cell, Member, Position, Reason, Refusal
from kpi.explore.asked.question import CLAUSE, YEAR, Question
from kpi.explore.members import Members
from kpi.figures.indicators import read_codes
from kpi.figures.named_year import compared_with
from kpi.figures.table import read_figures
from kpi.rules.figure_row import FigureRow
from kpi.rules.measure import Measure


def answer(
    cursor: duckdb.DuckDBPyConnection, edition: int, question: Question, members: Members, today: date
) -> Answer | Refusal:
    """One cell a clause and year; without years the last of them. Nothing is added up."""
    (plan,) = question.plans
    # A later plan's series goes on from an earlier one's, whose years can be asked for too.
    every = read_figures(cursor, edition, today, question.agency, plan, earlier=question.against is not None)
    code = read_codes(cursor).among(question.measure.code, {row.indicator.code for row in every})
    if not code:
        return Refusal("no_measure", question.measure.code)
    found = [row for row in every if row.indicator.code == code and _is_met(row, question)]
    found = _wholes(found, question)
    period, against = question.period, question.against
    if not _is_of_one(found, question):
        return Refusal("apart", CLAUSE)
    last = min(period.last.year, max((row.year for row in found), default=period.last.year))
    if against:
        found = compared_with(found, last, against.last.year, today)
    first = last if against else period.first.year
    shown = [row for row in found if first <= row.year <= last]
    if YEAR not in (question.rows, question.columns):
        shown = [max(own, key=lambda row: row.year) for own in _by_clause(shown)]
    cells = {_place(row, question): _cell(row, against is not None) for row in shown}
    one = shown[0] if shown else None
    return Answer(
        question,
        _axis(question.rows, [position[0] or "" for position in cells]),
        _axis(question.columns, [position[1] or "" for position in cells]),
        cells,
        (Reason("apart"), *([Reason("provisional")] if any(not row.complete for row in shown) else [])),
        provisional={row.year: row.cut for row in shown if not row.complete},
        now=(date(last, 1, 1), date(last, 12, 31)) if against else None,
        then=(against.first, against.last) if against else None,
        kind=one.measure if one else Measure(),
        unit=one.indicator.unit if one else "",
        vocabulary=members.vocabulary,
    )


def _wholes(rows: list[FigureRow], question: Question) -> list[FigureRow]:
    """The plan's own figures where nobody asks for clauses and there are such."""
    asks = CLAUSE in (question.rows, question.columns) or any(one.dimension == CLAUSE for one in question.filters)
    return rows if asks else [row for row in rows if not row.series_clause] or rows


def _is_of_one(rows: Sequence[FigureRow], question: Question) -> bool:
    """Whether all are of one clause, or stand clause by clause."""
    return CLAUSE in (question.rows, question.columns) or len({row.series_clause for row in rows}) < 2


def _is_met(row: FigureRow, question: Question) -> bool:
    own = [one for one in question.filters if one.dimension == CLAUSE]
    if (own or CLAUSE in (question.rows, question.columns)) and not row.series_clause:
        return False  # the plan's total is no clause
    return all((row.series_clause in one.members) != one.excludes for one in own)


def _by_clause(rows: Iterable[FigureRow]) -> list[list[FigureRow]]:
    found: dict[str, list[FigureRow]] = {}
    for row in rows:
        found.setdefault(row.series_clause, []).append(row)
    return list(found.values())


def _place(row: FigureRow, question: Question) -> Position:
    key = {CLAUSE: row.series_clause, YEAR: str(row.year), "": ""}
    return key[question.rows], key[question.columns]


def _axis(dimension: str, keys: Iterable[str]) -> tuple[Member, ...]:
    order = clause_order if dimension == CLAUSE else str
    return tuple(Member(key, key) for key in sorted(set(keys), key=order))


def _cell(row: FigureRow, is_compared: bool) -> Cell:
    if not is_compared:
        return Cell(row.value, row.qualifier, row.rows, row.missing)
    then = row.change.compared_value
    other = None if then is None else Cell(then, row.change.compared_qualifier or "exact", 0)
    return Cell(row.value, row.qualifier, row.rows, row.missing, change=row.change, then=other)
