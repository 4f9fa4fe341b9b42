"""What loaders.marked orders, carried out with openpyxl in a process of its own: python -m loaders.marking."""

import pickle
import sys
from collections import defaultdict

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.hyperlink import Hyperlink

from loaders.confined import BOUNDS, confine
from loaders.marked import Line, Order
from loaders.rewriting import keep_values, workbook_of, xml_text

AUTHOR = "KPI"
_SIGN = "kpi-problem"
RULE = f'"{_SIGN}"<>""'  # always true; by it our colour is known again, and the cell's own format stays as it is
LIST = "kpi_problems"  # a hidden name on the list's sheet
COLOUR = "FFFFC48A"
_THEIRS = "\n— — —\n"  # between our comment and the analyst's on the same cell
_CELLS_A_RULE = 500
_SEARCHED_COLUMNS = 100  # for a row's first filled cell
_LIST_WIDTHS = (20, 32, 30, 60, 60)


def carry_out(order: Order) -> None:
    if order.book:
        with order.book.open("rb") as file:
            workbook = load_workbook(file, rich_text=True)
        _unmark(workbook)
        titles = {title: title for title in workbook.sheetnames}
    else:
        workbook = workbook_of(order.sheets, order.untitled)
        titles = {sheet.name: title for sheet, title in zip(order.sheets, workbook.sheetnames, strict=True)}
    if order.notes:
        cells = _mark(workbook, order.lines, titles)
        _write_list(workbook, order, cells)
    if workbook.calculation:
        workbook.calculation.fullCalcOnLoad = True
    workbook.save(order.target)
    if order.book:
        keep_values(order.target, workbook, {sheet.name: sheet for sheet in order.sheets})


# ---- The workbook before it is marked ----


def _unmark(workbook: Workbook) -> None:
    """Take away the list, the colours and the comments of an earlier round."""
    for sheet in workbook.worksheets:
        if LIST in sheet.defined_names:
            workbook.remove(sheet)
            continue
        rules = ConditionalFormattingList()
        for formatting in sheet.conditional_formatting:
            for rule in formatting.rules:
                if not any(_SIGN in formula for formula in rule.formula):
                    rules.add(formatting, rule)
        sheet.conditional_formatting = rules
        for cell in sheet._cells.values():  # walking over its rows would make every empty cell between
            if cell.comment and cell.comment.author == AUTHOR:
                cell.comment = _theirs(cell.comment.text)


def _theirs(text: str) -> Comment | None:
    author, _, own = text.partition(_THEIRS)[2].partition(":\n")
    return Comment(own, author) if own else None


# ---- The marks ----


def _mark(workbook: Workbook, lines: list[Line], titles: dict[str, str]) -> list[tuple[str, str] | None]:
    """Colour and comment the cells; where each line's cell stands, as its sheet and its name (`C14`)."""
    comments, found = defaultdict(list), []
    covered = {}
    for line in lines:
        sheet = workbook[titles[line.sheet]] if line.row and titles.get(line.sheet) in workbook else None
        if sheet is None:
            found.append(None)
            continue
        if sheet not in covered:
            covered[sheet] = _merged_into(sheet)
        place = line.row, line.column or _first_filled(sheet, line.row)
        place = covered[sheet].get(place, place)
        comments[sheet.title, place].append(line)
        found.append((sheet.title, f"{get_column_letter(place[1])}{place[0]}"))
    for (title, place), own in comments.items():
        _comment(workbook[title].cell(*place), own)
    for sheet in covered:
        _colour(sheet, sorted({place for title, place in comments if title == sheet.title}))
    return found


def _merged_into(sheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Only the first cell of a merged range can hold a comment."""
    return {
        place: (merged.min_row, merged.min_col)
        for merged in sheet.merged_cells.ranges for place in merged.cells if isinstance(sheet._cells.get(place), MergedCell)
    }


def _first_filled(sheet, row: int) -> int:
    for column in range(1, _SEARCHED_COLUMNS):
        cell = sheet._cells.get((row, column))
        if cell is not None and cell.value is not None:
            return column
    return 1


def _comment(cell: Cell, lines: list[Line]) -> None:
    text = "\n\n".join(dict.fromkeys(line.comment for line in lines))
    if cell.comment:
        text += f"{_THEIRS}{cell.comment.author}:\n{cell.comment.text}"
    text = xml_text(text)
    height = 30 + 18 * sum(1 + len(paragraph) // 45 for paragraph in text.split("\n"))
    cell.comment = Comment(text, AUTHOR, height=min(height, 500), width=320)
    # What is typed for 10.10 would become the number 10.1; a date keeps its format, or it would show as a number.
    if any(line.about_clause for line in lines) and cell.data_type in ("n", "s") and not cell.is_date:
        cell.number_format = "@"


def _colour(sheet, places: list[tuple[int, int]]) -> None:
    for formatting in sheet.conditional_formatting:
        for rule in formatting.rules:
            rule.priority += 1
    for start in range(0, len(places), _CELLS_A_RULE):
        cells = " ".join(f"{get_column_letter(column)}{row}" for row, column in places[start : start + _CELLS_A_RULE])
        rule = FormulaRule([RULE], fill=PatternFill("solid", fgColor=COLOUR, bgColor=COLOUR))
        rule.priority = 1
        sheet.conditional_formatting.add(cells, rule)


# ---- The list ----


def _write_list(workbook: Workbook, order: Order, cells: list[tuple[str, str] | None]) -> None:
    sheet = _first_sheet(workbook, order.title)
    notes = order.notes + ([order.bare] if order.bare and not order.book else [])
    for number, note in enumerate(notes, start=1):
        _put(sheet.cell(number, 1), note)
    heading = len(notes) + 2
    for place, text in enumerate(order.headings, start=1):
        _put(sheet.cell(heading, place), text).font = Font(bold=True)
    for number, (line, cell) in enumerate(zip(order.lines, cells, strict=True), start=heading + 1):
        for place, text in enumerate(line.texts, start=1):
            _put(sheet.cell(number, place), text).alignment = Alignment(wrap_text=True, vertical="top")
        if cell:
            sheet.cell(number, 2).hyperlink = Hyperlink(ref="", location=f"{_quoted(cell[0])}!{cell[1]}")
            sheet.cell(number, 2).font = Font(color="FF0B5394", underline="single")
    for letter, width in zip("ABCDE", _LIST_WIDTHS, strict=True):
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
    first.defined_names[LIST] = DefinedName(LIST, attr_text=f"{_quoted(first.title)}!$A$1", hidden=True)
    workbook.active = first
    first.sheet_view.tabSelected = True
    return first


def _put(cell: Cell, text: str) -> Cell:
    cell.value = xml_text(text) or None
    if text:
        cell.data_type = "s"
    return cell


def _quoted(title: str) -> str:
    return "'" + title.replace("'", "''") + "'"


if __name__ == "__main__":
    confine(BOUNDS["marking"])
    carry_out(pickle.load(sys.stdin.buffer))
