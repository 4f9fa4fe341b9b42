"""Cells as they were read, written so that reading them again gives the same."""

import re
import shutil
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import column_index_from_string
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

from loaders.spreadsheet.files import Sheet
from loaders.workbooks.texts import clean, put_text

_FORMATS = {date: "DD.MM.YYYY", datetime: "DD.MM.YYYY HH:MM", time: "HH:MM:SS", timedelta: "[H]:MM:SS"}
# As openpyxl writes it, with lxml or without.
_FORMULA = re.compile(rb'<c r="([A-Z]+)(\d+)"((?: s="\d+")?)>(<f(?:[^<>]*/>|[^<>]*>[^<]*</f>))(?:<v ?/>|<v></v>)</c>')


def workbook_of(sheets: list[Sheet], untitled: str) -> Workbook:
    """Their sheets in the same order. untitled: the name of a text file's sheet, which has none."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    if any(sheet.epoch_1904 for sheet in sheets):
        workbook.epoch = CALENDAR_MAC_1904
    for sheet in sheets:
        written = workbook.create_sheet(_title(sheet.name or untitled))
        # Text files show nothing between their rows but text, so an empty cell is one as well.
        every = not sheet.name
        for number, row in enumerate(sheet.rows, start=1):
            for position, value in enumerate(row, start=1):
                if value != "" or every:
                    write_cell(written.cell(number, position), value)
        for (top, left), (bottom, right) in sheet.merged:
            last_row, last_column = min(bottom + 1, written.max_row), min(right + 1, written.max_column)
            if last_row > top and last_column > left:  # a range may reach to the end of all rows
                written.merge_cells(start_row=top + 1, start_column=left + 1, end_row=last_row, end_column=last_column)
        for position, width in enumerate(_widths(sheet), start=1):
            written.column_dimensions[get_column_letter(position)].width = width
    return workbook


def _title(name: str) -> str:
    """Other programs allow longer names, and signs that Excel does not."""
    return re.sub(r"[\\*?:/\[\]]", "_", clean(name)).strip("'")[:28] or "_"  # leaves room for a number


def write_cell(cell: Cell, value) -> None:
    if not isinstance(value, str):
        cell.value = value
        cell.number_format = _FORMATS.get(type(value), "General")
        return
    put_text(cell, value)
    if len(value) < 256:  # older programs show longer ones as ####
        cell.number_format = "@"  # so that Excel leaves 10.10 as it is


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(*sheet.rows[:100], strict=True)
    return [max(10, min(50, 2 + max(len(str(cell)) for cell in column))) for column in columns]


def keep_values(target: Path, workbook: Workbook, sheets: dict[str, Sheet]) -> None:
    """openpyxl writes formulas without their values, and then nobody can read the cells before a
    spreadsheet program has saved them again."""
    draft = target.with_suffix(".new")
    parts = {
        f"xl/worksheets/sheet{number}.xml": sheets.get(sheet.title)
        for number, sheet in enumerate(workbook.worksheets, start=1)
    }
    with ZipFile(target) as old, ZipFile(draft, "w", ZIP_DEFLATED) as new:
        for member in old.infolist():
            xml, sheet = old.read(member), parts.get(member.filename)
            if sheet:
                xml = _FORMULA.sub(partial(_with_value, sheet=sheet, epoch=workbook.epoch), xml)
            new.writestr(member.filename, xml)
    shutil.move(draft, target)


def _with_value(found: re.Match, sheet: Sheet, epoch: datetime) -> bytes:
    letters, number, style, formula = found.groups()
    row, column = int(number) - 1, column_index_from_string(letters.decode()) - 1
    value = sheet.rows[row][column] if row < len(sheet.rows) and column < len(sheet.rows[row]) else ""
    kind, text = ' t="str"', escape(clean(str(value)))
    if isinstance(value, bool):
        kind, text = ' t="b"', str(int(value))
    elif isinstance(value, (int, float)):
        kind, text = "", repr(value)
    elif not isinstance(value, str):
        kind, text = "", repr(to_excel(value, epoch))
    return b'<c r="%s%s"%s%s>%s<v>%s</v></c>' % (letters, number, style, kind.encode(), formula, text.encode())
