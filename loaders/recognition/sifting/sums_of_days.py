"""A row of a month or year that adds up the days within it, without a word that says so."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from language.folding import fold
from loaders.datasets.declaration import NUMBERS
from loaders.recognition.sifting.table import Table
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.dates import Span, read_dates
from loaders.spreadsheet.numbers import number_in

_FEWEST = 2  # rows that are added up; numbers that do not agree by chance


@dataclass(frozen=True, slots=True)
class _Sum:
    """row: what the rows within it come to in each of its numbers."""

    row: int
    within: list[int]
    numbers: list[str]


def sums_of_days(table: Table, totals: set[int]) -> Iterator[int]:
    """Rows that can be nothing else: they bear no name of their own, or agree in several numbers."""
    for one in _sums(table, totals | table.decided):
        if len(one.numbers) >= _FEWEST or not _has_own_name(table, one):
            yield one.row


def perhaps_sums(table: Table) -> Iterator[tuple[int, int]]:
    """Rows of another name, whose one number may agree by chance."""
    at = table.layout.columns.get("dates", -1)
    yield from ((one.row, at) for one in _sums(table, table.decided))


def _sums(table: Table, settled: set[int]) -> Iterator[_Sum]:
    """Of registers whose rows count days: rows each of whose numbers is what the rows of days within it come to, of the
    same clause."""
    if "dates" not in table.cells or not any(column.counts_days for column in table.layout.declaration.columns):
        return
    read = {cell: span for cell in table.distinct["dates"] if isinstance(span := read_dates(cell), Span)}
    if len({span.precision == "day" for span in read.values()}) < 2:
        return
    clauses = table.cells.get("clauses") or [""] * len(table.rows)
    days: dict[Cell, list[tuple[Span, int]]] = defaultdict(list)
    longer: list[tuple[Span, int]] = []
    for row, cell in enumerate(table.cells["dates"]):
        if cell in read and row not in settled:
            (days[clauses[row]] if read[cell].precision == "day" else longer).append((read[cell], row))
    for span, row in longer:
        within = [at for one, at in days[clauses[row]] if span.starts <= one.starts and one.ends <= span.ends]
        numbers = [name for name in table.cells if table.kind(name) in NUMBERS and number_in(table.cells[name][row])]
        if numbers and len(within) >= _FEWEST and _adds_up(table, _Sum(row, within, numbers)):
            yield _Sum(row, within, numbers)


def _adds_up(table: Table, one: _Sum) -> bool:
    counting = {column.name for column in table.layout.declaration.columns if column.counts_days}
    return all(
        number_in(table.cells[name][one.row])
        == sum(_number(table.cells[name][at], 1 if name in counting else 0) for at in one.within)
        for name in one.numbers
    )


def _number(cell: Cell, empty: float) -> float:
    found = number_in(cell)
    return empty if found is None else found


def _has_own_name(table: Table, one: _Sum) -> bool:
    names = {_name(table, row) for row in one.within}
    return _name(table, one.row) not in names | {""}


def _name(table: Table, row: int) -> str:
    columns = (table.cells[name] for name in table.layout.declaration.named_by if name in table.cells)
    return next(filter(None, (fold(typed_text(cells[row])) for cells in columns)), "")
