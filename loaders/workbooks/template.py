"""The template workbook of a dataset: headings, an example row, drop-down lists, explanations."""

from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from language import Language, message
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import DECLARATIONS

FLAG_WORDS = {"az": ("bəli", "xeyr"), "en": ("yes", "no"), "ru": ("да", "нет")}
# As text, Excel leaves 10.10 and 05.10.2025 as they are typed.
TYPED_AS_TEXT = ("clauses", "code", "dates")
_PLACE = {"az": 0, "en": 1, "ru": 2}
_PREPARED_ROWS = 1000  # rows below the headings that are formatted as text and have the lists
_EXPLAINED = (
    message("Sheet"),
    message("Column"),
    message("Required"),
    message("What belongs there"),
    message("Example"),
)
_WIDTHS = (24, 30, 12, 80, 30)


def write_template(dataset: str, language: Language, target: Path | BinaryIO) -> None:
    """A sheet per declaration of the dataset and one that explains the columns."""
    workbook = Workbook(write_only=True)
    for declaration in declarations_of(dataset):
        sheet = headed_sheet(workbook, declaration, language)
        sheet.append([_example(sheet, column, language) for column in declaration.columns])
        prepared = [_cell(sheet, None, text=column.kind in TYPED_AS_TEXT) for column in declaration.columns]
        for _ in range(_PREPARED_ROWS - 1):
            sheet.append(prepared)
    explanations = explain(workbook, dataset, language)
    explanations.append([])
    explanations.append([language.say("The grey row is an example; it is left out when the file is loaded.")])
    workbook.save(target)


def declarations_of(dataset: str) -> list[Declaration]:
    return [declaration for declaration in DECLARATIONS if declaration.dataset == dataset]


def headed_sheet(workbook: Workbook, declaration: Declaration, language: Language):
    """A new sheet of a write-only workbook: its headings, widths and drop-down lists; rows are to be appended."""
    sheet = workbook.create_sheet(declaration.title(language.code))
    sheet.freeze_panes = "A2"
    headings = []
    for place, column in enumerate(declaration.columns, start=1):
        heading = _cell(sheet, column.heading(language.code), font=Font(bold=True), wrap=True)
        heading.fill = PatternFill("solid", fgColor="DDE6EE" if column.required else "F1F3F5")
        headings.append(heading)
        sheet.column_dimensions[get_column_letter(place)].width = max(14, min(40, len(heading.value) + 4))
        _add_list(sheet, column, get_column_letter(place), language)
    sheet.append(headings)
    return sheet


def words_of(column: Column, language: Language) -> dict:
    """The values of a choice or a flag → how they are written."""
    if column.kind == "flag":
        return dict(zip((True, False), FLAG_WORDS[language.code], strict=True))
    return {code: forms[_PLACE[language.code]] for code, forms in (column.choices or {}).items()}


def explain(workbook: Workbook, dataset: str, language: Language):
    """A new sheet that says what belongs in each column of a dataset."""
    sheet = workbook.create_sheet(language.say("Explanations"))
    for place, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.append([_cell(sheet, language.say(text), font=Font(bold=True), wrap=True) for text in _EXPLAINED])
    for declaration in declarations_of(dataset):
        for column in declaration.columns:
            required = FLAG_WORDS[language.code][0] if column.required else ""
            explained = language.say(column.explains) if column.explains else ""
            texts = (
                declaration.title(language.code),
                column.heading(language.code),
                required,
                explained,
                column.example[_PLACE[language.code]],
            )
            sheet.append([_cell(sheet, text, wrap=True) for text in texts])
    return sheet


def _example(sheet, column: Column, language: Language):
    text = column.example[_PLACE[language.code]] or None
    return _cell(sheet, text, text=column.kind in TYPED_AS_TEXT, font=Font(italic=True, color="808080"))


def _cell(sheet, value: str | None, text: bool = False, font: Font | None = None, wrap: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value)
    if text:
        cell.number_format = "@"
    if font:
        cell.font = font
    if wrap:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _add_list(sheet, column: Column, letter: str, language: Language) -> None:
    words = words_of(column, language).values()
    if words:
        validation = DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
        validation.add(f"{letter}2:{letter}{_PREPARED_ROWS + 1}")
        sheet.data_validations.append(validation)
