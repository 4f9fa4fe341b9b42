"""The annual report and the one-page brief as PDF, set by Typst: tagged, so that a screen reader can follow it."""

import json
from functools import cache
from pathlib import Path

import typst

from charts.svg import series_svg
from language import comparisons, phrases
from reports.content.document import Document, Indicator
from reports.content.summary import summary
from reports.content.wording import Line, Section, compared_once, provenance, report_title, section, table_title

_TEMPLATES = Path(__file__).parent
_CHART = {"width": 640, "size": 14}
_SPELLED = {"₼": "AZN"}  # what no font may have a shape of
_HEIGHT, _OF_ONE = 185, 120  # a single year has nothing to compare


def report(document: Document) -> bytes:
    """Every clause in the order of the plan: words, chart, table."""
    say = document.language.say
    return _set(
        "report",
        {
            **_common(document),
            "title": report_title(document),
            "contents": say("Contents"),
            "chart": say("Picture"),
            "table": say("Table"),
            "sections": [_section(section(clause, document), document) for clause in document.clauses],
        },
    )


def brief(document: Document) -> bytes:
    """One page for the head of the agency."""
    told = summary(document)
    usual, cards = compared_once(told.totals)
    return _set(
        "brief",
        {
            **_common(document),
            "title": f"{document.title} · {document.year}",
            "answer": told.answer,
            "report": told.report,
            "groups": [vars(group) for group in told.groups],
            "cards": [_cells(line) for line in cards],
            "compared": usual,
        },
    )


def _common(document: Document) -> dict:
    said = provenance(document)
    return {
        "lang": document.language.code,
        "agency": document.agency_name,
        "provenance": said,
        "footer": " ".join(said[: 1 + document.made_up]),
    }


def _section(told: Section, document: Document) -> dict:
    language, say = document.language, document.language.say
    usual, lines = compared_once(told.lines)
    return {
        "heading": told.heading,
        "said": told.said,
        "facts": [{"name": name, "text": text} for name, text in told.facts],
        "sentence": told.sentence,
        "evidence": {"title": say("Evidence"), "links": told.clause.evidence},
        "drawing": _drawing(told.main, document) if told.main else None,
        "columns": [
            say("Indicator"),
            str(document.year),
            say("Change"),
            *([say("Target")] if any(line.target for line in told.lines) else []),
        ],
        "lines": [_cells(line) for line in lines],
        "caption": table_title(document.year, usual, language),
    }


def _cells(line: Line) -> dict[str, str]:
    return {name: getattr(line, name) for name in ("name", "value", "change", "compared", "target")}


def _drawing(indicator: Indicator, document: Document) -> dict:
    language = document.language
    years = sorted({row["year"] for row in indicator.rows})
    return {
        "svg": series_svg(
            indicator.rows, document.year, language, height=_HEIGHT if len(years) > 1 else _OF_ONE, **_CHART
        ),
        "alt": phrases.series_text(indicator.rows, years, language),
        "caption": comparisons.headline(indicator.row, language),
    }


def _set(template: str, data: dict) -> bytes:
    source, text = (_TEMPLATES / f"{template}.typ").read_bytes(), json.dumps(data, ensure_ascii=False)
    try:
        return _compiled(source, text)
    except typst.TypstError:
        # An accessible PDF has no letter without a shape.
        unknown = [letter for letter in set(text) if letter.isprintable() and not _has_shape(letter)]
        if not unknown:
            raise
        return _compiled(source, text.translate({ord(letter): _SPELLED.get(letter, "□") for letter in unknown}))


@cache
def _has_shape(letter: str) -> bool:
    try:
        _compiled(
            b'#set document(title: "-")\n#title()\n#text(font: "Libertinus Serif", json(bytes(sys.inputs.data)))',
            json.dumps(letter),
        )
    except typst.TypstError:
        return False
    return True


def _compiled(source: bytes, data: str) -> bytes:
    return typst.compile(source, sys_inputs={"data": data}, pdf_standards=["ua-1"])
