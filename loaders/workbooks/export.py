"""What the database holds of a dataset, as a workbook that changes nothing when it is loaded again."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

import duckdb
from openpyxl import Workbook

from kpi import plans
from kpi.clauses import clause_order
from kpi.warehouse import editions
from kpi.warehouse.rows import dicts
from language import Language
from loaders.datasets.database_columns import database_columns
from loaders.datasets.declaration import NUMBERS, Column, Declaration
from loaders.datasets.plans.columns import term_text
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Refused
from loaders.queries import query
from loaders.workbooks.template import column_cell, declarations_of, explain, headed_sheet


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
    written one row an answer, and separate days as the period that they span. Raises Refused
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
                    raise Refused("too_many_rows")
                sheet.append(
                    [column_cell(sheet, column, _content(column, row, language)) for column in declaration.columns]
                )
                written += 1
    explain(workbook, dataset, language)
    workbook.save(target)
    return written


def _refuse_unknown(connection: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str | None) -> None:
    known = plans.read_plans(connection, edition)
    own = [one.code for one in known if one.agency == agency]
    if not own:
        raise Refused("unknown_agency", agency=agency, known=", ".join(sorted({one.agency for one in known})) or "–")
    if plan and plan not in own:
        raise Refused("unknown_plan", plan=plan, known=", ".join(own))


def _rows(connection: duckdb.DuckDBPyConnection, declaration: Declaration, asked: dict) -> Iterator[dict]:
    """Facts by their days and, as before, by their arrival, answers as their question lists them; other rows by plan
    and clause, as they stood."""
    names = [name for column in declaration.columns for name in database_columns(column)]
    order = (part for name in declaration.identity for part in database_columns(declaration.column(name)))
    statement = query("export").format(
        columns=", ".join(f'"{name}"' for name in names),
        table="fact" if declaration.facts else declaration.name,
        dataset="dataset" if declaration.facts else "$dataset",
        plan="plan" if "plan" in names else "$plan",
        year="year" if "year" in names else "$first_year",
        order=_order_of_facts(declaration) if declaration.facts else ", ".join(("row", *order)),
    )
    found = connection.execute(statement, asked | {"dataset": declaration.dataset})
    if not declaration.facts:
        yield from sorted(dicts(found), key=lambda row: (row.get("plan", ""), clause_order(row.get("clause") or "")))
        return
    while block := found.fetchmany(10_000):
        yield from (dict(zip(names, row, strict=True)) for row in block)


def _order_of_facts(declaration: Declaration) -> str:
    return query("answers_first") if declaration.settle == "answers" else "ends, fact"


def _content(column: Column, row: dict, language: Language) -> str | int | float | None:
    if column.kind == "dates":
        return _dates(row["starts"], row["ends"], row["precision"])
    if column.kind == "years":
        return term_text(row["first_year"], row["last_year"]) or None
    if column.kind in NUMBERS:
        return _number(column, row, language)
    if column.kind in ("choice", "flag"):
        return column.written(language.code).get(row[column.name])
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
    """A number with all its decimals; three get a zero more, so that nobody takes them for a group of thousands."""
    whole, _, decimals = format(Decimal(repr(value)), "f").removesuffix(".0").partition(".")
    if len(decimals) == 3:
        decimals += "0"
    mark = "." if language.code == "en" else ","
    return f"{whole}{mark}{decimals}" if decimals else whole
