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


def has_respondents(sheet: Sheet) -> bool:
    """Whether a sheet that no dataset knows has a question for a heading and a time stamp in each row, by its heading
    or its cells."""
    for row, cells in enumerate(sheet.rows[:-1]):
        headings = headings_in(cells)
        if len(headings) > 1:
            asks = any(heading.rstrip().endswith("?") for heading in headings.values())
            stamped = any(_STAMPS.search(plain(heading)) for heading in headings.values())
            return stamped or asks and any(map(_is_stamp, sheet.rows[row + 1]))
    return False


def _is_stamp(cell) -> bool:
    return isinstance(cell, date) or isinstance(cell, str) and bool(_DAY.match(cell))
