"""Write the workbooks of a made-up agency: `python -m data.demo.make FOLDER`.

Its figures are invented, so that every page has years, gaps and trends to show. The same seed
gives the same cells.
"""

import csv
import sys
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from data.demo import activities, plans, values, work
from data.demo.plan_rows import (
    body_rows,
    clause_rows,
    crosswalk_rows,
    definition_rows,
    plan_rows,
    section_rows,
    target_rows,
)
from data.demo.translations import translation_rows
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import BY_NAME

_BOLD, _GREY = Font(bold=True), PatternFill("solid", fgColor="E7E6E6")
_WRAPPED = Alignment(wrap_text=True, vertical="center")
_WIDTHS = {
    "text": 34,
    "dates": 18,
    "clauses": 12,
    "code": 16,
    "count": 12,
    "number": 12,
    "year": 9,
    "flag": 11,
}  # in characters
_TRAININGS = "Keçirilmiş təlimlər, {year} (şərti məlumat)"
_EVENTS = "Events held, {year} (made-up data)"
_SURVEYS = "Sorğular (şərti məlumat)"
_WORK_PLAN = "İş planı, {year} (şərti məlumat)"
_INDICATORS = "Показатели, {year} (вымышленные данные)"


def write(folder: Path, seed: int = 2026, until: date = activities.LAST_DAY) -> list[Path]:
    """The files of the made-up agency in the folder, which is made where it is missing.

    until: what would happen after this day is left out; a clock that is behind refuses nothing then.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)

    def happened(rows: Iterable[dict]) -> list[dict]:
        return [row for row in rows if row["day"] <= until]

    return [
        _plans(folder / "plans.xlsx"),
        _by_year(folder / "trainings.xlsx", "trainings", "az", happened(activities.trainings(seed)), _TRAININGS),
        _by_year(folder / "events.xlsx", "events", "en", happened(activities.events(seed)), _EVENTS),
        _outreach(folder / "outreach.csv", happened(activities.outreach(seed))),
        _workbook(folder / "surveys.xlsx", [("surveys", "az", "Sorğular", happened(values.surveys(seed)), _SURVEYS)]),
        _by_year(folder / "indicators.xlsx", "indicators", "ru", happened(values.indicators(seed)), _INDICATORS),
        _workbook(
            folder / "narratives.xlsx", [("narratives", "az", "İcra haqqında məlumat", list(values.narratives()), "")]
        ),
        _by_year(folder / "work_plan.xlsx", "work_plan", "az", list(work.work_plan()), _WORK_PLAN),
    ]


def _plans(path: Path) -> Path:
    sheets = {
        "plan": plan_rows(),
        "section": section_rows(),
        "clause": clause_rows(),
        "body": body_rows(),
        "definition": definition_rows(),
        "target": target_rows(),
        "crosswalk": crosswalk_rows(),
        "translation": translation_rows(),
    }
    return _workbook(path, [(name, "az", BY_NAME[name].az, list(rows), "") for name, rows in sheets.items()])


def _by_year(path: Path, name: str, language: str, rows: list[dict], title: str) -> Path:
    years = [(year, list(of_year)) for year, of_year in groupby(rows, key=_year)]
    return _workbook(path, [(name, language, str(year), of_year, title.format(year=year)) for year, of_year in years])


def _year(row: dict) -> int:
    return row["day"].year if "day" in row else row["year"]


def _workbook(path: Path, sheets: list[tuple]) -> Path:
    """sheets: declaration, language of the headings, sheet name, rows, and a title above the headings or ''."""
    book = Workbook(write_only=True)
    book.properties.creator = plans.AGENCY[1]
    for name, language, sheet_name, rows, title in sheets:
        _fill(book.create_sheet(sheet_name), BY_NAME[name], language, rows, title)
    book.save(path)
    return path


def _fill(sheet, declaration: Declaration, language: str, rows: list[dict], title: str) -> None:
    columns = _columns(declaration, rows)
    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column.kind, 14)
    if title:
        sheet.append([_cell(sheet, title, font=_BOLD)])
    sheet.append(
        [_cell(sheet, column.heading(language), font=_BOLD, fill=_GREY, alignment=_WRAPPED) for column in columns]
    )
    for row in rows:
        sheet.append([_typed(sheet, column, row.get(column.name), language) for column in columns])


def _columns(declaration: Declaration, rows: list[dict]) -> list[Column]:
    used = set().union(*rows)
    return [column for column in declaration.columns if column.name in used]


def _typed(sheet, column: Column, value, language: str):
    """What an analyst's workbook holds: words for choices, text cells for clauses, real days."""
    if value in (None, ""):
        return None
    if column.choices:
        return column.written(language)[value]
    if column.kind in ("clauses", "code", "years"):
        return _cell(sheet, value, number_format="@")
    if isinstance(value, date):
        return _cell(sheet, value, number_format="dd.mm.yyyy")
    return value


def _cell(sheet, value, **styles) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value)
    for name, style in styles.items():
        setattr(cell, name, style)
    return cell


def _outreach(path: Path, rows: list[dict]) -> Path:
    """As a spreadsheet program here saves it: semicolons, and a mark for UTF-8."""
    columns = _columns(BY_NAME["outreach"], rows)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(column.heading("az") for column in columns)
        writer.writerows([row[column.name] for column in columns] for row in rows)
    return path


if __name__ == "__main__":
    for written in write(Path(sys.argv[1])):
        print(written)
