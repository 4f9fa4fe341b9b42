"""What every hand-out says of a plan's year; the forms only lay it out."""

from dataclasses import dataclass, field
from datetime import date, datetime

from kpi.figures.section_totals import SectionTotal
from kpi.oversight.readiness import Readiness
from kpi.plans import PlanClause, Section
from kpi.rules.figure_row import FigureRow
from kpi.rules.ranking import disagreement
from kpi.work.state import WorkState
from language import Language
from loaders.exploring.answered import AnsweredQuestion


@dataclass(frozen=True)
class IndicatorYear:
    """An indicator of a clause. rows: every year up to the report's, those of earlier plans that it
    goes on from before its own; row: the report's year, None where it has no figure."""

    name: str
    rows: list[FigureRow]
    row: FigureRow | None

    @property
    def figure(self) -> FigureRow:
        """The figure of the report's year, None where there is none."""
        assert self.row is not None
        return self.row


@dataclass(frozen=True)
class ClauseYear:
    """A clause in a year. status: the analyst's, a code or ''. evidence: a link or source each.

    nothing: the datasets of which an analyst said that there is nothing to report. readiness: what
    it has for the report, and what it lacks. approved: as its plan has it. work: its work plan of the year, a kind
    each.
    """

    number: str
    title: str
    responsible: str
    status: str
    narrative: str
    evidence: list[str]
    nothing: list[str]
    indicators: list[IndicatorYear]
    readiness: Readiness
    approved: PlanClause
    work: list[WorkState]

    @property
    def disagreement(self) -> str:
        """The code of the disagreement between status and figures (kpi.rules.ranking); '' where there is none."""
        return disagreement(self.status, (indicator.row for indicator in self.indicators if indicator.row))

    @property
    def due(self) -> bool:
        """Whether the year lies in its term."""
        return self.readiness.due

    @property
    def is_empty(self) -> bool:
        """Whether the year has neither a word nor a figure of it."""
        return not (self.narrative or self.nothing or any(indicator.row for indicator in self.indicators))


@dataclass(frozen=True)
class PlanYear:
    """A plan's year in one language. days: dataset's title → the days up to which its figures are known.

    totals: what is added up over the clauses. sections: of the plan, in their order; section_totals: what is added up
    over each. without_figure: the clause of each target of the year that has none.
    closed: nothing may change the year any more. questions: those that are kept.
    """

    agency: str
    agency_name: str
    plan: str
    title: str
    first_year: int
    last_year: int
    year: int
    language: Language
    edition: int
    published_at: datetime
    made_up: bool
    today: date
    days: dict[str, tuple[date, ...]]
    clauses: list[ClauseYear]
    totals: list[IndicatorYear]
    sections: list[Section]
    section_totals: list[SectionTotal]
    without_figure: list[str]
    closed: bool
    questions: list[AnsweredQuestion] = field(default_factory=list)
