"""The template workbook of a dataset: headings, an example row, drop-down lists, explanations."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from language import LANGUAGES, Language, message
from loaders.datasets.declaration import FLAG_WORDS, Column, Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.workbooks.texts import text_cell

# As text, Excel leaves 10.10 and 05.10.2025 as they are typed.
TYPED_AS_TEXT = ("clauses", "code", "dates", "years")
_PREPARED_ROWS = 1000  # rows below the headings that are formatted as text and have the lists
_EXPLAINED = (
    message("Sheet"),
    message("Column"),
    message("Required"),
    message("What belongs there"),
    message("Example"),
)
_WIDTHS = (24, 30, 12, 80, 30)
_WRAPPED = Alignment(wrap_text=True, vertical="top")


def write_template(dataset: str, language: Language, target: Path | BinaryIO) -> None:
    """A sheet per declaration of the dataset and one that explains the columns."""
    workbook = Workbook(write_only=True)
    for declaration in declarations_of(dataset):
        sheet = headed_sheet(workbook, declaration, language)
        sheet.append([_example(sheet, column, language) for column in declaration.columns])
        prepared = [_styled(sheet, "", column) for column in declaration.columns]
        for _ in range(_PREPARED_ROWS - 1):
            sheet.append(prepared)
    explanations = explain(workbook, dataset, language)
    explanations.append([])
    explanations.append([language.say("The grey row is an example; it is left out when the file is loaded.")])
    workbook.save(target)


def declarations_of(dataset: str) -> list[Declaration]:
    return [declaration for declaration in DECLARATIONS if declaration.dataset == dataset]


def headed_sheet(
    workbook: Workbook,
    declaration: Declaration,
    language: Language,
    units: Mapping[str, str] = MappingProxyType({}),
    further: Sequence[str] = (),
):
    """A new sheet of a write-only workbook: its headings, widths and drop-down lists; rows are to be appended.

    units: column → the unit that its heading is to tell. further: headings behind those of the declaration.
    """
    sheet = workbook.create_sheet(declaration.title(language.code))
    sheet.freeze_panes = "A2"
    headings = []
    for position, column in enumerate(declaration.columns, start=1):
        text = ", ".join(filter(None, (column.heading(language.code), units.get(column.name))))
        heading = _styled(sheet, text, font=Font(bold=True), wrap=True)
        heading.fill = PatternFill("solid", fgColor="DDE6EE" if column.required else "F1F3F5")
        headings.append(heading)
        sheet.column_dimensions[get_column_letter(position)].width = max(14, min(40, len(heading.value) + 4))
        _add_list(sheet, column, get_column_letter(position), language)
    sheet.append([*headings, *(_styled(sheet, text, font=Font(bold=True), wrap=True) for text in further)])
    return sheet


def column_cell(sheet: Worksheet, column: Column, content: str | int | float | None):
    """A cell below a heading. A text stays one also when it is typed over."""
    if not isinstance(content, str):
        return content
    return _styled(sheet, content, column, wrap="\n" in content)


def explain(workbook: Workbook, dataset: str, language: Language):
    """A new sheet that says what belongs in each column of a dataset."""
    sheet, own = workbook.create_sheet(language.say("Explanations")), list(LANGUAGES).index(language.code)
    for position, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    sheet.append([_styled(sheet, language.say(text), font=Font(bold=True), wrap=True) for text in _EXPLAINED])
    for declaration in declarations_of(dataset):
        for column in declaration.columns:
            required = FLAG_WORDS[True][own] if column.required else ""
            explained = language.say(column.explains) if column.explains else ""
            texts = (
                declaration.title(language.code),
                column.heading(language.code),
                required,
                explained,
                column.example[own],
            )
            sheet.append([_styled(sheet, text, wrap=True) for text in texts])
    return sheet


def _example(sheet: Worksheet, column: Column, language: Language):
    text = column.example[list(LANGUAGES).index(language.code)]
    return _styled(sheet, text, column, font=Font(italic=True, color="808080"))


def _styled(sheet: Worksheet, text: str, typed_in: Column | None = None, font: Font | None = None, wrap: bool = False):
    """typed_in: the column whose cells are formatted as what is typed there asks for."""
    cell = text_cell(sheet, text)
    if typed_in and typed_in.kind in TYPED_AS_TEXT:
        cell.number_format = "@"
    if font:
        cell.font = font
    if wrap:
        cell.alignment = _WRAPPED
    return cell


def _add_list(sheet: Worksheet, column: Column, letter: str, language: Language) -> None:
    if words := column.written(language.code).values():
        validation = DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
        validation.add(f"{letter}2:{letter}{_PREPARED_ROWS + 1}")
        sheet.data_validations.append(validation)
