"""Tables that stand side by side on one sheet, each with all its headings: read as if each stood alone, where nobody
can doubt which cells are whose."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from loaders.headings.planned import says_planned
from loaders.headings.rows import headings_at
from loaders.recognition.layout import Layout
from loaders.recognition.tables.further_tables import tables_of
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.files import Sheet

_FEWEST = 2  # headings that are there twice
_NARROWEST = 3  # columns of a table
_MOST_WORDS = 3  # of what stands over a table to say which it is; a longer text is a title
_MOST_TABLES = 6


def side_by_side(layout: Layout, recognise: Callable[[Sheet], Layout | None]) -> list[Layout]:
    """The tables from the left; [] where the sheet is one table, or they cannot be told from each other: no empty
    column stands between them, a title or a merged cell may be of one or of all, other tables stand below, or one of
    them could not be read by itself. layout: of the whole sheet. A table of what is planned beside one of what was done
    is none to be counted."""
    if not has_beside(layout):
        return []
    sheet, top = layout.sheet, layout.heading_row - bool(headings_at(layout.sheet, layout.heading_row).above)
    starts = _starts(layout, top)
    shared = _titles_of_all(sheet, top, starts)
    if not 1 < len(starts) <= _MOST_TABLES or shared is None or _are_joined(sheet, top, starts):
        return []
    ends: list[int | None] = [*starts[1:], None]
    parts = [_part(sheet, start, end, shared) for start, end in zip(starts, ends, strict=True)]
    found = [one for one in map(recognise, parts) if one and not (one.missing or one.repeated)]
    if len(found) < len(parts) or any(len(tables_of(one)) > 1 for one in found) or _are_planned_and_done(found, shared):
        return []
    return [replace(one, beside=True) for one in found]


def has_beside(layout: Layout) -> bool:
    if layout.answers or layout.chosen or "dates" not in layout.repeated.values():
        return False
    behind = [at for at in layout.headings if at >= min(layout.repeated)]
    return len(layout.repeated) >= _FEWEST and len(behind) >= _NARROWEST


def _starts(layout: Layout, top: int) -> list[int]:
    """The first column of each table: behind the last empty column before a heading that is there again. [] where none
    is empty. top: the upper row of the headings."""
    names = {at: name for name, at in layout.columns.items()} | layout.repeated
    filled = {at for row in layout.sheet.rows[top:] for at, cell in enumerate(row) if cell != ""}
    starts = [0]
    for at in sorted(names):
        if any(names[before] == names[at] for before in range(starts[-1], at) if before in names):
            gaps = [between for between in range(starts[-1] + 1, at) if between not in filled]
            if not gaps:
                return []
            starts.append(gaps[-1] + 1)
    return starts


def _titles_of_all(sheet: Sheet, top: int, starts: Sequence[int]) -> set[int] | None:
    """The rows above the headings that are of every table: what stands over the first alone, or in a cell that is
    merged over all. In the others each table has its own. None where a title may be of one table or of all."""
    shared, last = set[int](), len(starts) - 1
    for row, cells in enumerate(sheet.rows[:top]):
        over = {_table_at(at, starts) for at, cell in enumerate(cells) if cell != ""}
        wide = [right for (first, left), (_, right) in sheet.merged if first == row and right > left]
        if not over or over == set(range(len(starts))):
            continue
        if over != {0} or any(_table_at(right, starts) != last for right in wide):
            return None
        shared.add(row)
    return shared


def _table_at(position: int, starts: Sequence[int]) -> int:
    return sum(start <= position for start in starts) - 1


def _are_joined(sheet: Sheet, top: int, starts: Sequence[int]) -> bool:
    """Whether a merged cell of the headings or below them is of two tables."""
    return any(
        bottom >= top and _table_at(left, starts) != _table_at(right, starts)
        for (_, left), (bottom, right) in sheet.merged
    )


def _part(sheet: Sheet, start: int, end: int | None, shared: set[int]) -> Sheet:
    """The sheet with these columns alone, where they stand, and with the titles of all tables."""
    merged = tuple(one for one in sheet.merged if one[0][1] >= start and (end is None or one[0][1] < end))
    rows = [row if at in shared else [""] * min(start, len(row)) + row[start:end] for at, row in enumerate(sheet.rows)]
    return replace(sheet, rows=rows, merged=merged)


def _are_planned_and_done(tables: Sequence[Layout], shared: set[int]) -> bool:
    """As what stands over each alone says; a title of all that is but one word may stand over the first."""
    alone = [text for row in shared for text in tables[0].sheet.rows[row] if text != ""]
    own = {_says_planned(_over(one, shared)) for one in tables}
    return len(own) > 1 or any(len(str(text).split()) == 1 and _says_planned([text]) for text in alone)


def _over(layout: Layout, shared: set[int]) -> list[Cell]:
    """What stands over a table alone."""
    titles = [
        cell for at, row in enumerate(layout.sheet.rows[: layout.heading_row]) if at not in shared for cell in row
    ]
    return [*titles, *headings_at(layout.sheet, layout.heading_row).above.values()]


def _says_planned(texts: Sequence[Cell]) -> bool:
    words = [text.split(" / ")[0] for text in texts if isinstance(text, str)]
    return any(len(text.split()) <= _MOST_WORDS and says_planned(text) for text in words)
