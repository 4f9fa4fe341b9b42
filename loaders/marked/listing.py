"""The sheet before the others that lists what is marked; by it an earlier round's corrections are known again."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from loaders.marked.instructions import Fix, Instructions, Line
from loaders.recognition.typed_text import typed_text
from loaders.workbooks.texts import put_text

_NAME = "kpi_problems"  # a hidden name on the list's sheet
_WIDTHS = (20, 32, 30, 60, 60)
_VALUE = 6  # a hidden column with the value of a corrected cell


def is_list(sheet: Worksheet) -> bool:
    return _NAME in sheet.defined_names


def earlier_fixes(sheet: Worksheet) -> list[Fix]:
    """The corrections that a list holds, whose value is what then stood in the cell, as text."""
    fixes = []
    for row in sheet.iter_rows(max_col=_VALUE):
        link, value = row[1].hyperlink, row[_VALUE - 1].value if len(row) == _VALUE else None
        if not link or not link.location or value is None:
            continue
        title, _, cell = link.location.rpartition("!")
        letters, number = coordinate_from_string(cell)
        value = str(value)
        fixes.append(
            Fix(
                _unquoted(title),
                number,
                column_index_from_string(letters),
                str(row[1].value),
                str(row[2].value or ""),
                value,
                value,
            )
        )
    return fixes


def write_list(
    workbook: Workbook,
    instructions: Instructions,
    lines: list[Line],
    fixes: list[Fix],
    cells: list[tuple[str, str] | None],
) -> None:
    """lines: of the problems, then of the fixes. cells: where each of them stands, as its sheet and its name."""
    sheet = _first_sheet(workbook, instructions.title)
    notes = (
        instructions.notes
        + ([instructions.corrected] if fixes else [])
        + ([instructions.bare] if instructions.bare and not instructions.book else [])
    )
    for number, note in enumerate(notes, start=1):
        put_text(sheet.cell(number, 1), note)
    heading = len(notes) + 2
    for column, text in enumerate(instructions.headings, start=1):
        put_text(sheet.cell(heading, column), text).font = Font(bold=True)
    for number, (line, cell) in enumerate(zip(lines, cells, strict=True), start=heading + 1):
        for column, text in enumerate(line.texts, start=1):
            put_text(sheet.cell(number, column), text).alignment = Alignment(wrap_text=True, vertical="top")
        if cell:
            sheet.cell(number, 2).hyperlink = Hyperlink(ref="", location=f"{_quoted(cell[0])}!{cell[1]}")
            sheet.cell(number, 2).font = Font(color="FF0B5394", underline="single")
    for number, fix in enumerate(fixes, start=heading + 1 + len(instructions.lines)):
        put_text(sheet.cell(number, _VALUE), typed_text(fix.value))
    sheet.column_dimensions["F"].hidden = True
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = sheet.cell(heading + 1, 1)


def _first_sheet(workbook: Workbook, title: str):
    """An empty sheet before the others; known again by a name that nobody sees."""
    if not any(sheet.sheet_state == "visible" for sheet in workbook.worksheets):
        for sheet in workbook.worksheets:
            sheet.sheet_state = "visible"  # beside a visible list they would not be read
    for sheet in workbook.worksheets:
        sheet.sheet_view.tabSelected = False  # of several selected sheets Excel changes all at once
    first = workbook.create_sheet(title, 0)
    first.defined_names[_NAME] = DefinedName(_NAME, attr_text=f"{_quoted(first.title)}!$A$1", hidden=True)
    workbook.active = first
    first.sheet_view.tabSelected = True
    return first


def _quoted(title: str) -> str:
    return "'" + title.replace("'", "''") + "'"


def _unquoted(title: str) -> str:
    return title[1:-1].replace("''", "'") if title.startswith("'") else title
