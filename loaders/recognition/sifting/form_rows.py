"""Rows of a form that say nothing yet: headings again, numbers of columns, the template's example, blank lines that
have only their number."""

import re
from collections.abc import Callable, Iterator

from loaders.datasets.declaration import NUMBERS
from loaders.headings.texts import heading_key
from loaders.recognition.sifting.table import Table
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell

_ORDINAL = re.compile(r"\(?(\d{1,3})[.)]?|[^\W\d_]")
_FEWEST = 3  # numbers in a row that can be those of the columns


def headings_again(table: Table) -> Iterator[int]:
    """As on each page of a form that was printed: every cell is the heading of its column."""
    layout = table.layout
    keys = {position: heading_key(heading) for position, heading in layout.headings.items()}
    for row in _rows_like(table, lambda name, cell: heading_key(cell) == keys[layout.letters()[name]]):
        cells = table.filled(row)
        if len(cells) > 1 and all(heading_key(typed_text(cell)) == keys.get(at) for at, cell in cells.items()):
            yield row


def numbers_of_columns(table: Table) -> Iterator[int]:
    """`1 2 3 4 5 6` below the headings; `А Б 1 2 3` as in forms of statistics; and again wherever it is repeated."""
    if not table.rows or not _are_numbers_of_columns(list(table.filled(_first(table)).values())):
        return
    first = table.filled(_first(table))
    name, cell = next((table.named[at], cell) for at, cell in first.items() if at in table.named)
    for row, other in enumerate(table.cells[name]):
        if other == cell and table.filled(row) == first:
            yield row


def _first(table: Table) -> int:
    """The first row that is not the headings again, such as their translation's copy."""
    again = set(headings_again(table))
    return next((row for row in range(len(table.rows)) if row not in again), 0)


def _are_numbers_of_columns(cells: list[Cell]) -> bool:
    ordinals = [_ORDINAL.fullmatch(typed_text(cell).strip()) for cell in cells]
    if not all(ordinals):
        return False
    numbers = [int(found[1]) for found in ordinals if found and found[1]]
    letters = len(ordinals) - len(numbers)
    return (
        len(numbers) >= _FEWEST
        and all(found and not found[1] for found in ordinals[:letters])
        and numbers == list(range(1, len(numbers) + 1))
    )


def example(table: Table) -> Iterator[int]:
    """The template's example row, where the analyst left it in."""
    examples = {column.name: set(column.example) for column in table.layout.declaration.columns}
    if table.rows and all(typed_text(cells[0]) in examples.get(name, ()) for name, cells in table.cells.items()):
        yield 0


def prefilled(table: Table) -> Iterator[int]:
    """Rows that a form was handed out with: of what the dataset knows no more than plan, clause and ID are filled, and
    sums of nothing, which are 0. In a plan itself a clause alone is one whose title was forgotten."""
    if not (table.layout.declaration.facts or table.layout.declaration.is_planned):
        return
    for row in sorted(table.lacking - table.decided):
        known = {at: cell for at, cell in table.filled(row).items() if at in table.named}
        if all(_is_prefilled(table, at, cell) for at, cell in known.items()):
            yield row


def _is_prefilled(table: Table, at: int, cell: Cell) -> bool:
    name = table.named[at]
    kind = table.kind(name)
    if kind == "clauses":
        return table.is_read(at, cell)
    return name in ("id", "plan") or kind in NUMBERS and cell in (0, "0")


def _rows_like(table: Table, is_one: Callable[[str, str], bool]) -> Iterator[int]:
    """Rows in which the cell of some column that holds no free text, and so few different ones, is one."""
    for name in table.cells:
        if table.kind(name) in (*NUMBERS, "dates", "clauses", "year"):
            words = {c for c in table.distinct[name] if isinstance(c, str) and c[:1].isalpha() and is_one(name, c)}
            if words:
                yield from (row for row, cell in enumerate(table.cells[name]) if cell in words)
                return
