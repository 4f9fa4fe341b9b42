"""Totals by words that may as well be the name of a training or an answer: `Birlikdə`, `Вместе`, `Overall`."""

from collections.abc import Iterator
from itertools import accumulate

from loaders.datasets.declaration import NUMBERS
from loaders.recognition.sifting.sums.adding_up import FEWEST, beyond_chance
from loaders.recognition.sifting.sums.words import ALONE_OR_NAME, words
from loaders.recognition.sifting.table import Table, is_empty
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.numbers import number_in


def called_totals(table: Table, suspects: set[int], totals: set[int]) -> Iterator[int]:
    """Of the suspects those that are no whole rows of data, or whose numbers are those of the rows above since the
    total before. totals: rows that are some by other words. An answer may have any name."""
    answers = table.layout.columns.get(table.layout.declaration.wide, -1)
    called = {row: at for row in suspects if (at := _called(table, row)) not in (-1, answers)}
    if not called:
        return
    no_data = table.lacking | table.decided | totals
    lacking = table.lacking | _lacking_clause(table, no_data | called.keys())
    above, since = _Above(table, no_data), 0
    for row in sorted(totals | called.keys()):
        at = called.get(row, -1)
        if at >= 0:
            if not (row in lacking or numbers_alone(table, table.filled(row), at) or above.come_to(row, since)):
                continue
            yield row
        since = row + 1


def telling(table: Table, cells: dict[int, Cell]) -> list[tuple[int, str]]:
    """Position → words of the cells that may say that a row is a total: the first, and those that tell rows apart."""
    first = next(iter(cells), -1)
    texts = {at: cell for at, cell in cells.items() if isinstance(cell, str)}
    return [(at, words(cell)) for at, cell in texts.items() if at == first or _tells_rows_apart(table, at)]


def numbers_alone(table: Table, cells: dict[int, Cell], beside: int) -> bool:
    """Whether all that the dataset knows of a row are numbers, beside one cell."""
    known = cells.keys() & table.named.keys() - {beside}
    return bool(known) and all(table.kind(table.named[at]) in NUMBERS and table.is_read(at, cells[at]) for at in known)


def _called(table: Table, row: int) -> int:
    return next((at for at, own in telling(table, table.filled(row)) if ALONE_OR_NAME.fullmatch(own)), -1)


def _tells_rows_apart(table: Table, at: int) -> bool:
    """A note that begins 'final' (yekun) says nothing of the row, and an indicator of a plan may be called `Cəm`."""
    name = table.named.get(at, "")
    column = table.layout.declaration.column(name) if name in table.layout.columns else None
    if column is None or not column.is_text or column.kind != "text":
        return False
    return table.layout.declaration.facts or table.layout.declaration.is_planned


def _lacking_clause(table: Table, passed_over: set[int]) -> set[int]:
    """Rows without a clause, where each other row of data has one."""
    cells = table.cells.get(table.layout.declaration.clause_column, [])
    empty = {row for row, cell in enumerate(cells) if is_empty(cell)}
    return empty if empty <= passed_over and len(passed_over) < len(cells) else set()


class _Above:
    """What rows above another come to, each column added up once."""

    def __init__(self, table: Table, no_data: set[int]) -> None:
        self.rows = [0, *accumulate(row not in no_data for row in range(len(table.rows)))]
        self.columns = {name: table.cells[name] for name in table.cells if table.kind(name) in NUMBERS}
        self.sums = {
            name: [0, *accumulate(0 if row in no_data else number_in(cell) or 0 for row, cell in enumerate(cells))]
            for name, cells in self.columns.items()
        }

    def come_to(self, row: int, since: int) -> bool:
        own = {name: value for name, cells in self.columns.items() if (value := number_in(cells[row]))}
        is_sum = all(self.sums[name][row] - self.sums[name][since] == value for name, value in own.items())
        return is_sum and self.rows[row] - self.rows[since] >= FEWEST and beyond_chance(own.values())
