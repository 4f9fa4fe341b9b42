"""How far the year's report is: what each clause has for it, what it lacks, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import duckdb

from kpi.figures.held import texts
from kpi.oversight.completeness import Requirement, read_requirements
from kpi.plans import Narrative, read_clauses, read_narratives
from kpi.rules.figure_row import Indicator
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts

_REPORT_DAY = (12, 30)  # by which every agency reports on the year
STATES = (
    "ready",
    "nearly",  # only a status or evidence is missing
    "no_narrative",
    "no_figures",
    "neither",  # some figures, a status or an answer, but neither all figures nor a narrative
    "nothing",
)


@dataclass(frozen=True)
class Asked:
    """What a clause's figures are asked for: an indicator that it defines, or else a dataset as a whole.

    indicator: its code, automatic and names; None for a dataset. state: figures, nothing (an
    analyst answered that there is nothing to report) or none.
    """

    dataset: str
    indicator: Indicator | None
    state: str


@dataclass(frozen=True)
class Readiness:
    """What a clause has for the report of a year. evidence: how many links.

    excused: an analyst answered that there is nothing to report in words.
    """

    clause: str
    responsible: str
    asked: tuple[Asked, ...]
    narrative: bool
    status: str
    evidence: int
    excused: bool

    @property
    def missing(self) -> tuple[str, ...]:
        """Of figures, narrative, status and evidence; what was not started needs no evidence."""
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
    asked: dict[str, list[Asked]] = {}
    excused = set()
    defined = _defined(cursor, edition, agency, plan, year)
    for one in read_requirements(cursor, edition, agency, plan, [year]):
        if one.dataset == "narratives":
            excused |= {one.clause} if one.answer else set()
        else:
            asked.setdefault(one.clause, []).extend(_asked(one, defined.get((one.clause, one.dataset), [])))
    narratives = read_narratives(cursor, edition, agency, plan)
    return [
        _readiness(
            row["clause"],
            row["responsible"],
            asked.get(row["clause"], []),
            narratives.get((row["clause"], year), Narrative()),
            row["clause"] in excused,
        )
        for row in read_clauses(cursor, edition, agency, plan).fillna("").to_dict("records")
    ]


def offices(clauses: Sequence[Readiness]) -> list[Office]:
    """Who answers for these clauses, first who lacks most."""
    theirs: dict[str, list[Readiness]] = {}
    for clause in clauses:
        theirs.setdefault(clause.responsible, []).append(clause)
    found = [Office(name, tuple(own)) for name, own in theirs.items()]
    return sorted(found, key=lambda office: -len(office.lacking))


def _readiness(clause: str, responsible: str, asked: Sequence[Asked], told: Narrative, excused: bool) -> Readiness:
    written = bool(told.narrative.strip())
    return Readiness(clause, responsible.strip(), tuple(asked), written, told.status, len(told.links), excused)


def _defined(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str, year: int
) -> dict[tuple[str, str], list[tuple[Indicator, bool]]]:
    """(clause, dataset) → the indicators that the clause defines of it, and whether each has a figure in the year."""
    result = cursor.execute(
        query("definitions_asked"), {"edition": edition, "agency": agency, "plan": plan, "year": year}
    )
    defined: dict[tuple[str, str], list[tuple[Indicator, bool]]] = {}
    for row in dicts(result):
        indicator = Indicator(
            code=row["indicator"],
            names=texts(row, "name"),
            clause=row["clause"],
            dataset=row["dataset"] or "",
            automatic=row["automatic"] or "",
            automatic_name=row["automatic_name"] or "",
        )
        defined.setdefault((row["clause"], row["dataset"]), []).append((indicator, row["figured"]))
    return defined


def _asked(requirement: Requirement, defined: Sequence[tuple[Indicator, bool]]) -> list[Asked]:
    """An answer stands for all that has no figure."""
    if not defined:
        return [Asked(requirement.dataset, None, "figures" if requirement.figures else requirement.state)]
    rest = "nothing" if requirement.answer else "none"
    return [Asked(requirement.dataset, one, "figures" if is_figured else rest) for one, is_figured in defined]
