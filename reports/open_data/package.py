"""A plan for an open-data portal: a Data Package of the Frictionless standard, zipped."""

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from decimal import Decimal

from kpi import settings
from kpi.oversight.readiness import Standing
from language import Language, message
from reports.content.plan_year import PlanYear
from reports.content.wording import provenance
from reports.open_data.fields import own_rows
from reports.open_data.tables import TABLES, Table

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


def package(plan_year: PlanYear, standings: Sequence[Standing]) -> bytes:
    """A zip of datapackage.json and the tables that it describes: up to the year. standings: of these years.

    No personal data: neither the rows behind the figures nor who answers for a clause.
    """
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr(zipfile.ZipInfo("datapackage.json", _STAMP), _described(plan_year).encode())
        for table in TABLES:
            folder.writestr(zipfile.ZipInfo(_file(table), _STAMP), _written(table, plan_year, standings).encode())
    return kept.getvalue()


def _file(table: Table) -> str:
    return f"{table.name}.csv"


def _written(table: Table, plan_year: PlanYear, standings: Sequence[Standing]) -> str:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    names = [name for name, *_ in table.fields]
    writer.writerow(names)
    for row in table.rows(plan_year, standings):
        writer.writerow(_as_text(row[name]) for name in names)
    return written.getvalue()


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
    what = say("Figures of the action plan, {first} to {last}.", first=plan_year.first_year, last=plan_year.year)
    described = {
        "profile": "tabular-data-package",
        "name": _name(f"{plan_year.agency}-{plan_year.plan}"),
        "title": plan_year.title,
        "description": " ".join([what, *provenance(plan_year)]),
        "version": f"{plan_year.edition}.0.0",
        "created": plan_year.published_at.replace(tzinfo=settings.time_zone()).isoformat(timespec="seconds"),
        "licenses": [_LICENCE],
        "contributors": [{"title": plan_year.agency_name, "role": "publisher"}],
        "sources": [
            {"title": f"{plan_year.agency_name}: {dataset}"}
            for dataset in sorted({row.indicator.dataset for row in own_rows(plan_year)})
        ],
        "edition": plan_year.edition,
        "made_up": plan_year.made_up,
        "resources": [_resource(table, plan_year.language) for table in TABLES],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _resource(table: Table, language: Language) -> dict:
    fields = [
        {"name": name, "type": kind, "description": language.say(text, language=name.rpartition("_")[2])}
        | ({"constraints": constraints} if constraints else {})
        for name, kind, text, constraints in table.fields
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": _file(table),
        "description": f"{language.say(table.what)} {language.say(_HARMLESS)}",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
        "schema": {"fields": fields, "missingValues": [""], "primaryKey": [*table.key]},
    }


def _name(text: str) -> str:
    """As the standard wants a name: small letters, digits, dots and dashes."""
    return "".join(
        letter if letter.isascii() and (letter.isalnum() or letter in ".-_") else "-" for letter in text.lower()
    )
