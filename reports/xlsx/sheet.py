"""A sheet with headings, and cells that hold what they show."""

from collections.abc import Iterable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from language import Language
from loaders.workbooks.texts import text_cell

_BOLD, _GREY = Font(bold=True), PatternFill("solid", fgColor="DDE6EE")
_WRAPPED, _TOP = Alignment(wrap_text=True, vertical="top"), Alignment(vertical="top")
_DAY, _WHOLE, _BROKEN = "dd.mm.yyyy", "#,##0", "#,##0.00"
_LINE, _HIGHEST = 15, 405  # of rows, in points; Excel has no higher ones


def add_sheet(
    book: Workbook, title: str, columns: Sequence[tuple[str, int]], lines: Iterable[Sequence], language: Language
) -> None:
    """Headings that stay, repeat on paper and filter. columns: heading and width of each."""
    sheet, last = book.create_sheet(title), get_column_letter(len(columns))
    sheet.freeze_panes, sheet.print_title_rows = "A2", "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = (
        "landscape",
        Worksheet.PAPERSIZE_A4,
        0,
    )
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for number, (_, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    headings = [cell_of(sheet, language.say(text)) for text, _ in columns]
    for cell in headings:
        cell.font, cell.fill = _BOLD, _GREY
    append(sheet, 1, headings, columns)
    count = 1
    for count, line in enumerate(lines, start=2):
        append(
            sheet,
            count,
            [cell_of(sheet, value, is_year=text == "Year") for value, (text, _) in zip(line, columns, strict=False)],
            columns,
        )
    sheet.auto_filter.ref = f"A1:{last}{count}"


def append(sheet, number: int, cells: Sequence[WriteOnlyCell], columns: Sequence[tuple[str, int]]) -> None:
    """A row, high enough for its longest text, which not every program finds out by itself."""
    texts = [
        (cell.value.split("\n"), width)
        for cell, (_, width) in zip(cells, columns, strict=False)
        if isinstance(cell.value, str)
    ]
    lines = max((sum(1 + len(part) // width for part in parts) for parts, width in texts), default=1)
    sheet.row_dimensions[number].height = min(_HIGHEST, _LINE * lines)
    sheet.append(cells)


def cell_of(sheet, value, is_year: bool = False) -> WriteOnlyCell:
    """Text stays text, whatever it begins with, also after somebody has edited it."""
    if hasattr(value, "to_pydatetime"):  # a day of a frame
        value = value.date()
    cell = text_cell(sheet, value) if isinstance(value, str) else WriteOnlyCell(sheet, value)
    cell.alignment = _WRAPPED if isinstance(value, str) else _TOP
    if isinstance(value, date):
        cell.number_format = _DAY
    elif isinstance(value, (int, float)) and not is_year:
        cell.number_format = _WHOLE if value == int(value) else _BROKEN
    return cell
