"""A workbook without certain cells, written with openpyxl in a process of its own
(python -m loaders.privacy.strip_workbook)."""

import pickle
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.scenario import ScenarioList
from openpyxl.worksheet.worksheet import Worksheet

from loaders.privacy.left_columns import Part
from loaders.spreadsheet.confined import BOUNDS, confine
from loaders.spreadsheet.files import Sheet
from loaders.workbooks.cell_writing import keep_values


def strip(path: Path, target: Path, parts: Sequence[Part], sheets: dict[str, Sheet]) -> None:
    """sheets: name → cells as they were read, by which formulas keep their values. Sheets that were not read leave:
    what nobody sees or nobody knows is left out of the database too. So do copies of cells elsewhere in the file."""
    with path.open("rb") as file:
        workbook = load_workbook(file, rich_text=True)
    for sheet in [*workbook.chartsheets, *(one for one in workbook.worksheets if one.title not in sheets)]:
        workbook.remove(sheet)
    for sheet in workbook.worksheets:
        own = [part for part in parts if part.sheet == sheet.title]
        sheet._pivots, sheet._charts, sheet._images = [], [], []  # each may hold a copy of cells
        _empty(sheet, own)
        _forget_texts(sheet, own)
    for part in parts:
        for row in sheets[part.sheet].rows[part.first : part.end]:
            for column in part.columns:
                if column < len(row):
                    row[column] = ""
    workbook._external_links = []
    workbook.save(target)
    keep_values(target, workbook, {sheet.title: sheets[sheet.title] for sheet in workbook.worksheets})


def _empty(sheet: Worksheet, parts: Sequence[Part]) -> None:
    for (row, column), cell in list(sheet._cells.items()):
        if any(part.holds(row - 1) and column - 1 in part.columns for part in parts):
            cell.comment = cell.hyperlink = None
            del sheet._cells[row, column]


def _forget_texts(sheet: Worksheet, parts: Sequence[Part]) -> None:
    """Filters, lists of choices, conditional formats and scenarios that quote emptied cells."""
    for one in (sheet.auto_filter, *(table.autoFilter for table in sheet.tables.values() if table.autoFilter)):
        _forget_chosen(one, parts)
    choices = sheet.data_validations
    choices.dataValidation = [one for one in choices.dataValidation if not _touch(one.sqref.ranges, parts)]
    for area in list(sheet.conditional_formatting):
        if _touch(area.sqref.ranges, parts):
            del sheet.conditional_formatting[str(area.sqref)]
    sheet.scenarios = ScenarioList()


def _forget_chosen(one: AutoFilter, parts: Sequence[Part]) -> None:
    one.sortState = None
    if one.filterColumn:
        first = CellRange(one.ref).min_col - 1
        emptied = {column - first for part in parts for column in part.columns}
        one.filterColumn = [chosen for chosen in one.filterColumn if chosen.colId not in emptied]


def _touch(areas: Iterable[CellRange], parts: Sequence[Part]) -> bool:
    return any(
        area.min_col <= column + 1 <= area.max_col
        and area.max_row > part.first
        and (part.end is None or area.min_row <= part.end)
        for area in areas
        for part in parts
        for column in part.columns
    )


if __name__ == "__main__":
    confine(BOUNDS["marking"])
    strip(*pickle.load(sys.stdin.buffer))
