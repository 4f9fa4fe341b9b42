"""Cells that an analyst corrected: what stands in them in place of what is typed in the file."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from loaders.problems.problem import cell_position, column_letters
from loaders.queries import newest_rows, query
from loaders.recognition.layout import Layout
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.dates import read_dates
from loaders.spreadsheet.files import Sheet
from loaders.spreadsheet.numbers import Number, read_number

Corrections = dict[tuple[str, str], str]  # (sheet, cell such as 'C14') → text

_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_NUMBER = re.compile(r"-?\d{1,15}(,\d{1,6})?")


@dataclass(frozen=True)
class Correction:
    """A cell that an analyst corrected before the file was read.

    value: the correction as a spreadsheet holds it, which reads as its text does: a day where days
    stand, a number where numbers stand, else the text.
    """

    sheet: str
    cell: str
    heading: str
    typed: str
    corrected: str
    value: str | float | date


def correct(sheet: Sheet, corrections: Corrections) -> list[tuple[int, int, str, str]]:
    """Put corrected cells in place; their rows and columns from 0, as typed and as corrected."""
    changes = []
    for (name, cell), corrected in corrections.items():
        if name == sheet.name:
            row, column = cell_position(cell)
            is_there = row < len(sheet.rows) and column < len(sheet.rows[row])
            if is_there and (corrected or sheet.rows[row][column] != ""):  # of an emptied row's cells some were empty
                changes.append((row, column, typed_text(sheet.rows[row][column]), corrected))
                cells = sheet.rows[row]
                sheet.rows[row] = [*cells[:column], corrected, *cells[column + 1 :]]
                sheet.corrected.add((row, column))
    return changes


def described(layout: Layout, row: int, column: int, typed: str, corrected: str) -> Correction:
    cell = f"{column_letters(column + 1)}{row + 1}"
    value = _value(corrected, layout.kind_at(column))
    return Correction(layout.sheet.name, cell, layout.headings.get(column, ""), typed, corrected, value)


def published_corrections(folder: Path, agency: str, sha256: str) -> Corrections:
    """Those with which the very same file was last published, unless that was undone."""
    rows = newest_rows(folder, query("published_corrections"), {"agency": agency, "sha256": sha256})
    return {(sheet, cell): corrected for sheet, cell, corrected in rows}


def _value(text: str, kind: str) -> str | float | date:
    """A text with a point stays one: it tells how points are meant in the cells beside it."""
    if kind == "dates" and _DAY.fullmatch(text):
        day = _day(text)
        if day and read_dates(day) == read_dates(text):
            return day
    if kind in ("count", "number", "share") and _NUMBER.fullmatch(text):
        number = read_number(text, kind)
        if isinstance(number, Number) and number == read_number(number.value, kind):
            return number.value
    return text


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d.%m.%Y").date()
    except ValueError:
        return None
