"""Numbers since the beginning of the year: a quarter within a half-year of the same."""

from collections import defaultdict
from collections.abc import Iterator

from loaders.recognition.sifting.table import Table
from loaders.spreadsheet.cell_texts import plain
from loaders.spreadsheet.dates import Span

_PERCENT = ("faiz", "percent", "процент", "проценты")


def contained(table: Table) -> Iterator[tuple[int, int]]:
    """Rows whose period begins with a longer one of a row that says the same otherwise. An annual value stands
    for its months by itself."""
    declaration = table.layout.declaration
    if declaration.wide or not declaration.indicators or "dates" not in table.cells:
        return
    spans = {cell: span for cell, span in table.spans.items() if span.precision != "day"}
    if len({span.starts for span in spans.values()}) == len(spans):
        return
    splits = [name for alternatives in declaration.splits for name in alternatives]
    names = [name for part in declaration.identity for name in (splits if part == "splits" else [part])]
    columns = [
        table.folded(name)
        for name in (*names, declaration.clause_column, "plan")
        if name in table.cells and name != "dates"
    ]
    rows = [
        (row, spans[cell])
        for row, cell in enumerate(table.cells["dates"])
        if cell in spans and row not in table.decided and not _is_share(table, row)
    ]
    alike: dict[tuple, set[Span]] = defaultdict(set)
    for row, span in rows:
        alike[(span.starts, *(column[row] for column in columns))].add(span)
    of_values = any(one.measure == "value" for one in declaration.indicators)
    at = table.layout.columns.get("dates", -1)
    for row, span in rows:
        others = alike[(span.starts, *(column[row] for column in columns))]
        if of_values and any(other.precision == "year" for other in others):
            continue
        if any(other.ends > span.ends for other in others):
            yield row, at


def _is_share(table: Table, row: int) -> bool:
    """Percentages are never added up."""
    cells = (table.cells[name][row] for name in ("unit", "value") if name in table.cells)
    return any(isinstance(cell, str) and ("%" in cell or plain(cell) in _PERCENT) for cell in cells)
