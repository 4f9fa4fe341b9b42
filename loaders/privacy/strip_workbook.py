"""A workbook without certain cells, written with openpyxl in a process of its own
(python -m loaders.privacy.strip_workbook)."""

import pickle
import sys
from collections.abc import Sequence
from pathlib import Path

from openpyxl import load_workbook
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
    for sheet in workbook.worksheets:
        if sheet.title not in sheets:
            workbook.remove(sheet)
            continue
        sheet._pivots = []  # each holds a copy of its cells
        _empty(sheet, [part for part in parts if part.sheet == sheet.title])
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


if __name__ == "__main__":
    confine(BOUNDS["marking"])
    strip(*pickle.load(sys.stdin.buffer))
