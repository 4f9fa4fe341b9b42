"""A row of a month or year that adds up the days within it, without a word that says so."""

from collections import defaultdict
from collections.abc import Iterator

from loaders.datasets.declaration import NUMBERS
from loaders.recognition.sifting.table import Table
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.dates import Span, read_dates
from loaders.spreadsheet.numbers import number_in

_FEWEST = 2  # rows that are added up


def sums_of_days(table: Table, totals: set[int]) -> Iterator[int]:
    """Of registers whose rows count days: each of its numbers is what the rows of days within it come to, of the same
    clause."""
    if "dates" not in table.cells or not any(column.counts_days for column in table.layout.declaration.columns):
        return
    read = {cell: span for cell in table.distinct["dates"] if isinstance(span := read_dates(cell), Span)}
    if len({span.precision == "day" for span in read.values()}) < 2:
        return
    settled = totals | table.decided
    clauses = table.cells.get("clauses") or [""] * len(table.rows)
    days: dict[Cell, list[tuple[Span, int]]] = defaultdict(list)
    longer: list[tuple[Span, int]] = []
    for row, cell in enumerate(table.cells["dates"]):
        if cell in read and row not in settled:
            (days[clauses[row]] if read[cell].precision == "day" else longer).append((read[cell], row))
    for span, row in longer:
        within = [at for one, at in days[clauses[row]] if span.starts <= one.starts and one.ends <= span.ends]
        if len(within) >= _FEWEST and _adds_up(table, row, within):
            yield row


def _adds_up(table: Table, row: int, within: list[int]) -> bool:
    names = [name for name in table.cells if table.kind(name) in NUMBERS and number_in(table.cells[name][row])]
    counting = {column.name for column in table.layout.declaration.columns if column.counts_days}
    return bool(names) and all(
        number_in(table.cells[name][row])
        == sum(_number(table.cells[name][at], 1 if name in counting else 0) for at in within)
        for name in names
    )


def _number(cell: Cell, empty: float) -> float:
    found = number_in(cell)
    return empty if found is None else found
