"""What loaders.marked.instructions holds, carried out with openpyxl in a process of its own
(python -m loaders.marked.marking)."""

import pickle
import sys
from collections import defaultdict

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from loaders.marked.fixes import write_fixes
from loaders.marked.instructions import MOST, MOST_LETTERS, Fix, Instructions, Line
from loaders.marked.listing import earlier_fixes, is_list, write_list
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.confined import BOUNDS, confine
from loaders.workbooks.cell_writing import keep_values, workbook_of
from loaders.workbooks.texts import clean

AUTHOR = "KPI"
COLOUR, FIXED_COLOUR = "FFFFC48A", "FFA9D3F5"
# In rules that are always true; by them our colours are known again, and the cell's own format stays as it is.
_SIGNS = {COLOUR: "kpi-problem", FIXED_COLOUR: "kpi-correction"}
_THEIRS = "\n— — —\n"  # between our comment and the analyst's on the same cell
_CELLS_A_RULE = 500
_SEARCHED_COLUMNS = 100  # for a row's first filled cell


def carry_out(instructions: Instructions) -> None:
    fixes = list(instructions.fixes)
    if instructions.book:
        with instructions.book.open("rb") as file:
            workbook = load_workbook(file, rich_text=True)
        now = {(fix.sheet, fix.row, fix.column) for fix in fixes}
        fixes += [fix for fix in _unmark(workbook) if (fix.sheet, fix.row, fix.column) not in now]
        titles = {title: title for title in workbook.sheetnames}
    else:
        workbook = workbook_of(instructions.sheets, instructions.untitled)
        titles = {sheet.name: title for sheet, title in zip(instructions.sheets, workbook.sheetnames, strict=True)}
    write_fixes(workbook, instructions, titles)
    fixes = fixes[:MOST]
    lines = instructions.lines + [_line(fix, instructions.was) for fix in fixes]
    if lines:
        cells = _mark(workbook, lines, titles)
        write_list(workbook, instructions, lines, fixes, cells)
    if workbook.calculation:
        workbook.calculation.fullCalcOnLoad = True
    workbook.save(instructions.target)
    if instructions.book:
        keep_values(instructions.target, workbook, {sheet.name: sheet for sheet in instructions.sheets})


def _line(fix: Fix, was: str) -> Line:
    comment = was.format(typed=fix.typed or "—", corrected=fix.corrected)[:MOST_LETTERS]
    return Line(fix.sheet, fix.row, fix.column, comment, (fix.sheet, fix.place, fix.typed, comment, ""), "")


# ---- The workbook before it is marked ----


def _unmark(workbook: Workbook) -> list[Fix]:
    """Take away the list, the colours and the comments of an earlier round; its corrections that still stand."""
    fixes = []
    for sheet in workbook.worksheets:
        if is_list(sheet):
            fixes += earlier_fixes(sheet)
            workbook.remove(sheet)
            continue
        rules = ConditionalFormattingList()
        for formatting in sheet.conditional_formatting:
            for rule in formatting.rules:
                if not any(sign in formula for formula in rule.formula for sign in _SIGNS.values()):
                    rules.add(formatting, rule)
        sheet.conditional_formatting = rules
        for cell in sheet._cells.values():  # walking over its rows would make every empty cell between
            if cell.comment and cell.comment.author == AUTHOR:
                cell.comment = _theirs(cell.comment.text)
    return [fix for fix in fixes if _stands(fix, workbook)]


def _stands(fix: Fix, workbook: Workbook) -> bool:
    """Whether nobody has typed anything else into the cell since."""
    cell = workbook[fix.sheet]._cells.get((fix.row, fix.column)) if fix.sheet in workbook else None
    return cell is not None and cell.value is not None and typed_text(cell.value) == fix.value


def _theirs(text: str) -> Comment | None:
    author, _, own = text.partition(_THEIRS)[2].partition(":\n")
    return Comment(own, author) if own else None


# ---- The marks ----


def _mark(workbook: Workbook, lines: list[Line], titles: dict[str, str]) -> list[tuple[str, str] | None]:
    """Colour and comment the cells; where each line's cell stands, as its sheet and its name (`C14`)."""
    comments: dict[tuple[str, tuple[int, int]], list[Line]] = defaultdict(list)
    found: list[tuple[str, str] | None] = []
    covered: dict[Worksheet, dict[tuple[int, int], tuple[int, int]]] = {}
    for line in lines:
        sheet = workbook[titles[line.sheet]] if line.row and titles.get(line.sheet) in workbook else None
        if sheet is None:
            found.append(None)
            continue
        if sheet not in covered:
            covered[sheet] = _merged_into(sheet)
        position = line.row, line.column or _first_filled(sheet, line.row)
        position = covered[sheet].get(position, position)
        comments[sheet.title, position].append(line)
        found.append((sheet.title, f"{get_column_letter(position[1])}{position[0]}"))
    for (title, (row, column)), own in comments.items():
        _comment(workbook[title].cell(row, column), own)
    for sheet in covered:
        wrong = {
            position: any(line.code for line in own)
            for (title, position), own in comments.items()
            if title == sheet.title
        }
        _colour(sheet, sorted(position for position in wrong if wrong[position]), COLOUR)
        _colour(sheet, sorted(position for position in wrong if not wrong[position]), FIXED_COLOUR)
    return found


def _merged_into(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Only the first cell of a merged range can hold a comment."""
    return {
        position: (merged.min_row, merged.min_col)
        for merged in sheet.merged_cells.ranges
        for position in merged.cells
        if isinstance(sheet._cells.get(position), MergedCell)
    }


def _first_filled(sheet: Worksheet, row: int) -> int:
    for column in range(1, _SEARCHED_COLUMNS):
        cell = sheet._cells.get((row, column))
        if cell is not None and cell.value is not None:
            return column
    return 1


def _comment(cell: Cell, lines: list[Line]) -> None:
    text = "\n\n".join(dict.fromkeys(line.comment for line in lines))
    if cell.comment:
        text += f"{_THEIRS}{cell.comment.author}:\n{cell.comment.text}"
    text = clean(text)
    height = 30 + 18 * sum(1 + len(paragraph) // 45 for paragraph in text.split("\n"))
    cell.comment = Comment(text, AUTHOR, height=min(height, 500), width=320)
    # What is typed for 10.10 would become the number 10.1; a date keeps its format, or it would show as a number.
    if any("clause" in line.code for line in lines) and cell.data_type in ("n", "s") and not cell.is_date:
        cell.number_format = "@"


def _colour(sheet: Worksheet, positions: list[tuple[int, int]], colour: str) -> None:
    for formatting in sheet.conditional_formatting:
        for rule in formatting.rules:
            rule.priority += 1
    for start in range(0, len(positions), _CELLS_A_RULE):
        cells = " ".join(
            f"{get_column_letter(column)}{row}" for row, column in positions[start : start + _CELLS_A_RULE]
        )
        rule = FormulaRule([f'"{_SIGNS[colour]}"<>""'], fill=PatternFill("solid", fgColor=colour, bgColor=colour))
        rule.priority = 1
        sheet.conditional_formatting.add(cells, rule)


if __name__ == "__main__":
    confine(BOUNDS["marking"])
    carry_out(pickle.load(sys.stdin.buffer))
