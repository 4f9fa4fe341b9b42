"""What the database holds of a dataset, as a workbook that changes nothing when it is loaded again."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import BinaryIO

import duckdb
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment

from kpi import plans
from kpi.clauses import clause_order
from kpi.warehouse import editions
from language import Language
from loaders.datasets.declaration import Column, Declaration
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Unreadable
from loaders.publishing.column_values import database_columns
from loaders.workbooks.template import TYPED_AS_TEXT, declarations_of, explain, headed_sheet, words_of

_NUMBERS = ("count", "number", "share")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # _x0041_ is how a workbook spells A


def write_export(
    folder: Path,
    edition: int,
    dataset: str,
    agency: str,
    language: Language,
    target: Path | BinaryIO,
    plan: str | None = None,
    years: tuple[int, int] | None = None,
) -> int:
    """The agency's rows in the template's sheets, with every plan, count and qualifier written out; how many.

    years: the first and the last that are written; plans and clauses have none. A survey is
    written one row an answer, and separate days as the period that they span. Raises Unreadable
    for an agency or plan that the edition does not hold, and for more rows than a sheet can have.
    """
    asked = {
        "edition": edition,
        "agency": agency,
        "plan": plan,
        "first_year": years and years[0],
        "last_year": years and years[1],
    }
    workbook, written = Workbook(write_only=True), 0
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        _refuse_unknown(connection, edition, agency, plan)
        for declaration in declarations_of(dataset):
            sheet = headed_sheet(workbook, declaration, language)
            for count, row in enumerate(_rows(connection, declaration, asked), start=1):
                if count >= LIMITS["max_rows"]:
                    raise Unreadable("too_many_rows")
                sheet.append(
                    [text_cell(sheet, column, _content(column, row, language)) for column in declaration.columns]
                )
                written += 1
    explain(workbook, dataset, language)
    workbook.save(target)
    return written


def _refuse_unknown(connection: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str | None) -> None:
    known = plans.read_plans(connection, edition)
    own = list(known["plan"][known["agency"] == agency])
    if not own:
        raise Unreadable("unknown_agency", agency=agency, known=", ".join(sorted(set(known["agency"]))) or "—")
    if plan and plan not in own:
        raise Unreadable("unknown_plan", plan=plan, known=", ".join(own))


@cache
def _query() -> str:
    return (Path(__file__).parents[1] / "queries" / "export.sql").read_text(encoding="utf-8")


def _rows(connection: duckdb.DuckDBPyConnection, declaration: Declaration, asked: dict) -> Iterator[dict]:
    """Facts by their days and, as before, by their arrival; other rows by plan and clause, as they stood."""
    names = [name for column in declaration.columns for name in database_columns(column)]
    has_years = declaration.facts or any(column.name == "year" for column in declaration.columns)
    query = _query().format(
        columns=", ".join(f'"{name}"' for name in names),
        table="fact" if declaration.facts else declaration.name,
        dataset="dataset" if declaration.facts else "$dataset",
        year="year" if has_years else "$first_year",
        order="ends, fact" if declaration.facts else ", ".join(("row", *declaration.identity)),
    )
    found = connection.execute(query, asked | {"dataset": declaration.dataset})
    if not declaration.facts:
        rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        yield from sorted(rows, key=lambda row: (row["plan"], clause_order(row.get("clause") or "")))
        return
    while block := found.fetchmany(10_000):
        yield from (dict(zip(names, row, strict=True)) for row in block)


def text_cell(sheet, column: Column, content):
    """Every text is a text, whatever it begins with, and stays one when it is typed over."""
    if not isinstance(content, str):
        return content
    cell = WriteOnlyCell(sheet, _ESCAPED.sub("_x005F_", content))
    cell.data_type = "s"
    if column.kind in TYPED_AS_TEXT:
        cell.number_format = "@"
    if "\n" in content:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _content(column: Column, row: dict, language: Language) -> str | int | float | None:
    if column.kind == "dates":
        return _dates(row["starts"], row["ends"], row["precision"])
    if column.kind in _NUMBERS:
        return _number(column, row, language)
    if column.kind in ("choice", "flag"):
        return words_of(column, language).get(row[column.name])
    return row[column.name]


_FORMS = {"day": "{0:%d.%m.%Y}", "month": "{0:%m.%Y}"}


def _dates(starts: date, ends: date, precision: str) -> str | int:
    if precision == "year":
        return starts.year
    first, last = (_FORMS[precision].format(day) for day in (starts, ends))
    return first if first == last else f"{first}-{last}"


def _number(column: Column, row: dict, language: Language) -> str | int | float | None:
    value, qualifier = row[column.name], row[f"{column.name}_qualifier"]
    if value is None:
        return "-" if column.required else None
    is_share = column.kind == "share"
    if is_share and _follows(row):
        return None
    if qualifier == "exact" and not is_share and row.get("unit") != "%":
        return int(value) if value.is_integer() else value
    # Without its sign a percentage up to 1 could be a fraction.
    amount = digits(value, language) + (" %" if is_share or row.get("unit") == "%" else "")
    if qualifier == "at_least":
        return language.say("at least {amount}", amount=amount)
    return language.say("about {amount}", amount=amount) if qualifier == "about" else amount


def _follows(row: dict) -> bool:
    """Whether a share is the one that its count gives, which is computed again."""
    if row["count"] is None or not row["base"]:
        return False
    is_exact = row["count_qualifier"] == row["base_qualifier"] == "exact"
    return (row["share"], row["share_qualifier"]) == (
        100 * row["count"] / row["base"],
        "exact" if is_exact else "about",
    )


def digits(value: float, language: Language) -> str:
    """All its decimals; a fourth one where three could be taken for a group of thousands."""
    whole, _, decimals = format(Decimal(repr(value)), "f").removesuffix(".0").partition(".")
    if len(decimals) == 3:
        decimals += "0"
    mark = "." if language.code == "en" else ","
    return f"{whole}{mark}{decimals}" if decimals else whole
