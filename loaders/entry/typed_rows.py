"""Rows that are typed one by one, as the workbook that is checked, published and kept."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook

from language import Language
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.recognition.by_hand.counted_rows import CountedRows
from loaders.workbooks.template import column_cell, headed_sheet

# Declared column → text; codes of choices and flags. Beside them COUNTS with a doubt about the row as a whole → COUNTS.
TypedRow = Mapping[str, str]
COUNTS = "counts:"
FIRST_ROW = 2  # below the headings
# What a plan is and what is written of its clauses have pages of their own.
ENTERED = {declaration.name: declaration for declaration in DECLARATIONS if declaration.facts or declaration.is_planned}


def entered_columns(declaration: Declaration) -> list[Column]:
    """Those that are typed, the row's own number last; the plan is the one that is looked at."""
    columns = [column for column in declaration.columns if column.name not in ("plan", "id")]
    return columns + [column for column in declaration.columns if column.name == "id"]


def words_of(column: Column, language: Language) -> dict[str, str]:
    """The codes of a choice or a flag → how they are written; {} for other kinds."""
    return {str(code).lower(): words for code, words in column.written(language.code).items()}


def in_words(column: Column, row: TypedRow, language: Language) -> str:
    """A typed cell as people read it."""
    text = row.get(column.name, "")
    return words_of(column, language).get(text, text)


def cells_of(row: TypedRow) -> dict[str, str]:
    """The cells of a typed row, without what is said of the row as a whole."""
    return {name: text for name, text in row.items() if not name.startswith(COUNTS)}


def counted_rows(declaration: Declaration, rows: Sequence[TypedRow], language: Language) -> CountedRows:
    """The rows that the analyst says count, as they stand in the workbook that write_typed makes: sheet, row, doubt."""
    sheet = declaration.title(language.code)
    return frozenset(
        (sheet, number, name.removeprefix(COUNTS))
        for number, row in enumerate(rows, FIRST_ROW)
        for name in row
        if name.startswith(COUNTS)
    )


def write_typed(
    declaration: Declaration, rows: Sequence[TypedRow], language: Language, target: Path | BinaryIO
) -> None:
    """In the template's form, each row below the one before."""
    workbook = Workbook(write_only=True)
    sheet = headed_sheet(workbook, declaration, language)
    for row in rows:
        sheet.append([column_cell(sheet, column, in_words(column, row, language)) for column in declaration.columns])
    workbook.save(target)
