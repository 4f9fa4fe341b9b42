"""The rows of a table as lines that may add up others."""

from collections.abc import Container

from loaders.datasets.declaration import NUMBERS
from loaders.recognition.sifting.sums.adding_up import Line, name_column, told_apart_by
from loaders.recognition.sifting.table import Table
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.dates import Span
from loaders.spreadsheet.numbers import number_in


def dated(table: Table) -> dict[Cell, Span]:
    """Cell → its days, of registers whose rows have days."""
    return table.spans if any(column.counts_days for column in table.layout.declaration.columns) else {}


def lines(table: Table, read: dict[Cell, Span], settled: Container[int]) -> list[Line]:
    """The lines of the rows whose days are among those read."""
    declaration, dates = table.layout.declaration, table.cells["dates"]
    names = [name for name in table.cells if table.kind(name) in NUMBERS]
    columns = (
        map(read.get, dates),
        table.folded(declaration.clause_column),
        zip(*(table.folded(name) for name in told_apart_by(declaration)), strict=True),
        table.folded(name_column(declaration)),
        zip(*(counted(table, name) for name in names), strict=True),
        zip(*(typed(table, name) for name in names), strict=True),
    )
    if not names:
        return []
    return [
        Line(row, span, *others)
        for row, (span, *others) in enumerate(zip(*columns, strict=True))
        if span and row not in settled
    ]


def typed(table: Table, name: str) -> list[float]:
    """The numbers of a column; 0 where there is none."""
    known = {cell: number_in(cell) or 0 for cell in table.distinct[name]}
    return [known[cell] for cell in table.cells[name]]


def counted(table: Table, name: str) -> list[float]:
    """The same as they count: an empty one may stand for 1."""
    empty = 1 if table.layout.declaration.column(name).counts_days else 0
    known = {cell: empty if (value := number_in(cell)) is None else value for cell in table.distinct[name]}
    return [known[cell] for cell in table.cells[name]]
