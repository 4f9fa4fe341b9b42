"""The sections of a plan's year: what stands at the head of each, in the report and on its slide."""

from collections.abc import Sequence
from dataclasses import dataclass

from kpi.figures.section_totals import SectionTotal
from kpi.plans import Section
from language import Language, units
from language.figures import phrases
from language.plans.plan_table import section_name
from reports.content.plan_year import ClauseYear, IndicatorYear, PlanYear
from reports.content.wording import Line


@dataclass(frozen=True)
class SectionYear:
    """A section with its clauses, or those under none. name: '' in a plan without sections. key: names its slide.

    sentence: for how many of its clauses that are due there are figures. lines: what adds up over them, each fact once.
    """

    key: str
    name: str
    sentence: str
    lines: list[Line]
    clauses: list[ClauseYear]


def sections_of(plan_year: PlanYear) -> list[SectionYear]:
    """In their order; clauses under none come last."""
    found = [_section(one, plan_year) for one in plan_year.sections if _under(one, plan_year)]
    rest = _under(None, plan_year)
    if not rest:
        return found
    if not found:
        return [SectionYear("", "", "", [], rest)]
    name = section_name(None, plan_year.language)
    return [*found, SectionYear("section/-", name, _with_figures(rest, plan_year), [], rest)]


def _with_figures(clauses: Sequence[ClauseYear], plan_year: PlanYear) -> str:
    due = [clause for clause in clauses if clause.due]
    return plan_year.language.say(
        "Clauses with figures for {year}: {figured} of {all}.",
        year=phrases.ordinal(plan_year.year, plan_year.language),
        figured=sum(any(indicator.row for indicator in clause.indicators) for clause in due),
        all=len(due),
    )


def _section(section: Section, plan_year: PlanYear) -> SectionYear:
    language, clauses = plan_year.language, _under(section, plan_year)
    sentence = _with_figures(clauses, plan_year)
    totals = [one for one in plan_year.section_totals if (one.section, one.year) == (section.number, plan_year.year)]
    lines = _lines(totals, plan_year.totals, language)
    return SectionYear(f"section/{section.number}", section_name(section, language), sentence, lines, clauses)


def _under(section: Section | None, plan_year: PlanYear) -> list[ClauseYear]:
    number = section.number if section else None
    return [
        clause
        for clause in plan_year.clauses
        if (clause.approved.section.number if clause.approved.section else None) == number
    ]


def _lines(totals: Sequence[SectionTotal], of_plan: Sequence[IndicatorYear], language: Language) -> list[Line]:
    """Named as the plan's totals of the same indicators are."""
    alike = {(one.rows[0].indicator.dataset, one.rows[0].indicator.code): one for one in of_plan}
    return [_line(total, one, language) for total in totals if (one := alike.get((total.dataset, total.code)))]


def _line(total: SectionTotal, of_plan: IndicatorYear, language: Language) -> Line:
    amount = units.counted(total.value, of_plan.rows[-1].indicator, language)
    return Line(of_plan.name, phrases.qualified(amount, total.qualifier, language), "", "", "", None)
