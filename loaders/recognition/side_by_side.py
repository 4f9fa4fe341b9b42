"""Tables that stand side by side on one sheet, each with all its headings: read as if each stood alone."""

from collections.abc import Callable
from dataclasses import replace

from loaders.headings.ahead import says_planned
from loaders.headings.rows import Headings, headings_at
from loaders.recognition.layout import Layout
from loaders.spreadsheet.files import Sheet

_FEWEST = 2  # headings that are there twice
_NARROWEST = 3  # columns of a table
_MOST_WORDS = 3  # of what stands over a table to say which it is; a longer text is a title
_MOST_TABLES = 6


def side_by_side(layout: Layout, recognise: Callable[[Sheet], Layout | None]) -> list[Layout]:
    """The tables from the left; [] where the sheet is one table, or one of them could not be read by itself. layout: of
    the whole sheet. A table of what is planned beside one of what was done is none to be counted."""
    found: list[Layout] = []
    rest: Layout | None = layout
    start = 0
    while rest and has_beside(rest) and len(found) < _MOST_TABLES:
        headings = headings_at(rest.sheet, rest.heading_row)
        end = _begins(headings, min(rest.repeated), start)
        found.append(recognise(_part(rest.sheet, start, end)) or rest)
        rest, start = recognise(_part(rest.sheet, end, None)), end
    tables = [*found, rest] if rest else found
    if not found or rest is None or any(one.missing or one.repeated or _is_planned(one) for one in tables):
        return []
    return [replace(one, beside=True) for one in tables]


def has_beside(layout: Layout) -> bool:
    if layout.answers or layout.chosen or "dates" not in layout.repeated.values():
        return False
    behind = [at for at in layout.headings if at >= min(layout.repeated)]
    return len(layout.repeated) >= _FEWEST and len(behind) >= _NARROWEST


def _begins(headings: Headings, repeated: int, start: int) -> int:
    """Where the second table does: behind the last column without a heading, else with the first heading that is there
    again."""
    gaps = [at for at in range(start + 1, repeated) if at not in headings.texts]
    return gaps[-1] + 1 if gaps else repeated


def _part(sheet: Sheet, start: int, end: int | None) -> Sheet:
    """The sheet with these columns alone, where they stand."""
    merged = tuple(one for one in sheet.merged if one[0][1] >= start and (end is None or one[0][1] < end))
    return replace(sheet, rows=[[""] * min(start, len(row)) + row[start:end] for row in sheet.rows], merged=merged)


def _is_planned(layout: Layout) -> bool:
    above = headings_at(layout.sheet, layout.heading_row).above.values()
    titles = layout.sheet.rows[layout.heading_row - 1] if layout.heading_row else []
    texts = [*above, *(text for text in titles if isinstance(text, str))]
    return any(len(text.split(" / ")[0].split()) <= _MOST_WORDS and says_planned(text) for text in texts)
