"""Which plan and which of its clauses a row belongs to (docs/architecture.md, 'Binding to a plan')."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kpi.clauses import clause_order
from loaders.problems.problem import Fault
from loaders.spreadsheet.clauses import Clauses


@dataclass(frozen=True)
class Plan:
    """terms: the first and the last year of clauses that have a term of their own."""

    code: str
    first_year: int
    last_year: int
    clauses: frozenset[str]
    terms: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def holds(self, year: int) -> bool:
        return self.first_year <= year <= self.last_year


@dataclass(frozen=True)
class Bound:
    """A settled row: its plan's code (None where none could be told) and its clauses in order.

    text: the clauses as the database holds them, joined by '; '.
    """

    plan: str | None
    clauses: tuple[str, ...]

    def __post_init__(self):
        object.__setattr__(self, "text", "; ".join(self.clauses))


class Binding:
    """Settles rows of one agency against its plans; chosen is the plan of the load, if one was given."""

    def __init__(self, agency: str, plans: list[Plan], chosen: str | None = None):
        self.agency = agency
        self.chosen = chosen
        self.plans = {plan.code: plan for plan in plans}
        self._settled: dict[tuple, Bound | Fault] = {}

    def settle(self, plan: str | None, year: int | None, clauses: Clauses | None) -> Bound | Fault:
        """plan: the row's own plan cell. year: of the row's first day; None asks only for the named plan."""
        key = (plan, year, clauses)
        if key not in self._settled:
            self._settled[key] = self._settle(plan or self.chosen, year, clauses)
        return self._settled[key]

    def outside_term(self, plan: str, clause: str, year: int) -> Fault | None:
        """Why nothing can be planned for a clause in a year in which it is not due."""
        of_plan = self.plans[plan]
        first, last = of_plan.terms.get(clause, (of_plan.first_year, of_plan.last_year))
        if first <= year <= last:
            return None
        return Fault("outside_clause_term", {"clause": clause, "first": first, "last": last})

    def _settle(self, named: str | None, year: int | None, clauses: Clauses | None) -> Bound | Fault:
        if named:
            if named not in self.plans:
                return Fault("unknown_plan", {"plan": named, "known": ", ".join(self.plans) or "—"})
            candidates = [self.plans[named]]
            if year and not candidates[0].holds(year):
                plan = candidates[0]
                return Fault("outside_plan", {"plan": plan.code, "first": plan.first_year, "last": plan.last_year})
        else:
            candidates = [plan for plan in self.plans.values() if plan.holds(year or 0)]
        if clauses is None:
            return Bound(candidates[0].code if len(candidates) == 1 else None, ())
        fits = [
            (plan.code, reading)
            for plan in candidates
            for reading in clauses.readings
            if plan.clauses.issuperset(reading)
        ]
        if len(fits) == 1:
            return Bound(fits[0][0], tuple(sorted(fits[0][1], key=clause_order)))
        return self._why_not(fits, candidates, clauses)

    def _why_not(self, fits: list, candidates: list[Plan], clauses: Clauses) -> Fault:
        if len({plan for plan, _ in fits}) > 1:
            return Fault("several_plans", {"plans": ", ".join(plan for plan, _ in fits)})
        if fits:
            return Fault("ambiguous_clause", {"candidates": " / ".join("; ".join(reading) for _, reading in fits)})
        if len(candidates) == 1:
            unknown = [clause for clause in clauses.readings[0] if clause not in candidates[0].clauses]
            return Fault(
                "clause_not_in_plan",
                {"plan": candidates[0].code, "clause": "; ".join(unknown), "known": tuple(candidates[0].clauses)},
            )
        return Fault("no_plan", {"agency": self.agency})


class FormOnly:
    """Settles nothing: without an agency only the form of clauses can be checked."""

    def settle(self, plan: str | None, year: int | None, clauses: Clauses | None) -> Bound | Fault:
        return Bound(plan, clauses.readings[0] if clauses else ())
