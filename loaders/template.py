"""The template workbook of a dataset: headings, an example row, drop-down lists, explanations."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from language import Language, message
from loaders.declaration import Column, Declaration
from loaders.registry import DECLARATIONS

FLAG_WORDS = {"az": ("bəli", "xeyr"), "en": ("yes", "no"), "ru": ("да", "нет")}
_PLACE = {"az": 0, "en": 1, "ru": 2}
_PREPARED_ROWS = 1000  # rows below the headings that are formatted as text and have the lists
# As text, Excel leaves 10.10 and 05.10.2025 as they are typed.
_TYPED_AS_TEXT = ("clauses", "code", "dates")
_EXPLAINED = (message("Sheet"), message("Column"), message("Required"), message("What belongs there"), message("Example"))


def write_template(dataset: str, language: Language, path: Path) -> None:
    """A sheet per declaration of the dataset and one that explains the columns."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    declarations = [declaration for declaration in DECLARATIONS if declaration.dataset == dataset]
    for declaration in declarations:
        _write_sheet(workbook.create_sheet(declaration.title(language.code)), declaration, language)
    _write_explanations(workbook.create_sheet(language.say("Explanations")), declarations, language)
    workbook.save(path)


def _write_sheet(sheet, declaration: Declaration, language: Language) -> None:
    for place, column in enumerate(declaration.columns, start=1):
        heading = sheet.cell(1, place, column.heading(language.code))
        heading.font = Font(bold=True)
        heading.fill = PatternFill("solid", fgColor="DDE6EE" if column.required else "F1F3F5")
        heading.alignment = Alignment(wrap_text=True, vertical="top")
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = max(14, min(40, len(heading.value) + 4))
        if column.kind in _TYPED_AS_TEXT:
            for row in range(2, _PREPARED_ROWS + 2):
                sheet.cell(row, place).number_format = "@"
        example = sheet.cell(2, place, column.example[_PLACE[language.code]] or None)
        example.font = Font(italic=True, color="808080")
        _add_list(sheet, column, letter, language)
    sheet.freeze_panes = "A2"


def _add_list(sheet, column: Column, letter: str, language: Language) -> None:
    words = list(FLAG_WORDS[language.code]) if column.kind == "flag" else []
    if column.choices:
        words = [forms[_PLACE[language.code]] for forms in column.choices.values()]
    if words:
        validation = DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
        validation.add(f"{letter}2:{letter}{_PREPARED_ROWS + 1}")
        sheet.add_data_validation(validation)


def _write_explanations(sheet, declarations: list[Declaration], language: Language) -> None:
    sheet.append([language.say(text) for text in _EXPLAINED])
    for declaration in declarations:
        for column in declaration.columns:
            sheet.append([
                declaration.title(language.code), column.heading(language.code),
                FLAG_WORDS[language.code][0] if column.required else "",
                language.say(column.explains) if column.explains else "", column.example[_PLACE[language.code]],
            ])
    sheet.append([])
    sheet.append([language.say("The grey row is an example; it is left out when the file is loaded.")])
    for place, width in enumerate((24, 30, 12, 80, 30), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.cell(1, place).font = Font(bold=True)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=cell.row < sheet.max_row, vertical="top")
