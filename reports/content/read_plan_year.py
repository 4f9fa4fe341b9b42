"""A plan's year, read from one edition."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import duckdb

from kpi.figures.section_totals import read_section_totals
from kpi.figures.table import read_figures
from kpi.figures.targets import read_targets_without_figure
from kpi.oversight.completeness import read_nothing_answers
from kpi.oversight.publications import read_published
from kpi.oversight.readiness import read_readiness
from kpi.plans import Narrative, read_clauses, read_closed_years, read_narratives, read_plans, read_sections
from kpi.rules.figure_row import FigureRow
from kpi.vocabulary import read_vocabulary
from kpi.work.read import read_work
from language import Language
from language.figures import phrases
from language.figures.typed import typed
from language.plans.work_plan import in_language
from loaders.datasets.registry import BY_NAME
from loaders.exploring.answered import read_questions
from reports.content.plan_year import ClauseYear, IndicatorYear, PlanYear


class NoSuchPlan(Exception):
    """The edition does not have this agency's plan, or the plan not this year."""


class NoSuchEdition(Exception):
    """Nothing was published under this number."""


def read_plan_year(
    cursor: duckdb.DuckDBPyConnection, edition: int, today: date, agency: str, plan: str, year: int, language: Language
) -> PlanYear:
    """edition: one that was published up to the edition of the cursor's file, which holds them all.

    Raises NoSuchEdition and NoSuchPlan.
    """
    published = read_published(cursor)
    if edition not in published:
        raise NoSuchEdition(edition)
    own = next((one for one in read_plans(cursor, edition) if (one.agency, one.code) == (agency, plan)), None)
    if own is None or not own.holds(year):
        raise NoSuchPlan(f"{agency} {plan} {year}")
    figures = [row for row in read_figures(cursor, edition, today, agency, plan, earlier=True) if row.year <= year]
    return PlanYear(
        agency=agency,
        agency_name=phrases.in_language(own.agency_names, language),
        plan=plan,
        title=phrases.in_language(own.titles, language),
        first_year=own.first_year,
        last_year=own.last_year,
        year=year,
        language=language,
        edition=edition,
        published_at=published[edition],
        made_up=own.made_up,
        today=today,
        days=days_of(figures, year, language),
        clauses=_clauses(cursor, edition, today, agency, plan, year, figures, language),
        totals=[indicator for indicator in _indicators(figures, "", year, language) if _is_total(indicator.rows[0])],
        sections=read_sections(cursor, edition, agency, plan),
        section_totals=read_section_totals(cursor, edition, agency, plan),
        without_figure=[
            one.indicator.clause for one in read_targets_without_figure(cursor, edition, agency, plan).get(year, [])
        ],
        closed=(agency, plan, year) in read_closed_years(cursor, edition),
        questions=read_questions(cursor, edition, today, agency, plan, figures, language),
    )


def _clauses(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    today: date,
    agency: str,
    plan: str,
    year: int,
    figures: list[FigureRow],
    language: Language,
) -> list[ClauseYear]:
    """All in the order of the plan, those without anything too."""
    narratives = read_narratives(cursor, edition, agency, plan)
    answers: dict[str, list[str]] = {}
    for clause, dataset, answered in read_nothing_answers(cursor, edition, agency, plan):
        if answered == year:
            answers.setdefault(clause, []).append(BY_NAME[dataset].title(language.code))
    words = read_vocabulary(cursor, edition, agency)
    readiness = {
        one.clause: replace(one, responsible=typed(one.responsible, ("responsible",), words, language))
        for one in read_readiness(cursor, edition, agency, plan, year)
    }
    work = in_language(read_work(cursor, edition, agency, plan, year, today), words, language)
    return [
        ClauseYear(
            number=clause.number,
            title=phrases.in_language(clause.titles, language),
            responsible=typed(clause.responsible, ("responsible",), words, language),
            status=narrative.status,
            narrative=typed(narrative.narrative, ("narrative",), words, language),
            evidence=narrative.links,
            nothing=answers.get(clause.number, []),
            indicators=_indicators(figures, clause.number, year, language),
            readiness=readiness[clause.number],
            approved=clause,
            work=[state for state in work if state.clause == clause.number],
        )
        for clause in read_clauses(cursor, edition, agency, plan)
        for narrative in (narratives.get((clause.number, year), Narrative()),)
    ]


def _indicators(figures: list[FigureRow], clause: str, year: int, language: Language) -> list[IndicatorYear]:
    series: dict[tuple, list[FigureRow]] = {}
    for row in figures:
        if row.series_clause == clause:
            series.setdefault((row.indicator.dataset, row.indicator.code), []).append(row)
    return [_indicator(rows, year, language) for rows in series.values()]


def _indicator(rows: list[FigureRow], year: int, language: Language) -> IndicatorYear:
    last = rows[-1]
    return IndicatorYear(phrases.indicator_name(last.indicator, language), rows, last if last.year == year else None)


def _is_total(row: FigureRow) -> bool:
    """Outreach and answers are never summed over clauses; what is divided further is no total."""
    return row.indicator.code == row.indicator.automatic


def days_of(figures: Iterable[FigureRow], year: int, language: Language) -> dict[str, tuple[date, ...]]:
    """Title of each dataset → the days up to which its figures of the year are known."""
    days: dict[str, set[date]] = {}
    for row in figures:
        if row.year == year and row.through:
            days.setdefault(row.indicator.dataset, set()).add(row.through)
    return {BY_NAME[dataset].title(language.code): tuple(sorted(days[dataset])) for dataset in sorted(days)}
