"""Further tables below the first one of a sheet, under headings of their own."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from loaders.headings.texts import heading_key, headings_in
from loaders.recognition.layout import Layout
from loaders.recognition.recognise import recognise
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.files import Sheet

_MOST_TRIED = 20  # different words; a column of words is none of days


def tables_of(first: Layout, own_names: Collection[str] = ()) -> list[Layout]:
    """The sheet's tables from above, each with the rows down to the next. first: as it was recognised, or as an analyst
    has it read. own_names: of the load's agency."""
    found = [first]
    while following := _next_table(found[-1], own_names):
        found.append(following)
    ends = [layout.heading_row for layout in found[1:]]
    return [
        *(replace(layout, sheet=_until(layout.sheet, end)) for layout, end in zip(found, ends, strict=False)),
        found[-1],
    ]


def _until(sheet: Sheet, end: int) -> Sheet:
    return replace(sheet, rows=sheet.rows[:end])


def _next_table(above: Layout, own_names: Collection[str]) -> Layout | None:
    tried: set[Cell] = set()
    for row, word in _wordy_rows(above):
        if word not in tried and not _are_headings_of(above, row):
            if found := _recognised_at(above.sheet, row, own_names):
                return found
            tried.add(word)
            if len(tried) == _MOST_TRIED:
                return None
    return None


def _wordy_rows(layout: Layout) -> Iterator[tuple[int, Cell]]:
    """Rows below the headings with a word where days, clauses or years should stand, which hold few different texts."""
    declared = {column.name: column.kind for column in layout.declaration.columns}
    at = next((at for name, at in layout.columns.items() if declared[name] in ("dates", "year", "clauses")), None)
    if at is None:
        return
    cells = [row[at] if at < len(row) else "" for row in layout.sheet.rows]
    words = {cell for cell in set(cells) if isinstance(cell, str) and cell[:1].isalpha()}
    for row in range(layout.heading_row + 1, len(cells)) if words else ():
        if cells[row] in words and len(headings_in(layout.sheet.rows[row])) > 1:
            yield row, cells[row]


def _are_headings_of(layout: Layout, row: int) -> bool:
    """Headings that are repeated, as on each page of a form, begin no other table."""
    headings = headings_in(layout.sheet.rows[row])
    return all(heading_key(text) == heading_key(layout.headings.get(at, "")) for at, text in headings.items())


def _recognised_at(sheet: Sheet, row: int, own_names: Collection[str]) -> Layout | None:
    """The layout of a table whose headings stand in a row; None where they are none, or lack what a dataset must
    have."""
    merged = tuple(((top - row, left), (bottom - row, right)) for (top, left), (bottom, right) in sheet.merged)
    found = recognise(replace(sheet, rows=sheet.rows[row:], merged=merged), own_names)
    if found is None or found.heading_row or found.missing:
        return None
    return replace(found, sheet=sheet, heading_row=row)
