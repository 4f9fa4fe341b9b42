"""An answer as a workbook: one line a cell, with codes beside titles, and months as days."""

from datetime import date
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from kpi.explore.answer import Answer
from kpi.explore.asked.question import TIMES
from language import Language
from loaders.exploring.lines import tidy_columns, tidy_lines
from loaders.workbooks.texts import text_cell


def write_answer(answer: Answer, language: Language, about: list[str], file: IO[bytes]) -> None:
    """about: lines on a second sheet, whose numbers these are."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(language.say("Answer"))
    names = tidy_columns(answer.question)
    begins = [f"{name}_begins" for name in (answer.question.rows, answer.question.columns) if name in TIMES]
    sheet.append([text_cell(sheet, name) for name in [*names, *begins]])
    for line in tidy_lines(answer, language):
        line |= {name: _first_day(line[name.removesuffix("_begins")]) for name in begins}
        sheet.append([_cell(sheet, line[name]) for name in [*names, *begins]])
    second = book.create_sheet(language.say("About"))
    for text in filter(None, about):
        second.append([text_cell(second, text)])
    book.save(file)


def _cell(sheet, value: Any):
    if isinstance(value, str):
        return text_cell(sheet, value)
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, date):
        cell.number_format = "dd.mm.yyyy"
    return cell


def _first_day(key: str) -> date | None:
    """Of a year, a quarter or a month; None where it is not known, and of the total."""
    year, _, part = key.partition("-")
    if not year.isdecimal():
        return None
    month = 3 * int(part[1]) - 2 if part.startswith("Q") else int(part or 1)
    return date(int(year), month, 1)
