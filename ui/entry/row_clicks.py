"""What clicks do to rows that are finished.

A second click on a button that is about to leave comes when another row may stand in its row's place. So each button is
one of the list as it is drawn, by the mark of its rows: a click on one of another list does nothing.
"""

import zlib
from dataclasses import replace

from loaders.drafts.draft import TypedRows
from loaders.entry.typed_rows import cells_of
from ui.entry.typed import Subject, begin_anew, keep, placed, rows_of


def mark_of(rows: TypedRows) -> str:
    """Part of the key of every button that is about a finished row, by which Streamlit drops clicks on those that it
    no longer draws; and given to its order, for a click that comes before they are drawn anew."""
    return f"{zlib.crc32(repr([sorted(row.items()) for row in rows.rows]).encode()):08x}"


def add_to(subject: Subject, at: int | None, mark: str, cells: dict[str, str]) -> None:
    """Adds what a click says of a row to its cells. at: its index among the finished; None: the one under way, as it is
    now."""
    rows = rows_of(subject)
    if at is None:
        keep(subject, replace(rows, open=rows.open | cells))
    elif mark_of(rows) == mark:
        keep(subject, replace(rows, rows=(*rows.rows[:at], rows.rows[at] | cells, *rows.rows[at + 1 :])))
    begin_anew()


def change(subject: Subject, at: int, mark: str) -> None:
    """A callback: puts a finished row back into the fields."""
    rows = rows_of(subject)
    if rows.at == at or mark_of(rows) != mark:
        return
    rows = _parked(rows)
    keep(subject, replace(rows, open=dict(rows.rows[at]), at=at))
    begin_anew()


def copy(subject: Subject, at: int, mark: str) -> None:
    """A callback: begins a new row with the cells of another one, but for its own number."""
    rows = rows_of(subject)
    if mark_of(rows) != mark:
        return
    cells = {name: text for name, text in cells_of(rows.rows[at]).items() if name != "id"}
    if rows.at is None and rows.open == cells:
        return
    keep(subject, replace(_parked(rows), open=cells, at=None))
    begin_anew()


def take_out(subject: Subject, at: int, mark: str) -> None:
    """A callback: removes a finished row."""
    rows = rows_of(subject)
    if mark_of(rows) != mark:
        return
    left = tuple(row for index, row in enumerate(rows.rows) if index != at)
    if rows.at == at:
        keep(subject, TypedRows(rows.declaration, left))
    elif rows.at is not None and rows.at > at:
        keep(subject, replace(rows, rows=left, at=rows.at - 1))
    else:
        keep(subject, replace(rows, rows=left))
    begin_anew()


def _parked(rows: TypedRows) -> TypedRows:
    """The row under way among the others, right or not: there it says what is wrong with it."""
    return TypedRows(rows.declaration, placed(rows) if any(rows.open.values()) else rows.rows)
