"""Rows of one person each, counted together when the analyst agrees: attendees to trainings, respondents to answers."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace

from language.grouping import group_key
from loaders.recognition.columns.month_first import month_first
from loaders.recognition.people.several import answers_apart
from loaders.recognition.rows import Rows
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.dates import Span, read_dates

_BOUND = ("plan", "clauses")
TALLIED = "tallied"  # why the other rows of a tally are left out


def tallied_people(rows: Rows) -> Rows:
    """A training or event a row, with the number of its rows as participants; the first of them stands for it."""
    declaration = rows.layout.declaration
    people = next(one.measure for one in declaration.indicators if one.unit == "person")
    keys = _keys(rows, (*declaration.identity, *_BOUND))
    came = Counter(keys)
    tallied = _first_of_each(rows, keys)
    first_keys = dict.fromkeys(keys)
    cells = tallied.cells | {people: [came[key] for key in first_keys]}
    # An ID is that of a person.
    cells = {name: column for name, column in cells.items() if name != "id"}
    return _with(tallied, cells)


def tallied_respondents(rows: Rows) -> Rows:
    """An answer to a question a row, with how many gave it. A poll is dated from its first answer to its last."""
    rows, poll = answers_apart(rows, _keys(rows, (*_BOUND, "code", "question")))
    dates = _days_of_polls(rows.cells["dates"], poll)
    keys = list(zip(poll, _keys(rows, ("answer",)), strict=True))
    given = Counter(keys)
    answered = [row for row, cell in enumerate(rows.cells["answer"]) if typed_text(cell).strip()]
    rows = _with(rows, rows.cells | {"dates": dates, "count": [given[key] for key in keys]})
    tallied = _first_of_each(rows, keys, answered)
    return _with(tallied, {name: column for name, column in tallied.cells.items() if name != "id"})


def people_would_be(rows: Rows, asked: list[int]) -> dict[str, tuple[float, float]]:
    """Answer → how many trainings or events, and how many participants it makes of rows (from 0)."""
    keys = _keys(rows, (*rows.layout.declaration.identity, *_BOUND))
    groups = {keys[row] for row in asked}
    return {"leave_out": (0, 0), "count": (len(asked), 0), "tally": (len(groups), len(asked))}


def _days_of_polls(cells: list[Cell], polls: list[Hashable]) -> list[Cell]:
    """Cells that cannot be read, or of which the month may stand first, stay to be named."""
    read = {cell: read_dates(cell) for cell in set(cells)}
    if month_first(read) or any(not isinstance(span, Span) for span in read.values()):
        return cells
    spans: dict[Hashable, list[Span]] = defaultdict(list)
    for cell, poll in zip(cells, polls, strict=True):
        if isinstance(span := read[cell], Span):
            spans[poll].append(span)
    days = {
        poll: f"{min(one.starts for one in own):%d.%m.%Y}-{max(one.ends for one in own):%d.%m.%Y}"
        for poll, own in spans.items()
        if len(set(own)) > 1
    }
    return [days.get(poll, cell) for cell, poll in zip(cells, polls, strict=True)]


def _keys(rows: Rows, names: Iterable[str]) -> list[Hashable]:
    columns = [rows.cells[name] for name in names if name in rows.cells]
    folded = {cell: group_key(typed_text(cell)) for column in columns for cell in set(column)}
    return [tuple(folded[cell] for cell in row) for row in zip(*columns, strict=True)] or [()] * len(rows)


def _first_of_each(rows: Rows, keys: list, among: Iterable[int] | None = None) -> Rows:
    firsts: dict[Hashable, int] = {}
    for row in range(len(rows)) if among is None else among:
        firsts.setdefault(keys[row], row)
    kept = list(firsts.values())
    others = sorted({*rows.numbers} - {rows.numbers[row] for row in kept})
    left_out = rows.left_out | ({TALLIED: others} if others else {})
    cells = {name: [column[row] for row in kept] for name, column in rows.cells.items()}
    positions = {name: [column[row] for row in kept] for name, column in rows.positions.items()}
    numbers = [rows.numbers[row] for row in kept]
    return replace(rows, numbers=numbers, cells=cells, left_out=left_out, positions=positions)


def _with(rows: Rows, cells: dict[str, list]) -> Rows:
    return replace(rows, cells=cells, distinct={name: set(column) for name, column in cells.items()})
