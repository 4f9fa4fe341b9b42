"""The sheet of translations with the texts that lack one, to be completed and loaded."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import duckdb

from kpi.oversight.untranslated import Lacking, read_lacking
from language import LANGUAGES, Language
from language.grouping import group_key
from loaders.datasets.registry import BY_NAME
from loaders.workbooks.plan_workbook import PlanRow, read_plan_rows, write_plan_workbook

SHEET = "translation"


def translated_columns(language: Language) -> dict[str, str]:
    """The columns whose texts can be translated → what a language calls them."""
    return {str(name): words for name, words in BY_NAME[SHEET].column("name").written(language.code).items()}


def read_untranslated(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str) -> list[Lacking]:
    """kpi.oversight.untranslated.read_lacking of all such columns."""
    return read_lacking(cursor, edition, agency, translated_columns(Language("en")))


def write_untranslated(
    connection: duckdb.DuckDBPyConnection,
    agency: str,
    lacking: Iterable[Lacking],
    language: Language,
    target: Path | BinaryIO,
) -> None:
    """One row a text, with the translations that it has: loaded again it takes none away."""
    there = {
        (row.cells["name"], group_key(row.cells["text"])): row.cells
        for row in read_plan_rows(connection, agency, "", language)[SHEET]
    }
    rows = []
    for number, one in enumerate(lacking, start=2):
        fresh = {"name": one.name, "text": one.text} | {f"text_{code}": one.given.get(code, "") for code in LANGUAGES}
        rows.append(PlanRow("", number, there.get((one.name, group_key(one.text)), fresh)))
    write_plan_workbook({SHEET: rows}, language, target)
