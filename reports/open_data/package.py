"""A plan's figures for an open-data portal: a Data Package of the Frictionless standard, zipped."""

import csv
import io
import json
import zipfile
from decimal import Decimal

from kpi.rules.figure_row import FigureRow
from language import message
from reports.content.plan_year import PlanYear
from reports.content.wording import provenance
from reports.open_data.fields import FIELDS, KEY, cells

# The packages of one edition are the same to the byte.
_STAMP = (1980, 1, 1, 0, 0, 0)
_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}

_HARMLESS = message(
    "A text that begins with =, +, -, @ or an apostrophe has one apostrophe more before it, "
    "so that no spreadsheet takes it for a formula."
)


def package(plan_year: PlanYear) -> bytes:
    """A zip of figures.csv and datapackage.json: every figure of the plan up to the year.

    No personal data: neither the rows behind the figures nor who answers for a clause.
    """
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, text in (("datapackage.json", _described(plan_year)), ("figures.csv", _table(plan_year))):
            folder.writestr(zipfile.ZipInfo(name, _STAMP), text.encode())
    return kept.getvalue()


def _table(plan_year: PlanYear) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(name for name, *_ in FIELDS)
    for row in own_rows(plan_year):
        values = cells(row)
        writer.writerow(_as_text(values[name]) for name, *_ in FIELDS)
    return table.getvalue()


def own_rows(plan_year: PlanYear) -> list[FigureRow]:
    """The figures of the plan itself, its clauses first, then its totals."""
    series = [indicator.rows for clause in plan_year.clauses for indicator in clause.indicators]
    series += [indicator.rows for indicator in plan_year.totals]
    return [row for rows in series for row in rows if row.indicator.plan == plan_year.plan]


def _as_text(value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f").removesuffix(".0")
    return _harmless(str(value))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "'", "\t", "\r")) else text


def _described(plan_year: PlanYear) -> str:
    """Of the standard's first version, which portals read; edition and made_up are our own."""
    say = plan_year.language.say
    fields = [
        {"name": name, "type": kind, "description": say(text, language=name.rpartition("_")[2])}
        | ({"constraints": constraints} if constraints else {})
        for name, kind, text, constraints in FIELDS
    ]
    what = say("Figures of the action plan, {first} to {last}.", first=plan_year.first_year, last=plan_year.year)
    described = {
        "profile": "tabular-data-package",
        "name": _name(f"{plan_year.agency}-{plan_year.plan}"),
        "title": plan_year.title,
        "description": " ".join([what, *provenance(plan_year)]),
        "version": f"{plan_year.edition}.0.0",
        "created": plan_year.published_at.astimezone().isoformat(timespec="seconds"),
        "licenses": [_LICENCE],
        "contributors": [{"title": plan_year.agency_name, "role": "publisher"}],
        "sources": [
            {"title": f"{plan_year.agency_name}: {dataset}"}
            for dataset in sorted({row.indicator.dataset for row in own_rows(plan_year)})
        ],
        "edition": plan_year.edition,
        "made_up": plan_year.made_up,
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": "figures",
                "path": "figures.csv",
                "description": say(_HARMLESS),
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
                "schema": {"fields": fields, "missingValues": [""], "primaryKey": [*KEY]},
            }
        ],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _name(text: str) -> str:
    """As the standard wants a name: small letters, digits, dots and dashes."""
    return "".join(
        letter if letter.isascii() and (letter.isalnum() or letter in ".-_") else "-" for letter in text.lower()
    )
