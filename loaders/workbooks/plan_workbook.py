"""A plan's rows as they are typed in its workbook: read from the database, and written as that workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import duckdb
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kpi.clauses import clause_order
from kpi.warehouse.rows import dicts
from language import Language
from language.figures import phrases
from loaders.datasets.declaration import NUMBERS, Column
from loaders.datasets.plans.columns import term_text
from loaders.datasets.registry import PLANS
from loaders.queries import query
from loaders.recognition.cells import read_choice
from loaders.workbooks.export import digits
from loaders.workbooks.template import column_cell, headed_sheet

BY_NAME = {declaration.name: declaration for declaration in PLANS}


@dataclass(frozen=True)
class PlanRow:
    """identity: of the row in the database; '' for a new one. number: the spreadsheet row in which
    it stands, which orders the indicators of a clause. cells: column → text as it would be typed,
    '' where empty; choices and flags by their codes, which are the same in every language. What is
    no word of a choice stays as it was typed, until checking names it."""

    identity: str
    number: int
    cells: dict[str, str]


def read_plan_rows(
    connection: duckdb.DuckDBPyConnection, agency: str, plan: str, language: Language
) -> dict[str, list[PlanRow]]:
    """Declaration → the plan's rows in the newest edition; of 'plan', and where rows name no plan, all the agency's."""
    rows = {}
    for declaration in PLANS:
        is_of_plan = declaration.name != "plan" and any(column.name == "plan" for column in declaration.columns)
        asked = {"agency": agency, "plan": plan if is_of_plan else None}
        of_plan = "plan" if is_of_plan else "$plan"
        result = connection.execute(query("plan_rows").format(table=declaration.name, plan=of_plan), asked)
        found = sorted(
            dicts(result), key=lambda row: clause_order(row.get("clause") or row.get("earlier_clause") or "")
        )
        rows[declaration.name] = [
            PlanRow(
                str(row["identity"]),
                row["row"],
                {column.name: typed(column, row, language) for column in declaration.columns},
            )
            for row in found
        ]
    return rows


def typed(column: Column, row: Mapping, language: Language) -> str:
    """A cell of a row of the database as it would be typed."""
    if column.kind == "years":
        return term_text(row["first_year"], row["last_year"])
    value = row[column.name]
    if value is None:
        return ""
    if column.kind in NUMBERS:
        words = phrases.qualifier_words(row[f"{column.name}_qualifier"], language)
        return f"{words} {digits(value, language)}".strip()
    return str(value).lower() if column.kind == "flag" else str(value)


def in_words(column: Column, cell: str, language: Language) -> str:
    """A typed cell as people read it: codes of choices and flags in words."""
    return codes_of(column, language).get(cell, cell)


def as_code(column: Column, text: str) -> str:
    """A typed cell as PlanRow holds it: the code where it is a word of a choice, in any language."""
    code = read_choice(text, column) if column.choices else None
    return code if isinstance(code, str) else text


def codes_of(column: Column, language: Language) -> dict[str, str]:
    """The codes that a cell of a choice or a flag can hold → how they are written."""
    return {str(code).lower(): words for code, words in column.written(language.code).items()}


def write_plan_workbook(sheets: Mapping[str, Sequence[PlanRow]], language: Language, target: Path | BinaryIO) -> None:
    """A sheet a declaration in the template's form, each row where its number says (from 2 on, growing)."""
    workbook = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet, last = headed_sheet(workbook, BY_NAME[name], language), 1
        for row in rows:
            for _ in range(row.number - last - 1):
                sheet.append([])
            sheet.append(
                [_cell(sheet, column, row.cells.get(column.name, ""), language) for column in BY_NAME[name].columns]
            )
            last = row.number
    workbook.save(target)


def _cell(sheet: Worksheet, column: Column, text: str, language: Language):
    if not text:
        return None
    if column.kind in (*NUMBERS, "year") and text.isdecimal() and len(text) < 15:
        return int(text)
    return column_cell(sheet, column, in_words(column, text, language))
