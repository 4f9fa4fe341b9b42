"""Sheets as forms on the web export them: one row for each respondent, a column for each question."""

import re
from datetime import date

from loaders.headings.texts import headings_in
from loaders.spreadsheet.cell_texts import plain
from loaders.spreadsheet.files import Sheet

_STAMPS = re.compile(
    r"timestamp|time ?stamp|vaxt möhürü|zaman damğasi|отметка времени|^(?:start|completion) time|başlama vaxti"
)
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")


def respondents_row(sheet: Sheet) -> int | None:
    """The row (from 0) of the headings of a sheet that no dataset knows, where one is a question and each row below has
    a time stamp, by its heading or its cells."""
    for row, cells in enumerate(sheet.rows[:-1]):
        headings = headings_in(cells)
        if len(headings) > 1:
            asks = any(heading.rstrip().endswith("?") for heading in headings.values())
            stamped = any(_STAMPS.search(plain(heading)) for heading in headings.values())
            return row if stamped or asks and any(map(_is_stamp, sheet.rows[row + 1])) else None
    return None


def stamp_in(sheet: Sheet, row: int) -> int | None:
    """The position of the time stamps below headings in a row."""
    headings = headings_in(sheet.rows[row])
    named = [position for position, heading in headings.items() if _STAMPS.search(plain(heading))]
    shown = [position for position, cell in enumerate(sheet.rows[row + 1]) if position in headings and _is_stamp(cell)]
    return next(iter([*named, *shown]), None)


def _is_stamp(cell) -> bool:
    return isinstance(cell, date) or isinstance(cell, str) and bool(_DAY.match(cell))
