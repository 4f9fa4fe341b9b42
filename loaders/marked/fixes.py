"""Corrections into the cells of the analyst's own workbook, each read afterwards as it is read here."""

from collections import defaultdict
from copy import copy
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles.numbers import is_date_format
from openpyxl.worksheet.worksheet import Worksheet

from loaders.marked.instructions import Fix, Instructions
from loaders.recognition.typed_text import typed_text
from loaders.workbooks.cell_writing import write_cell


def write_fixes(workbook: Workbook, instructions: Instructions, titles: dict[str, str]) -> None:
    """titles: a sheet's name in the file → its name in the workbook."""
    by_sheet: dict[str, list[Fix]] = defaultdict(list)
    for fix in instructions.fixes:
        by_sheet[fix.sheet].append(fix)
    for sheet in instructions.sheets:
        if titles.get(sheet.name) not in workbook or sheet.name not in by_sheet:
            continue
        written, fixed = (
            workbook[titles[sheet.name]],
            {(fix.row, fix.column): fix.value for fix in by_sheet[sheet.name]},
        )
        filled = {number for number, row in enumerate(sheet.rows, start=1) if any(cell != "" for cell in row)}
        undivided = {(row, column) for name, row, column in instructions.undivided if name == sheet.name}
        _part_merged(written, fixed, filled, undivided)
        for position, value in fixed.items():
            _put(written.cell(*position), value)


def _part_merged(sheet: Worksheet, fixed: dict, filled: set[int], undivided: set[tuple[int, int]]) -> None:
    """A cell within a merged range can hold nothing of its own, so a range with a corrected cell is
    parted. The others hold what the range says of them: a number that nobody has divided stays a problem.

    filled: rows in which anything stands; the others are no rows.
    """
    for merged in list(sheet.merged_cells.ranges):
        if not _holds(merged, fixed):
            continue
        first = sheet.cell(merged.min_row, merged.min_col)
        value = fixed.get((first.row, first.column), first.value)
        sheet.unmerge_cells(merged.coord)
        if merged.min_row == merged.max_row:
            continue
        for row in range(merged.min_row, merged.max_row + 1):
            position = row, merged.min_col
            if position in fixed or row not in filled:
                continue
            cell = sheet.cell(*position)
            cell._style = copy(first._style)
            if position in undivided:
                write_cell(cell, f"{typed_text(value)} ({merged.coord})")
            elif cell is not first:
                _put(cell, value)


def _holds(merged, positions) -> bool:
    return any(
        merged.min_row <= row <= merged.max_row and merged.min_col <= column <= merged.max_col
        for row, column in positions
    )


def _put(cell: Cell, value) -> None:
    """A day and a number keep the format of their cell where it shows them as they are."""
    shown_as = cell.number_format
    write_cell(cell, value)
    if isinstance(value, date):
        keeps = is_date_format(shown_as)
    else:
        keeps = (
            isinstance(value, (int, float))
            and not is_date_format(shown_as)
            and "%" not in shown_as
            and "@" not in shown_as
        )
    if keeps:
        cell.number_format = shown_as
