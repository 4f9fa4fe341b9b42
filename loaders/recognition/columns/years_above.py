"""Dates whose year stands once, above the headings or in the sheet's name: a column of months, or of days without a
year."""

from collections.abc import Iterable
from itertools import islice

from loaders.headings.rows import Headings
from loaders.problems.problem import Fault
from loaders.recognition.columns.dates_apart import DateParts, only_of
from loaders.recognition.columns.periods import year_above
from loaders.spreadsheet.dates import Span, read_dates
from loaders.spreadsheet.files import Sheet

_ENOUGH = 500  # different cells, to tell whether a column names a year anywhere


def year_of_title(
    sheet: Sheet, row: int, headings: Headings, unknown: Iterable[int], dates: int | None
) -> DateParts | None:
    """row: of the headings. unknown: positions among which a column of months or quarters is; dates: the position of
    the dates, if it is known. None where a cell has a year of its own: the others then lack theirs by mistake."""
    year = year_above(sheet, row)
    if year is None:
        return None
    found = (dates, "day") if dates is not None else only_of(headings, unknown)
    if found is None or found[0] is None:
        return None
    position, kind = found
    cells = {cells[position] for cells in sheet.rows[row + 1 :] if position < len(cells) and cells[position] != ""}
    read = [read_dates(cell) for cell in islice(cells, _ENOUGH)]
    if any(isinstance(one, Span) for one in read):
        return None
    if kind == "day" and not any(isinstance(one, Fault) and one.code == "date_without_year" for one in read):
        return None
    return DateParts(position, position, kind, year=year) if cells else None
