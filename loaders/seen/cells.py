"""Cells that were read as something else than what is typed in them, or by a guess, of the rows that a load brings."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet
from loaders.datasets.declaration import NUMBERS, Column
from loaders.recognition.typed_text import typed_text
from loaders.seen.plainly import is_plain
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.dates import Span
from loaders.spreadsheet.numbers import Number

MOST = 1_000  # different cells of a sheet; nobody looks at more
MOST_ROWS = 12  # that are named of each


@dataclass(frozen=True, slots=True)
class SeenCell:
    """Cells of one column in which the same is typed. heading: as it is typed. value: as they are loaded; a text where
    it is clauses, None where it is missing. rows: the first, count: how many."""

    column: str
    heading: str
    typed: str
    value: Any
    rows: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class SeenSheet:
    """cells: the first MOST; count: of all."""

    file: str
    sheet: str
    declaration: str
    cells: tuple[SeenCell, ...]
    count: int


def seen_sheet(sheet: CheckedSheet, numbers: set[int]) -> SeenSheet:
    """numbers: of the spreadsheet rows that are looked at."""
    rows, layout = sheet.rows, sheet.layout
    kept = [row for row in range(len(rows)) if rows.numbers[row] in numbers and row not in rows.refused]
    found = [cell for column in layout.declaration.columns for cell in _of_column(sheet, column, kept)] if kept else []
    return SeenSheet(rows.file, layout.sheet.name, layout.declaration.name, tuple(found[:MOST]), len(found))


def _of_column(sheet: CheckedSheet, column: Column, kept: list[int]) -> list[SeenCell]:
    """Each pair of a cell and its value is judged once, however many rows have it."""
    cells, values = _cells(sheet, column), _values(sheet, column)
    if cells is None or values is None or column.kind in ("text", "code"):
        return []
    own, read = [cells[row] for row in kept], [values[row] for row in kept]
    keys = list(zip(map(type, own), own, map(id, read), strict=True))  # 1 and True are equal, and are two cells
    odd = {
        key
        for key, pair in dict(zip(keys, zip(own, read, strict=True), strict=True)).items()
        if not is_plain(column, *pair)
    }
    where: dict[tuple, list[int]] = defaultdict(list)
    for row, key in zip(kept, keys, strict=True) if odd else ():
        if key in odd:
            where[(typed_text(cells[row]), str(values[row]))].append(row)
    return [_seen(sheet, column, cells, values, rows) for rows in where.values()]


def _seen(
    sheet: CheckedSheet, column: Column, cells: Sequence[Cell], values: Sequence[Any], rows: list[int]
) -> SeenCell:
    layout, first = sheet.layout, rows[0]
    numbers = tuple(dict.fromkeys(sheet.rows.numbers[row] for row in rows))
    heading = layout.headings.get(layout.columns.get(column.name, -1), "")
    return SeenCell(column.name, heading, typed_text(cells[first]), values[first], numbers[:MOST_ROWS], len(numbers))


def _cells(sheet: CheckedSheet, column: Column) -> Sequence[Cell] | None:
    """As they came; the numbers of a wide survey, whether they are counts or shares, stand under their answers."""
    rows = sheet.rows
    if column.name in rows.cells:
        return rows.cells[column.name]
    if column.counts_days:
        return [""] * len(rows)
    return rows.cells.get("wide") if column.kind in NUMBERS and rows.cells.get("wide") else None


def _values(sheet: CheckedSheet, column: Column) -> Sequence[Any] | None:
    """As they are loaded."""
    rows = sheet.rows
    if column.kind == "clauses" and sheet.layout.declaration.facts:
        different = dict(zip(map(id, sheet.bound), sheet.bound, strict=True))  # rows of the same cells share one
        texts = {key: "; ".join(one.clauses) or None for key, one in different.items() if isinstance(one, Bound)}
        return [texts.get(id(bound)) for bound in sheet.bound]
    values = rows.values.get(column.name)
    if values and column.counts_days and "dates" in rows.values:
        return [_days(value, span) for value, span in zip(values, rows.values["dates"], strict=True)]
    return values


def _days(value: Number | None, span: Span | None) -> Number | None:
    """An empty cell stands for as many as its row has days; that it stands for one goes without saying."""
    return Number(float(span.days)) if value is None and span and span.days > 1 else value
