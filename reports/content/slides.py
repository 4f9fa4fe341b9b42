"""The slides of a council meeting in their order."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from language.figures import phrases
from language.figures.sentences import sentence
from loaders.exploring.answered import AnsweredQuestion
from reports.content.citations import Sources, source_text
from reports.content.clause_slide import clause_slide
from reports.content.plan_year import IndicatorYear, PlanYear
from reports.content.read_plan_year import days_of
from reports.content.sections import SectionYear, sections_of
from reports.content.slide import QUESTION, Slide
from reports.content.summary import movers, summary
from reports.content.survey_slides import survey_slides
from reports.content.wording import line, provenance


def slides(plan_year: PlanYear, keys: Sequence[str] | None = None, sources: Sources | None = None) -> list[Slide]:
    """The chosen slides in their order, those that the plan_year does not have left out; None: all.

    sources: of a figure, for notes that say where its numbers stand.
    """
    there = {slide.key: slide for make in _MAKERS for slide in make(plan_year)}
    shown = list(there.values()) if keys is None else [there[key] for key in keys if key in there]
    return [
        replace(slide, foot=_foot(slide, plan_year), notes=[*slide.notes, *_source_notes(slide, plan_year, sources)])
        for slide in shown
    ]


def _foot(slide: Slide, plan_year: PlanYear) -> list[str]:
    """Made up or not, the edition, and up to which days the slide's own figures are known; of a section all days."""
    if slide.kind == "section":
        return provenance(plan_year)
    sentences = provenance(replace(plan_year, days=days_of(slide.rows, plan_year.year, plan_year.language)))
    return sentences if slide.rows else sentences[:-1]  # title and closing say the days of all datasets themselves


def _source_notes(slide: Slide, plan_year: PlanYear, sources: Sources | None) -> list[str]:
    return [source_text(row, sources(row), plan_year.language) for row in slide.rows] if sources else []


def _title(plan_year: PlanYear) -> list[Slide]:
    texts = [plan_year.agency_name, phrases.year_label(plan_year.year, _is_final(plan_year), plan_year.language)]
    return [Slide("title", plan_year.title, texts=[*texts, provenance(plan_year)[-1]], notes=provenance(plan_year))]


def _is_final(plan_year: PlanYear) -> bool:
    rows = [one.row for clause in plan_year.clauses for one in clause.indicators if one.row]
    return all(row.complete for row in rows) if rows else plan_year.year < plan_year.today.year


def _overview(plan_year: PlanYear) -> list[Slide]:
    content = summary(plan_year)
    return [
        Slide(
            "overview",
            plan_year.language.say("Are we carrying out the plan?"),
            texts=content.answer,
            lines=content.totals,
            notes=content.answer,
        )
    ]


def _movers(plan_year: PlanYear) -> list[Slide]:
    moved, language = movers(plan_year), plan_year.language
    if not moved:
        return []
    lines = [
        line(IndicatorYear(f"{clause.number} · {indicator.name}", indicator.rows, indicator.row), language)
        for clause, indicator in moved
    ]
    return [
        Slide(
            "movers",
            language.say("Moved most"),
            lines=lines,
            notes=[sentence(indicator.figure, language) for _, indicator in moved],
        )
    ]


def _clauses(plan_year: PlanYear) -> list[Slide]:
    """Each section's after its own slide."""
    shown = []
    for section in sections_of(plan_year):
        if section.name:
            shown.append(_section(section))
        shown += [clause_slide(clause, plan_year) for clause in section.clauses]
    return shown


def _section(section: SectionYear) -> Slide:
    totals = [f"{line.name}: {line.value}" for line in section.lines]
    notes = [section.sentence, *totals]
    return Slide(section.key, section.name, texts=[section.sentence], lines=section.lines, notes=notes)


def _questions(plan_year: PlanYear) -> list[Slide]:
    """One a kept question."""
    return [
        Slide(
            f"{QUESTION}/{one.name}",
            one.name,
            one.asked,
            texts=[one.says, *one.notes],
            notes=[one.says, one.alt],
            question=one,
        )
        for one in plan_year.questions
    ]


def _closing(plan_year: PlanYear) -> list[Slide]:
    return [
        Slide(
            "closing",
            plan_year.language.say("Thank you for your attention"),
            plan_year.agency_name,
            texts=provenance(plan_year),
        )
    ]


_MAKERS: tuple[Callable[[PlanYear], list[Slide]], ...] = (
    _title,
    _overview,
    _movers,
    _clauses,
    survey_slides,
    _questions,
    _closing,
)


def chosen_questions(plan_year: PlanYear, keys: Sequence[str] | None) -> list[AnsweredQuestion]:
    """The kept questions of chosen slides, for papers; none where nothing was chosen."""
    return [one for key in keys or () for one in plan_year.questions if key == f"{QUESTION}/{one.name}"]
