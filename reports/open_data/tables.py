"""The tables of a package: figures, clauses, and where each clause stands in each year."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kpi.oversight.completeness import STANDINGS
from kpi.oversight.readiness import Standing
from language import LANGUAGES, message
from reports.content.plan_year import ClauseYear, PlanYear
from reports.open_data import fields
from reports.open_data.fields import Field


@dataclass(frozen=True)
class Table:
    """rows: by the names of its fields. key: what tells rows apart."""

    name: str
    what: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    rows: Callable[[PlanYear, Sequence[Standing]], Iterable[Mapping]]


_ALWAYS = {"required": True}
_PLACE: tuple[Field, ...] = (
    ("agency", "string", message("Code of the agency"), _ALWAYS),
    ("plan", "string", message("Code of the action plan"), _ALWAYS),
    ("clause", "string", message("Number of the clause, as text"), _ALWAYS),
)
_SECTION_TITLE = message("Title of the section ({language}), where it has one")
_TITLE = message("Title of the clause ({language}), where it has one")
_EVALUATION = message("Evaluation indicator of the clause ({language}), where it has one")
_IMPLEMENTERS = message("Bodies that carry the clause out, as the plan has them; the first one leads")
_STANDING = message(
    "reported: all that is expected has a figure or an answer; partly: some of it has; missing: the clause is due, and "
    "nothing has; nothing: there is nothing to report; not_due: the year lies outside its term; outside_term: it does, "
    "and there are figures"
)
_CLAUSE_FIELDS: tuple[Field, ...] = (
    *_PLACE,
    ("section", "string", message("Number of the section; empty where the clause stands under none"), {}),
    *((f"section_{code}", "string", _SECTION_TITLE, {}) for code in LANGUAGES),
    *((f"title_{code}", "string", _TITLE, {}) for code in LANGUAGES),
    *((f"evaluation_{code}", "string", _EVALUATION, {}) for code in LANGUAGES),
    ("implementers", "string", _IMPLEMENTERS, {}),
    ("first_year", "year", message("First year of the term"), _ALWAYS),
    ("last_year", "year", message("Last year of the term"), _ALWAYS),
    ("due_years", "string", message("Every year in which the clause is due"), _ALWAYS),
)
_REPORTED_FIELDS: tuple[Field, ...] = (
    *_PLACE,
    ("year", "year", message("Year of the report"), _ALWAYS),
    ("standing", "string", _STANDING, _ALWAYS | {"enum": [*STANDINGS]}),
    ("asked", "integer", message("How many figures are expected of the clause in the year"), _ALWAYS),
    ("reported", "integer", message("How many of these there are, or have the answer “nothing to report”"), _ALWAYS),
)


def _figure_rows(plan_year: PlanYear, standings: Sequence[Standing]) -> Iterable[Mapping]:
    return map(fields.cells, fields.own_rows(plan_year))


def _clause_rows(plan_year: PlanYear, standings: Sequence[Standing]) -> Iterable[Mapping]:
    return (_clause(one, plan_year) for one in plan_year.clauses)


def _clause(one: ClauseYear, plan_year: PlanYear) -> dict:
    approved, section = one.approved, one.approved.section
    years = range(approved.first_year, approved.last_year + 1)
    texts = {"section": section.titles if section else {}, "title": approved.titles, "evaluation": approved.evaluation}
    return {
        "agency": plan_year.agency,
        "plan": plan_year.plan,
        "clause": one.number,
        "section": section.number if section else None,
        **{f"{name}_{code}": given.get(code) for name, given in texts.items() for code in LANGUAGES},
        "implementers": "; ".join(body.name for body in approved.implementers) or None,
        "first_year": approved.first_year,
        "last_year": approved.last_year,
        "due_years": "; ".join(map(str, years)),
    }


def _reported_rows(plan_year: PlanYear, standings: Sequence[Standing]) -> Iterable[Mapping]:
    for one in standings:
        yield {
            "agency": plan_year.agency,
            "plan": plan_year.plan,
            "clause": one.clause,
            "year": one.year,
            "standing": one.state,
            "asked": one.asked,
            "reported": one.reported,
        }


TABLES = (
    Table("figures", message("Every figure of the plan, a row each."), fields.FIELDS, fields.KEY, _figure_rows),
    Table(
        "clauses",
        message("The plan as it is approved: its clauses with their sections, implementers and terms."),
        _CLAUSE_FIELDS,
        ("agency", "plan", "clause"),
        _clause_rows,
    ),
    Table(
        "reported",
        message("What was due and what was reported: each clause in each year of the plan."),
        _REPORTED_FIELDS,
        ("agency", "plan", "clause", "year"),
        _reported_rows,
    ),
)
