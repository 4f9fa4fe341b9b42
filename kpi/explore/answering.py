"""Answers a question from facts, or with the figures as they are published."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

import duckdb

from kpi.explore import published
from kpi.explore.answer import Answer, Cell, Member, Position, Reason, Refusal
from kpi.explore.asked.question import CLAUSE, TIMES, YEAR, Period, Question
from kpi.explore.axes import column_members, row_members
from kpi.explore.comparing import Compared, compared
from kpi.explore.frames import Frames, read_frames
from kpi.explore.members import Members
from kpi.explore.reading import read_groups
from kpi.explore.refusing import refusal, too_many
from kpi.explore.summing import Summed, summed
from kpi.rules.measure import measure


def answer(
    cursor: duckdb.DuckDBPyConnection, edition: int, question: Question, members: Members, today: date
) -> Answer | Refusal:
    """The answer to a question in an edition, on a day. members: of the question's measure. Raises KeyError where facts
    lack a column that it names."""
    if refused := refusal(question):
        return refused
    if question.measure.is_published:
        return published.answer(cursor, edition, question, members, today)

    def read(period: Period) -> Summed:
        return summed(read_groups(cursor, edition, question, period, members), question, members)

    found = read(question.period)
    rows = {row for row, _ in found.sums if row is not None}
    columns = {column for _, column in found.sums if column is not None}
    if refused := too_many(len(rows), len(columns), question):
        return refused
    frames = read_frames(cursor, edition, question)
    against = None
    if question.against:
        against = compared(
            found.sums,
            question.period,
            question.against,
            frames,
            lambda period: read(period).sums,
            today,
            lambda position: _clause_of(position, question),
        )
    cells = _cells(question, found, against, _unsettled(question, found, frames, read, today))
    return _answered(question, members, found, frames, cells, against, today)


def _unsettled(
    question: Question, found: Summed, frames: Frames, read: Callable[[Period], Summed], today: date
) -> dict[Position, float]:
    """What years that are not final have brought to each cell of a whole period."""
    years = _years(question, found, frames)
    running = years & frames.provisional(today).keys()
    if question.rows in TIMES or question.columns in TIMES:
        return {}
    if running == years:
        return {position: one.total for position, one in found.sums.items()}
    brought: dict[Position, float] = {}
    for year in sorted(running):
        first, last = max(date(year, 1, 1), question.period.first), min(date(year, 12, 31), question.period.last)
        for position, one in read(Period(first, last, question.period.by_years)).sums.items():
            brought[position] = brought.get(position, 0.0) + one.total
    return brought


def _answered(
    question: Question,
    members: Members,
    found: Summed,
    frames: Frames,
    cells: dict[Position, Cell],
    against: Compared | None,
    today: date,
) -> Answer:
    rows, columns = row_members(question, cells, members), column_members(question, cells, members)
    years = _years(question, found, frames)
    provisional = {year: day for year, day in frames.provisional(today).items() if year in years}
    values = [cell.value for cell in cells.values() if cell.value is not None]
    return Answer(
        question,
        rows,
        columns,
        cells,
        tuple(_reasons(question, found, cells, bool(provisional))),
        _absent(question, rows, members),
        provisional,
        against.now if against else None,
        against.then if against else None,
        measure("count", None, None, question.measure.unit, False, values),
        question.measure.unit,
        members.vocabulary,
    )


def _clause_of(position: Position, question: Question) -> str:
    if question.rows == CLAUSE or question.columns == CLAUSE:
        return position[0 if question.rows == CLAUSE else 1] or ""
    fixed = [one.members[0] for one in question.filters if one.dimension == CLAUSE and question.fixes(CLAUSE)]
    return fixed[0] if fixed else ""


def _cells(
    question: Question, found: Summed, against: Compared | None, unsettled: Mapping[Position, float]
) -> dict[Position, Cell]:
    """Without totals across what is never added up."""
    sums = dict(found.sums)
    then = against.sums if against else {}
    changes = against.changes if against else {}
    cells = {}
    for position in [*sums, *(position for position in then if position not in sums)]:
        if _is_total_apart(position, question):
            continue
        own = sums[position].cell() if position in sums else Cell(None, "exact", 0)
        other = then[position].cell() if position in then else None
        cells[position] = replace(own, unsettled=unsettled.get(position, 0.0), change=changes.get(position), then=other)
    return cells


def _is_total_apart(position: Position, question: Question) -> bool:
    return any(
        key is None and dimension in question.measure.apart and not question.fixes(dimension)
        for key, dimension in zip(position, (question.rows, question.columns), strict=True)
    )


def _years(question: Question, found: Summed, frames: Frames) -> set[int]:
    """Those that are shown, or of which the last stands for the period."""
    for dimension, side in ((question.rows, 0), (question.columns, 1)):
        if dimension in TIMES:
            return {int(key[:4]) for position in found.sums if (key := position[side])}
    return {year for year in frames.plans if question.period.first.year <= year <= question.period.last.year}


def _absent(question: Question, rows: Iterable[Member], members: Members) -> tuple[Member, ...]:
    """Of a whole dimension only: where a filter chooses its members the others are not missing."""
    known = members.names[question.rows] if question.measure.dimension(question.rows) else {}
    excluded = {
        key for one in question.filters if one.dimension == question.rows and one.excludes for key in one.members
    }
    wanted = [one for one in question.filters if one.dimension == question.rows and not one.excludes]
    there = {one.key for one in rows} | excluded
    keys = [key for key in known if key not in there and all(key in one.members for one in wanted)]
    return tuple(Member(key, known[key]) for key in sorted(keys))


def _reasons(question: Question, found: Summed, cells: dict[Position, Cell], is_provisional: bool) -> Iterable[Reason]:
    every = found.sums.get((None, None))
    cell = every.cell() if every else Cell(None, "exact", 0)
    unknown = [found.sums[position].rows for position in found.sums if _is_unknown(position, question)]
    facts = {
        "no_number": cell.missing,
        "across": cell.across,
        "unknown_time": sum(unknown),
        "several_clauses": found.several,
        "no_clause": found.in_no_clause,
    }
    yield from (Reason(code, count) for code, count in facts.items() if count)
    if any(_is_total_apart((row, column), question) for row in (None, "") for column in (None, "")):
        yield Reason("apart")
    if is_provisional:
        yield Reason("provisional")


def _is_unknown(position: Position, question: Question) -> bool:
    """The column, or row, of what has no month."""
    row, column = position
    if question.columns in TIMES and question.columns != YEAR:
        return row is None and column == ""
    return question.rows in TIMES and question.rows != YEAR and column is None and row == ""
