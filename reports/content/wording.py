"""What a hand-out says, in words: one text for every form, so that none says another thing than the rest."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from language import Language, comparisons, message, phrases
from language.judgements import judgement_word, target_text
from language.sentences import sentence
from reports.content.document import ClauseReport, Document, Indicator, Row

NO_FIGURE = "–"

TITLE = message("Annual report on how {agency} carried out the measures of “{plan}” in {year}")
HEADINGS = {
    "clause": message("On carrying out clause {number} ({title})"),
    "subclause": message("On carrying out subclause {number} ({title})"),
}


@dataclass(frozen=True)
class Line:
    """An indicator in the report's year, as a row of a table. row: its figure, None without one."""

    name: str
    value: str
    change: str
    compared: str
    target: str
    row: Row | None


@dataclass(frozen=True)
class Section:
    """A clause. said: paragraphs; facts: (name, text); main: the indicator to draw, where it has a figure
    of the year; sentence: beside it."""

    clause: ClauseReport
    name: str
    heading: str
    said: list[str]
    facts: list[tuple[str, str]]
    lines: list[Line]
    main: Indicator | None
    sentence: str


def report_title(document: Document) -> str:
    language = document.language
    return language.say(
        TITLE, agency=document.agency_name, plan=document.title, year=phrases.ordinal(document.year, language)
    )


def provenance(document: Document) -> list[str]:
    """What every hand-out says of itself: made up or not, edition, and up to which day it is complete."""
    say, date = document.language.say, document.language.date
    said = [say("This agency and all its figures are made up.")] if document.made_up else []
    said.append(
        say(
            "Edition {edition} of {day}.",
            edition=document.language.number(document.edition),
            day=date(document.published_at),
        )
    )
    if document.complete:
        days = "; ".join(f"{dataset} – {date(day)}" for dataset, day in document.complete.items())
        said.append(say("Data are complete up to: {days}.", days=days))
    else:
        said.append(say("Up to which day the data are complete is not known: they carry the year alone."))
    return said


def section(clause: ClauseReport, document: Document) -> Section:
    language = document.language
    main = next((indicator for indicator in clause.indicators if indicator.row), None)
    return Section(
        clause=clause,
        name=phrases.clause_name(clause.number, language),
        heading=heading(clause, language),
        said=_said(clause, document),
        facts=_facts(clause, language),
        lines=[line(indicator, language) for indicator in clause.indicators],
        main=main,
        sentence=sentence(main.row, language) if main else "",
    )


def heading(clause: ClauseReport, language: Language) -> str:
    """`10.2-ci bəndin icrasına dair (Təlimlərin keçirilməsi)`, as the agency's reports have it."""
    kind = "subclause" if clause.number.count(".") > 1 else "clause"
    return language.say(HEADINGS[kind], number=phrases.clause_ordinal(clause.number, language), title=clause.title)


def line(indicator: Indicator, language: Language) -> Line:
    row = indicator.row
    if row is None:
        return Line(indicator.name, NO_FIGURE, "", language.say("no figure"), "", None)
    judged = judgement_word(row, language)
    target = ": ".join(filter(None, (judged, target_text(row, language)))) if row["target"] is not None else ""
    return Line(
        indicator.name,
        phrases.figure_text(row, language),
        comparisons.change_text(row, language),
        comparisons.compared_text(row, language),
        target,
        row,
    )


def compared_once(lines: Sequence[Line]) -> tuple[str, list[Line]]:
    """What most lines are compared with, '' where it is said once alone; and the lines, which say it only where it is something else."""
    told = Counter(line.compared for line in lines if line.row)
    usual = next((compared for compared, count in told.most_common(1) if count > 1), "")
    return usual, [replace(line, compared="") if line.compared == usual else line for line in lines]


def unless_said(usual: str, language: Language) -> str:
    """What lines are compared with that do not say it themselves."""
    return language.say("Unless a line says otherwise: {compared}.", compared=usual)


def table_title(year: int, usual: str, language: Language) -> str:
    """usual: of compared_once."""
    figures = language.say("Figures of {year}", year=phrases.ordinal(year, language))
    return f"{figures}. {unless_said(usual, language)}" if usual else figures


def _said(clause: ClauseReport, document: Document) -> list[str]:
    say, year = document.language.say, phrases.ordinal(document.year, document.language)
    if clause.is_empty:
        return [say("For {year} neither a figure nor a text of this clause has come in.", year=year)]
    paragraphs = [text.strip() for text in clause.narrative.splitlines() if text.strip()]
    said = paragraphs or [say("Nothing has been written on this clause for {year}.", year=year)]
    if clause.nothing:
        said.append(say("Nothing to report: {datasets}.", datasets=", ".join(clause.nothing)))
    return said


def _facts(clause: ClauseReport, language: Language) -> list[tuple[str, str]]:
    told = (
        (language.say("Status by the analyst"), phrases.coded(clause.status, phrases.STATUSES, language)),
        (language.say("Responsible"), clause.responsible),
    )
    return [(name, text) for name, text in told if text]
