"""Rows that an upload did not bring into the database, as a workbook to fix: dropped again it loads those alone."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from kpi.kept_out import KeptOutFault, KeptOutRow
from language import Language, message
from loaders.checking.uncounted import WHY
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import BY_NAME
from loaders.problems.problem import Fault
from loaders.recognition.sifting.doubt_names import DOUBT_NAMES
from loaders.workbooks.template import column_cell, headed_sheet
from loaders.workbooks.texts import clean, text_cell

_COLOUR = PatternFill("solid", fgColor="FFFFC48A")
# How a cell or a column looked and what stands in other rows is not in a row's texts: such rows could be loaded as if
# they had never been in doubt.
_NOT_TYPED = (
    *("struck", "hidden", "columns", "respondents", "numbers", "cumulative", "sums", "held", "languages"),
    *("lists", "titles", "parts"),
)
# So could those whose cell is as right as any other once it is a text: of what it was, nothing is left to be seen.
_NOT_OF_A_TEXT = {"merged_number", "ambiguous_clause", "quotes_in_row", "formula_without_value", "too_long"}
_ONE_OF_SEVERAL = ("repeated_row", "answer_twice")
_HEADINGS = (message("Sheet"), message("Row"), message("Why it stayed out"), message("What stands in it"))
_STATUS = "row_not_held"  # whose cell stands in a column that is not the dataset's


def fixable_rows(rows: Sequence[KeptOutRow]) -> list[KeptOutRow]:
    """Those of an upload that stand in the workbook as rows that are loaded once they are fixed."""
    found = list(filter(_is_fixable, rows))
    alike = Counter(key for row in found for key in _alike(row))
    return [row for row in found if all(alike[key] > 1 for key in _alike(row))]


def _is_fixable(row: KeptOutRow) -> bool:
    declared = {column.name for column in BY_NAME[row.declaration].columns}
    in_doubt = row.reason in DOUBT_NAMES and row.reason not in _NOT_TYPED
    is_wrong = bool(row.faults) and not any(one.code in _NOT_OF_A_TEXT for one in row.faults)
    return bool(row.cells) and row.cells.keys() <= declared and is_wrong and (row.reason == "refused" or in_doubt)


def _alike(row: KeptOutRow) -> set[tuple[str, str]]:
    """By what it is told of rows that are one, of which another file may hold all others."""
    return {(one.code, str(one.values["rows"])) for one in row.faults if one.code in _ONE_OF_SEVERAL}


def why(row: KeptOutRow, language: Language) -> list[str]:
    """Why the row stayed out: what is wrong and how to fix it, or what kind of rows it is one of."""
    if row.faults:
        return [f"{fault_of(one).what(language)} {fault_of(one).fix_on_page(language)}" for one in row.faults]
    return [language.say(WHY[row.reason])]


def fault_of(kept: KeptOutFault) -> Fault:
    return Fault(kept.code, {"value": kept.typed, "heading": kept.heading, **kept.values})


def cells_text(row: KeptOutRow, language: Language) -> str:
    """`Date: 5 mart; Participants: qırx`."""
    return "; ".join(
        f"{column.heading(language.code)}: {row.cells[column.name]}"
        for column in BY_NAME[row.declaration].columns
        if column.name in row.cells
    )


def write_kept_out(rows: Sequence[KeptOutRow], language: Language, target: BinaryIO) -> None:
    """Bad cells are coloured and say in a comment what is wrong. The other rows stand in a list that is not loaded."""
    workbook = Workbook(write_only=True)
    groups: dict[tuple, list[KeptOutRow]] = {}
    fixable = fixable_rows(rows)
    for row in fixable:
        groups.setdefault((row.declaration, tuple(sorted(row.units.items()))), []).append(row)
    for (name, units), own in groups.items():
        _write_rows(workbook, BY_NAME[name], dict(units), own, language)
    among = set(map(id, fixable))
    if others := [row for row in rows if id(row) not in among]:
        _write_list(workbook, others, language)
    workbook.save(target)


def _write_rows(
    workbook: Workbook,
    declaration: Declaration,
    units: Mapping[str, str],
    rows: Sequence[KeptOutRow],
    language: Language,
) -> None:
    statuses = list(dict.fromkeys(fault.heading for row in rows for fault in row.faults if _is_status(fault)))
    sheet = headed_sheet(workbook, declaration, language, units, statuses)
    for row in rows:
        wrong = {name: [one for one in row.faults if one.column == name] for name in (*row.cells, "")}
        cells = [
            _cell(sheet, column_cell(sheet, column, row.cells.get(column.name, "")), _of(column.name, row), language)
            for column in declaration.columns
        ]
        of_status = {fault.heading: fault for fault in wrong[""] if _is_status(fault)}
        for heading in statuses:
            fault = of_status.get(heading)
            cells.append(_cell(sheet, text_cell(sheet, fault.typed), [fault], language) if fault else None)
        sheet.append(cells)


def _is_status(fault: KeptOutFault) -> bool:
    return fault.code == _STATUS and not fault.column and bool(fault.heading)


def _of(column: str, row: KeptOutRow) -> list[KeptOutFault]:
    """What is wrong with a cell; what is wrong with the whole row stands at its first filled one."""
    first = next((one.name for one in BY_NAME[row.declaration].columns if one.name in row.cells), "")
    return [
        one
        for one in row.faults
        if one.column == column or (column == first and not one.column and not _is_status(one))
    ]


def _cell(sheet: Worksheet, cell, faults: Sequence[KeptOutFault], language: Language):
    if faults:
        text = "\n\n".join(f"{fault_of(one).what(language)} {fault_of(one).fix_on_page(language)}" for one in faults)
        cell.fill = _COLOUR
        cell.comment = Comment(clean(text), "KPI", height=160, width=320)
    return cell


def _write_list(workbook: Workbook, rows: Sequence[KeptOutRow], language: Language) -> None:
    say = language.say
    sheet = workbook.create_sheet(say("Not loaded"))
    for letter, width in zip("ABCD", (20, 8, 60, 90), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.append(
        [text_cell(sheet, say("These rows were left out. They are listed here and are not loaded from here."))]
    )
    sheet.append([])
    headings = [text_cell(sheet, say(text)) for text in _HEADINGS]
    for cell in headings:
        cell.font = Font(bold=True)
    sheet.append(headings)
    for row in rows:
        texts = (row.sheet, str(row.row), " ".join(why(row, language)), cells_text(row, language))
        sheet.append([text_cell(sheet, text) for text in texts])
