"""Transposed sheets: the headings stand one below the other, and each further column is a row of the dataset."""

from dataclasses import replace
from itertools import zip_longest

from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.headings.matching import matched
from loaders.headings.rows import Headings, headings_at
from loaders.spreadsheet.files import Sheet

_MOST_ROWS, _MOST_COLUMNS = 60, 4  # among which such headings are looked for


def transposed(sheet: Sheet) -> tuple[int, Headings, Declaration] | None:
    """The column (from 0) of the headings, the headings, and the dataset whose required columns they all name; None
    where the sheet is not transposed."""
    rows = [row[:_MOST_COLUMNS] for row in sheet.rows[:_MOST_ROWS]]
    round_ = replace(sheet, rows=[list(column) for column in zip_longest(*rows, fillvalue="")], merged=())
    for column in range(len(round_.rows)):
        headings = headings_at(round_, column)
        for declaration in DECLARATIONS:
            known = matched(headings, declaration).columns
            if len(known) > 2 and all(one.name in known for one in declaration.columns if one.required):
                return column, headings, declaration
    return None
