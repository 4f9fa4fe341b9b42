"""The annual report and the one-page brief as PDF, set by Typst: tagged, so that a screen reader can follow it."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import typst

from language import Language
from language.figures import phrases
from language.untranslated import pieces
from loaders.exploring.answered import AnsweredQuestion
from reports.content.drawings import question_svg, years_svg, years_text
from reports.content.plan_year import IndicatorYear, PlanYear
from reports.content.properties import LOCALES
from reports.content.sections import SectionYear, sections_of
from reports.content.slides import chosen_questions
from reports.content.summary import summary
from reports.content.wording import (
    ClauseSection,
    Line,
    clause_section,
    compared_once,
    provenance,
    report_title,
    short_provenance,
    table_title,
)

_TEMPLATES = Path(__file__).parent
_SPELLED = {"₼": "AZN"}  # what no font may have a shape of


def report(plan_year: PlanYear, keys: Sequence[str] | None = None) -> bytes:
    """Every clause in the order of the plan: words, chart, table. keys: of chosen slides; those of kept questions stand
    in a chapter at the end."""
    say = plan_year.language.say
    asked = chosen_questions(plan_year, keys)
    return _set(
        "report",
        {
            **_common(plan_year),
            "title": report_title(plan_year),
            "contents": say("Contents"),
            "chart": say("Picture"),
            "table": say("Table"),
            "sections": [
                *(_chapter(chapter, plan_year) for chapter in sections_of(plan_year)),
                *([_questions(asked, plan_year)] if asked else []),
            ],
        },
    )


def brief(plan_year: PlanYear) -> bytes:
    """One page for the head of the agency."""
    content = summary(plan_year)
    usual, cards = compared_once(content.totals)
    return _set(
        "brief",
        {
            **_common(plan_year),
            "title": f"{plan_year.title} · {plan_year.year}",
            "answer": content.answer,
            "report": content.report,
            "groups": [vars(group) for group in content.groups],
            "cards": [_cells(line) for line in cards],
            "compared": usual,
        },
    )


def _common(plan_year: PlanYear) -> dict:
    return {
        **_language(plan_year.language.code),
        "agency": plan_year.agency_name,
        "provenance": provenance(plan_year),
        "footer": short_provenance(plan_year),
    }


def _section(section: ClauseSection, plan_year: PlanYear) -> dict:
    language, say = plan_year.language, plan_year.language.say
    usual, lines = compared_once(section.lines)
    return {
        "heading": section.heading,
        "paragraphs": [_parts(text, language) for text in section.paragraphs],
        "facts": [{"name": name, "text": _parts(text, language)} for name, text in section.facts],
        "sentence": section.sentence,
        "evidence": {"title": say("Evidence"), "links": section.clause.evidence},
        "drawing": _drawing(section.main, plan_year) if section.main else None,
        "columns": [
            say("Indicator"),
            str(plan_year.year),
            say("Change"),
            *([say("Target")] if any(line.target for line in section.lines) else []),
        ],
        "lines": [_cells(line) | {"name": _parts(line.name, language)} for line in lines],
        "caption": table_title(plan_year.year, usual, language),
    }


def _parts(text: str, language: Language) -> list[dict[str, str]]:
    """With the language of each."""
    return [{"text": part, **_language(code)} for part, code in pieces(text, language.code)]


def _language(code: str) -> dict[str, str]:
    return {"lang": code, "region": LOCALES[code][-2:]}


def _chapter(chapter: SectionYear, plan_year: PlanYear) -> dict:
    """Without a heading where the plan has no sections."""
    return {
        "heading": chapter.name,
        "sentence": chapter.sentence,
        "lines": [f"{line.name}: {line.value}" for line in chapter.lines],
        "clauses": [_section(clause_section(clause, plan_year), plan_year) for clause in chapter.clauses],
    }


def _questions(asked: Sequence[AnsweredQuestion], plan_year: PlanYear) -> dict:
    return {
        "heading": plan_year.language.say("Kept questions"),
        "sentence": "",
        "lines": [],
        "clauses": [_question(one, plan_year.language) for one in asked],
    }


def _question(one: AnsweredQuestion, language: Language) -> dict:
    texts = [one.asked, *one.notes]
    return {
        "heading": one.name,
        "paragraphs": [_parts(text, language) for text in texts],
        "facts": [],
        "sentence": "",
        "evidence": {"title": "", "links": []},
        "drawing": {"svg": question_svg(one), "alt": one.alt, "caption": one.says},
        "columns": [],
        "lines": [],
        "caption": "",
    }


def _cells(line: Line) -> dict[str, str]:
    return {name: getattr(line, name) for name in ("name", "value", "change", "compared", "target")}


def _drawing(indicator: IndicatorYear, plan_year: PlanYear) -> dict:
    return {
        "svg": years_svg(indicator, plan_year),
        "alt": years_text(indicator, plan_year),
        "caption": phrases.headline(indicator.figure, plan_year.language),
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
