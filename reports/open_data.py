"""A plan's figures for an open-data portal: a Data Package of the Frictionless standard, zipped."""

import csv
import io
import json
import zipfile

from language import LANGUAGES, Language, phrases
from reports.content import Document, Row

# The packages of one edition are the same to the byte.
_STAMP = (1980, 1, 1, 0, 0, 0)
_LICENCE = {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}

# Column, type, what it is.
FIELDS = (
    ("agency", "string", "Code of the agency"),
    ("plan", "string", "Code of the action plan that the figure belongs to"),
    ("clause", "string", "Number of the clause, as text; empty for the plan's total"),
    ("dataset", "string", "Kind of spreadsheet that the figure is counted from"),
    ("indicator", "string", "Code of the indicator"),
    *((f"indicator_{code}", "string", f"Name of the indicator ({code})") for code in LANGUAGES),
    ("level", "string", "Level: input, activity, output, outcome, impact"),
    ("unit", "string", "What the value is counted in; % for a percentage"),
    ("year", "year", "Year of the value"),
    ("value", "number", "The value"),
    ("qualifier", "string", "exact, at_least, at_most or about"),
    ("complete", "boolean", "Whether the year has ended or was closed"),
    ("complete_up_to", "date", "The day up to which the data of the year are complete, where it is known"),
    ("accumulation", "string", "within_year, latest, since_start (of the plan) or ratio"),
    ("respondents", "number", "Number of respondents (n) of a survey"),
    ("self_selected", "boolean", "Whether whoever wished could answer the survey"),
    ("target", "number", "The target of the year"),
)


def package(document: Document) -> bytes:
    """A zip of figures.csv and datapackage.json: every figure of the plan up to the document's year.

    No personal data: neither the rows behind the figures nor who answers for a clause.
    """
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, text in (("datapackage.json", _described(document)), ("figures.csv", _table(document))):
            folder.writestr(zipfile.ZipInfo(name, _STAMP), text.encode())
    return kept.getvalue()


def _table(document: Document) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(name for name, *_ in FIELDS)
    for row in own_rows(document):
        writer.writerow(_as_text(value) for value in _values(row))
    return table.getvalue()


def own_rows(document: Document) -> list[Row]:
    """The figures of the plan itself, its clauses first, then its totals."""
    series = [indicator.rows for clause in document.clauses for indicator in clause.indicators]
    series += [indicator.rows for indicator in document.totals]
    return [row for rows in series for row in rows if row["plan"] == document.plan]


def _values(row: Row) -> list:
    names = [phrases.indicator_name(row, Language(code)) for code in LANGUAGES]
    unit = phrases.unit_words(row, Language("en")) if row["unit"] != "%" else "%"
    return [
        row["agency"], row["plan"], row["clause"], row["dataset"], row["indicator"], *names, row["level"], unit, row["year"], row["value"],
        row["qualifier"], row["complete"], row["cut"] if row["cut"] and row["cut"].year == row["year"] else None, row["accumulation"],
        row["base"], row["self_selected"], row["target"],
    ]


def _as_text(value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".")
    return _harmless(str(value))


def _harmless(text: str) -> str:
    """Text that a spreadsheet would take for a formula stays text."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _described(document: Document) -> str:
    fields = [{"name": name, "type": kind, "description": text} for name, kind, text in FIELDS]
    described = {
        "profile": "tabular-data-package", "name": _name(f"{document.agency}-{document.plan}"), "title": document.title,
        "description": "Made-up data for practice." if document.made_up else f"Figures of the action plan, {document.first_year} to {document.year}.",
        "version": str(document.edition), "created": document.published_at.isoformat(timespec="seconds"), "licenses": [_LICENCE],
        "contributors": [{"title": document.agency_name, "role": "publisher"}],
        "sources": [{"title": f"{document.agency_name}: {dataset}"} for dataset in sorted({row["dataset"] for row in own_rows(document)})],
        "edition": document.edition, "made_up": document.made_up,
        "complete_up_to": {dataset: day.isoformat() for dataset, day in document.complete.items()},
        "resources": [{
            "profile": "tabular-data-resource", "name": "figures", "path": "figures.csv", "mediatype": "text/csv", "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
            "schema": {"fields": fields, "missingValues": [""], "primaryKey": ["agency", "plan", "clause", "dataset", "indicator", "year"]},
        }],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _name(text: str) -> str:
    """As the standard wants a name: small letters, digits, dots and dashes."""
    return "".join(letter if letter.isascii() and (letter.isalnum() or letter in ".-_") else "-" for letter in text.lower())
