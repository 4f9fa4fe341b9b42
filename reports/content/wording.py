"""What a hand-out says, in words: one text for every form, so that none says another thing than the rest."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from charts.dwarfing import dwarfing_text
from kpi.rules.figure_row import FigureRow
from language import Language, message
from language.figures import comparisons, phrases
from language.figures.codes import status_text
from language.figures.compared import compared_text
from language.figures.judgements import judgement_word, target_text
from language.figures.polls import waves_text, weighted_text
from language.figures.sentences import sentence
from language.plans import work_plan
from language.plans.plan_table import implementers_text, not_due_text, outside_term_text, term_text
from language.untranslated import lines
from reports.content.plan_year import ClauseYear, IndicatorYear, PlanYear

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
    row: FigureRow | None


@dataclass(frozen=True)
class ClauseSection:
    """A clause of the report. facts: (name, text); main: the indicator to draw, where it has a figure of the year;
    sentence: beside it."""

    clause: ClauseYear
    name: str
    heading: str
    paragraphs: list[str]
    facts: list[tuple[str, str]]
    lines: list[Line]
    main: IndicatorYear | None
    sentence: str


def report_title(plan_year: PlanYear) -> str:
    language = plan_year.language
    return language.say(
        TITLE, agency=plan_year.agency_name, plan=plan_year.title, year=phrases.ordinal(plan_year.year, language)
    )


def provenance(plan_year: PlanYear) -> list[str]:
    """What every hand-out says of itself: made up or not, edition, and up to which days it is known."""
    say, date = plan_year.language.say, partial(phrases.official_date, language=plan_year.language)
    sentences = [say("This agency and all its figures are made up.")] if plan_year.made_up else []
    sentences.append(
        say(
            "Edition {edition} of {day}.",
            edition=plan_year.language.number(plan_year.edition),
            day=date(plan_year.published_at),
        )
    )
    if plan_year.days:
        named = "; ".join(
            f"{dataset} – {', '.join(map(date, days)) if len(days) < 4 else f'{date(days[0])} … {date(days[-1])}'}"
            for dataset, days in plan_year.days.items()
        )
        sentences.append(say("Data go up to: {days}.", days=named))
    else:
        sentences.append(say("Up to which day the data go is not known: they carry the year alone."))
    return sentences


def short_provenance(plan_year: PlanYear) -> str:
    """Made up or not, and the edition: for the foot of a page."""
    return " ".join(provenance(plan_year)[: 1 + plan_year.made_up])


def clause_section(clause: ClauseYear, plan_year: PlanYear) -> ClauseSection:
    """What every form of the report says of a clause."""
    language = plan_year.language
    main = next((indicator for indicator in clause.indicators if indicator.row), None)
    return ClauseSection(
        clause=clause,
        name=phrases.clause_name(clause.number, language),
        heading=heading(clause, language),
        paragraphs=_paragraphs(clause, plan_year),
        facts=_facts(clause, language),
        lines=[line(indicator, language) for indicator in clause.indicators],
        main=main,
        sentence=said_of(main, language) if main else "",
    )


def said_of(main: IndicatorYear, language: Language) -> str:
    """What stands beside the drawing of an indicator's years: its sentence, and which bar dwarfs the others."""
    return " ".join(filter(None, (sentence(main.figure, language), dwarfing_text(main.rows, language))))


def heading(clause: ClauseYear, language: Language) -> str:
    """`10.2-ci bəndin icrasına dair (Təlimlərin keçirilməsi)`, as the agency's reports have it."""
    kind = "subclause" if clause.number.count(".") > 1 else "clause"
    return language.say(HEADINGS[kind], number=phrases.clause_ordinal(clause.number, language), title=clause.title)


def line(indicator: IndicatorYear, language: Language) -> Line:
    """An indicator as a row of a table; without a figure it says so."""
    row = indicator.row
    if row is None:
        return Line(indicator.name, NO_FIGURE, "", language.say("no figure"), "", None)
    judged = judgement_word(row, language)
    target = ": ".join(filter(None, (judged, target_text(row, language)))) if row.target is not None else ""
    return Line(
        indicator.name,
        phrases.figure_text(row, language),
        comparisons.change_text(row, language),
        compared(row, language),
        target,
        row,
    )


def compared(row: FigureRow, language: Language) -> str:
    """What a figure is compared with, that it was changed after it had been final, of which polls it is, and that
    these were weighted."""
    texts = (text(row, language) for text in (compared_text, phrases.revised_text, waves_text, weighted_text))
    return "; ".join(filter(None, texts))


def compared_once(lines: Sequence[Line]) -> tuple[str, list[Line]]:
    """What most lines are compared with, '' where no two lines share it; and the lines, which name only another
    comparison."""
    counts = Counter(line.compared for line in lines if line.row)
    usual = next((compared for compared, count in counts.most_common(1) if count > 1), "")
    return usual, [replace(line, compared="") if line.compared == usual else line for line in lines]


def unless_written(usual: str, language: Language) -> str:
    """The note over lines on what all are compared with that do not say otherwise."""
    return language.say("Unless a line says otherwise: {compared}.", compared=usual)


def table_title(year: int, usual: str, language: Language) -> str:
    """The title of a table of a year's figures. usual: what most are compared with (compared_once), '' for none."""
    figures = language.say("Figures of {year}", year=phrases.ordinal(year, language))
    return f"{figures}. {unless_written(usual, language)}" if usual else figures


def _paragraphs(clause: ClauseYear, plan_year: PlanYear) -> list[str]:
    say, year = plan_year.language.say, phrases.ordinal(plan_year.year, plan_year.language)
    if clause.is_empty and not clause.due:
        return [not_due_text(clause.approved, plan_year.year, plan_year.language)]
    if clause.is_empty:
        return [say("For {year} neither a figure nor a text of this clause has come in.", year=year)]
    paragraphs = lines(clause.narrative)
    if not paragraphs and clause.due:
        paragraphs = [say("Nothing has been written on this clause for {year}.", year=year)]
    if not clause.due:
        has_figures = any(indicator.row for indicator in clause.indicators)
        text = outside_term_text if has_figures else not_due_text
        paragraphs.append(text(clause.approved, plan_year.year, plan_year.language))
    if clause.nothing:
        paragraphs.append(say("Nothing to report: {datasets}.", datasets=", ".join(clause.nothing)))
    return paragraphs


def _facts(clause: ClauseYear, language: Language) -> list[tuple[str, str]]:
    texts = (
        (language.say("Status by the analyst"), status_text(clause.status, clause.disagreement, language)),
        (language.say("Evaluation indicator"), phrases.in_language(clause.approved.evaluation, language)),
        (language.say("Implementers"), implementers_text(clause.approved, language)),
        (language.say("Responsible"), clause.responsible),
        (language.say("Term"), term_text(clause.approved)),
        (language.say("Work plan"), ". ".join(work_plan.sentence(state, language) for state in clause.work)),
    )
    return [(name, text) for name, text in texts if text]
