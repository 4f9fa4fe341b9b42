"""How far the year's report is: what each clause has for it, what it lacks, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import duckdb

from kpi.oversight.completeness import Asked, asked_of_clauses, read_requirements, reported, standing
from kpi.plans import Narrative, PlanClause, is_due, read_clauses, read_narratives

_REPORT_DAY = (12, 30)  # by which every agency reports on the year
STATES = (
    "ready",
    "nearly",  # only a status or evidence is missing
    "no_narrative",
    "no_figures",
    "neither",  # some figures, a status or an answer, but neither all figures nor a narrative
    "nothing",
    "not_due",  # nothing is asked: the year lies outside the clause's term
)


@dataclass(frozen=True)
class Readiness:
    """What a clause has for the report of a year. evidence: how many links.

    excused: an analyst answered that there is nothing to report in words. due: whether the year lies in its term.
    """

    clause: str
    responsible: str
    asked: tuple[Asked, ...]
    narrative: bool
    status: str
    evidence: int
    excused: bool
    due: bool = True

    @property
    def missing(self) -> tuple[str, ...]:
        """Which of figures, narrative, status and evidence are missing; what was not started needs no evidence, and
        what is not due lacks nothing."""
        if not self.due:
            return ()
        lacking = {
            "figures": any(one.state == "none" for one in self.asked),
            "narrative": not self.narrative and not self.excused,
            "status": not self.status and not self.excused,
            "evidence": not self.evidence and not self.excused and self.status != "not_started",
        }
        return tuple(name for name, lacks in lacking.items() if lacks)

    @property
    def state(self) -> str:
        """One of STATES."""
        if not self.due:
            return "not_due"
        missing = {*self.missing}
        if not missing:
            return "ready"
        if not (
            self.narrative
            or self.status
            or self.evidence
            or self.excused
            or any(one.state != "none" for one in self.asked)
        ):
            return "nothing"
        if missing >= {"figures", "narrative"}:
            return "neither"
        return next((f"no_{name}" for name in ("figures", "narrative") if name in missing), "nearly")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a clause stands in a year. state: of kpi.oversight.completeness.STANDINGS. asked: how many figures are
    asked for; reported: how many of these are there, or answered."""

    clause: str
    year: int
    state: str
    asked: int
    reported: int


@dataclass(frozen=True)
class Office:
    """Who answers for clauses ('' where nobody is named), and how far these are."""

    name: str
    clauses: tuple[Readiness, ...]

    @property
    def lacking(self) -> tuple[Readiness, ...]:
        return tuple(clause for clause in self.clauses if clause.missing)


def due_day(year: int) -> date:
    """The day by which the report of a year is due."""
    return date(year, *_REPORT_DAY)


def read_readiness(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str, year: int
) -> list[Readiness]:
    """One a clause, in the order of the plan."""
    requirements = read_requirements(cursor, edition, agency, plan, [year])
    asked = asked_of_clauses(requirements)
    excused = {one.clause for one in requirements if one.dataset == "narratives" and one.answer}
    narratives = read_narratives(cursor, edition, agency, plan)
    return [
        _readiness(
            clause,
            year,
            asked.get((clause.number, year), ()),
            narratives.get((clause.number, year), Narrative()),
            clause.number in excused,
        )
        for clause in read_clauses(cursor, edition, agency, plan)
    ]


def offices(clauses: Sequence[Readiness]) -> list[Office]:
    """Who answers for those of these clauses that are due, first who lacks most."""
    theirs: dict[str, list[Readiness]] = {}
    for clause in (one for one in clauses if one.due):
        theirs.setdefault(clause.responsible, []).append(clause)
    found = [Office(name, tuple(own)) for name, own in theirs.items()]
    return sorted(found, key=lambda office: -len(office.lacking))


def _readiness(clause: PlanClause, year: int, asked: Sequence[Asked], narrative: Narrative, excused: bool) -> Readiness:
    return Readiness(
        clause.number,
        clause.responsible.strip(),
        tuple(asked),
        bool(narrative.narrative.strip()),
        narrative.status,
        len(narrative.links),
        excused,
        is_due(clause, year),
    )


def read_standings(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str, years: Sequence[int]
) -> list[Standing]:
    """Where every clause stands in each of the years, in the order of the plan."""
    requirements = read_requirements(cursor, edition, agency, plan, years)
    asked = asked_of_clauses(requirements)
    there = {(one.clause, one.year) for one in requirements if one.figures and one.dataset != "narratives"}
    found = []
    for clause in read_clauses(cursor, edition, agency, plan):
        for year in years:
            of_year = asked.get((clause.number, year), ())
            state = standing(of_year, is_due(clause, year), (clause.number, year) in there)
            found.append(Standing(clause.number, year, state, len(of_year), reported(of_year)))
    return found
