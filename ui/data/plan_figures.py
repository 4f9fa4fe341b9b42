"""The figures of the chosen plan as the overview and the page of a clause read them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from kpi.oversight.completeness import Answer, Asked, asked_of_clauses, standing
from kpi.plans import Narrative, PlanClause, is_due
from kpi.rules.figure_row import FigureRow
from kpi.warehouse import editions
from language import Language
from language.figures.compared import compared_text
from language.figures.phrases import in_language
from language.figures.typed import in_list, typed
from language.vocabulary import Vocabulary
from ui.data import oversight, reads
from ui.data.plans import plan_by_code
from ui.navigation import settle
from ui.navigation.address import Choice


@dataclass(frozen=True)
class Clause:
    """A clause with its indicators in plan order: code → the rows of its years. narratives: year → what is written.

    approved: as its plan has it.
    earlier: code → the rows of earlier plans that an indicator goes on from, before its own.
    answers: year → the datasets of which an analyst says that there is nothing to report. asked: year → the figures
    that are asked for.
    """

    number: str
    title: str
    responsible: str
    approved: PlanClause
    vocabulary: Vocabulary = field(default=Vocabulary(), repr=False)
    indicators: dict[str, list[FigureRow]] = field(default_factory=dict)
    earlier: dict[str, list[FigureRow]] = field(default_factory=dict)
    narratives: dict[int, Narrative] = field(default_factory=dict)
    answers: dict[int, dict[str, Answer]] = field(default_factory=dict)
    asked: dict[int, tuple[Asked, ...]] = field(default_factory=dict)

    def responsible_in(self, language: Language) -> str:
        """As a reader of the language sees it; `responsible` is as it was typed, by which clauses are told apart."""
        return typed(self.responsible, ("responsible",), self.vocabulary, language)

    def responsible_in_list(self, language: Language) -> str:
        """language.figures.typed.in_list of it."""
        return in_list(self.responsible, ("responsible",), self.vocabulary, language)

    def is_due(self, year: int) -> bool:
        return is_due(self.approved, year)

    def narrative(self, year: int) -> Narrative:
        return self.narratives.get(year, Narrative())

    @property
    def main(self) -> list[FigureRow]:
        """The first indicator's rows; none for a clause without figures."""
        return next(iter(self.indicators.values()), [])

    def series(self, indicator: str) -> list[FigureRow]:
        """All years of an indicator, from the first of the earlier plans on."""
        return [*self.earlier.get(indicator, ()), *self.indicators[indicator]]

    def standing(self, year: int) -> str:
        """Of kpi.oversight.completeness.STANDINGS."""
        return standing(self.asked.get(year, ()), self.is_due(year), bool(self.figures(year)))

    def figures(self, year: int) -> list[FigureRow]:
        """What every indicator has for a year."""
        return [row for rows in self.indicators.values() for row in rows if row.year == year]


@dataclass(frozen=True)
class Plan:
    """years: those that have begun. clauses: all in plan order, those without anything too.

    totals: what is added up over the clauses, a list of yearly rows an indicator.
    """

    years: list[int]
    clauses: list[Clause]
    totals: list[list[FigureRow]]


def plan_of(chosen: Choice) -> Plan:
    """The chosen plan; shared by all visitors, so only to be read."""
    asked = (chosen.agency, chosen.plan, chosen.language.code, chosen.full_years)
    return _plan(editions.database_folder(), reads.edition(), reads.today(), *asked)


@lru_cache(maxsize=32)
def _plan(folder: Path, edition: int, today: date, agency: str, plan: str, language: str, full_years: bool) -> Plan:
    figures = [row for row in reads.figures(agency, plan, earlier=True) if row.complete or not full_years]
    years = _years(agency, plan, today, full_years)
    return Plan(years, _clauses(agency, plan, figures, years, Language(language)), _totals(figures, plan))


def _years(agency: str, plan: str, today: date, full_years: bool) -> list[int]:
    own = plan_by_code(agency, plan)
    begun = settle.years(own, settle.full_before(own, today, reads.closed_years()) if full_years else today.year + 1)
    return sorted(begun) if own.first_year <= today.year else [own.first_year]


def _clauses(agency: str, plan: str, figures: list[FigureRow], years: list[int], language: Language) -> list[Clause]:
    words = reads.vocabulary(agency)
    clauses = {
        one.number: Clause(one.number, in_language(one.titles, language), one.responsible, one, words)
        for one in reads.clauses(agency, plan)
    }
    for figure in figures:
        if clause := clauses.get(figure.series_clause):
            series = clause.indicators if figure.indicator.plan == plan else clause.earlier
            series.setdefault(figure.indicator.code, []).append(figure)
    for (number, year), narrative in reads.narratives(agency, plan).items():
        if clause := clauses.get(number):
            text = typed(narrative.narrative, ("narrative",), words, language)
            clause.narratives[year] = replace(narrative, narrative=text)
    for (number, dataset, year), answer in oversight.nothing_answers(agency, plan).items():
        if clause := clauses.get(number):
            clause.answers.setdefault(year, {})[dataset] = answer
    for (number, year), asked in asked_of_clauses(oversight.requirements(agency, plan, tuple(years))).items():
        clauses[number].asked[year] = asked
    return list(clauses.values())


def _totals(figures: list[FigureRow], plan: str) -> list[list[FigureRow]]:
    """The plan's own. Outreach is never summed, so an indicator that is divided further has no card."""
    totals: dict[str, list[FigureRow]] = {}
    for row in figures:
        if row.series_clause == "" and row.indicator.plan == plan and row.indicator.code == row.indicator.automatic:
            totals.setdefault(row.indicator.code, []).append(row)
    return list(totals.values())


def usual_comparison(rows: Iterable[FigureRow], language: Language) -> str:
    """What most of these figures are compared with: said once over them, not beside each; '' without figures."""
    counts = Counter(compared_text(row, language) for row in rows)
    return counts.most_common(1)[0][0] if counts else ""


def figures_of_year(chosen: Choice) -> list[FigureRow]:
    """What the clauses of the chosen plan have for the chosen year."""
    return [row for clause in plan_of(chosen).clauses for row in clause.figures(chosen.year)]


def usual_of_year(chosen: Choice) -> str:
    """usual_comparison of figures_of_year."""
    return usual_comparison(figures_of_year(chosen), chosen.language)


def figure_of(rows: list[FigureRow], year: int) -> FigureRow | None:
    """The year's figure of an indicator; rows: all its years."""
    return next((row for row in rows if row.year == year), None)
