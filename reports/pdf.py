"""The annual report and the one-page brief as PDF, set by Typst: tagged, so that a screen reader can follow it."""

import json
from pathlib import Path

import typst

from charts.svg import series_svg
from language import comparisons, phrases
from reports.content import Document, Indicator
from reports.summary import summary
from reports.wording import Section, provenance, report_title, section

_TEMPLATES = Path(__file__).parent / "templates"
_CHART = {"width": 640, "height": 230, "size": 15}


def report(document: Document) -> bytes:
    """Every clause in the order of the plan: words, chart, table."""
    say = document.language.say
    return _set("report", {
        **_common(document), "title": report_title(document), "contents": say("Contents"),
        "chart": say("Picture"), "table": say("Table"),
        "sections": [_section(section(clause, document), document) for clause in document.clauses],
    })


def brief(document: Document) -> bytes:
    """One page for the head of the agency."""
    told = summary(document)
    return _set("brief", {
        **_common(document), "title": document.title, "year": str(document.year), "answer": told.answer,
        "groups": [{"title": title, "lines": lines} for title, lines in told.groups],
        "cards": [{"name": line.name, "value": line.value, "change": line.change, "compared": line.compared} for line in told.totals],
    })


def _common(document: Document) -> dict:
    return {"lang": document.language.code, "agency": document.agency_name, "provenance": provenance(document), "made_up": document.made_up}


def _section(told: Section, document: Document) -> dict:
    language, say = document.language, document.language.say
    return {
        "heading": told.heading, "said": told.said, "facts": [{"name": name, "text": text} for name, text in told.facts],
        "sentence": told.sentence, "evidence": {"title": say("Evidence"), "links": told.clause.evidence},
        "drawing": _drawing(told.main, document) if told.main else None,
        "columns": [say("Indicator"), str(document.year), say("Change"), say("Target")],
        "lines": [
            {"name": line.name, "value": line.value, "change": line.change, "compared": line.compared, "target": line.target}
            for line in told.lines
        ],
        "caption": say("Figures of {year}", year=phrases.ordinal(document.year, language)),
    }


def _drawing(indicator: Indicator, document: Document) -> dict:
    language = document.language
    years = sorted({row["year"] for row in indicator.rows})
    return {
        "svg": series_svg(indicator.rows, document.year, language, **_CHART), "alt": phrases.series_text(indicator.rows, years, language),
        "caption": comparisons.headline(indicator.row, language),
    }


def _set(template: str, data: dict) -> bytes:
    source = (_TEMPLATES / f"{template}.typ").read_bytes()
    return typst.compile(source, sys_inputs={"data": json.dumps(data, ensure_ascii=False)}, pdf_standards=["ua-1"])
