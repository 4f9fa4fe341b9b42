"""Plans as they are approved (sections, clauses, who carries them out and when), and what agencies say of them, as they
stand in an edition."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import duckdb

from kpi.clauses import clause_order
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts, texts
from language.grouping import group_key

_BETWEEN_IMPLEMENTERS = re.compile(r"\s*[;\n]\s*")


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of an agency. agency_names, titles: by the language's code, those that are filled in.

    made_up: the agency is an invented one, and so are its figures.
    """

    agency: str
    code: str
    agency_names: Mapping[str, str]
    made_up: bool
    titles: Mapping[str, str]
    first_year: int
    last_year: int
    has_figures: bool = True

    def holds(self, year: int) -> bool:
        return self.first_year <= year <= self.last_year


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of a plan. titles: by the language's code."""

    number: str
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Body:
    """A body or department of the agency's list. names: by the language's code."""

    names: Mapping[str, str]
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Implementer:
    """Who carries a clause out. name: as the plan types it. names: by the language's code, of the agency's list; where
    that does not have it, the name in the language in which the agency types. contact: of the list."""

    name: str
    names: Mapping[str, str]
    contact: str = ""


@dataclass(frozen=True, slots=True)
class PlanClause:
    """A clause as its plan has it. titles, evaluation (its evaluation indicator): by the language's code.

    section: None where the plan has none for it. implementers: the first one leads. first_year, last_year: of its term,
    within the plan's years.
    """

    number: str
    titles: Mapping[str, str]
    responsible: str
    section: Section | None
    evaluation: Mapping[str, str]
    implementers: tuple[Implementer, ...]
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class Narrative:
    """What an analyst wrote of a clause and year ('' where nothing), who and when. evidence: links, one a line."""

    status: str = ""
    narrative: str = ""
    evidence: str = ""
    who: str = ""
    done_at: datetime = datetime.min

    def __bool__(self) -> bool:
        return self.done_at > datetime.min

    @property
    def links(self) -> list[str]:
        return list(filter(None, map(str.strip, self.evidence.splitlines())))


@dataclass(frozen=True, slots=True)
class Closing:
    """Who closed a year, when and why."""

    who: str
    done_at: datetime
    note: str


def is_due(clause: PlanClause, year: int) -> bool:
    """Whether a year lies in the clause's term: only then is anything of it missing."""
    return clause.first_year <= year <= clause.last_year


def read_plans(cursor: duckdb.DuckDBPyConnection, edition: int) -> list[Plan]:
    """The plans of all agencies: real agencies first, and of each the newest plans first."""
    return [
        Plan(
            row["agency"],
            row["plan"],
            texts(row, "agency_name"),
            row["made_up"],
            texts(row, "title"),
            row["first_year"],
            row["last_year"],
            row["has_figures"],
        )
        for row in dicts(cursor.execute(query("plans"), {"edition": edition}))
    ]


def read_sections(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> list[Section]:
    """In their own order, those without one by their numbers behind the others."""
    found = dicts(cursor.execute(query("sections"), {"edition": edition, "agency": agency, "plan": plan}))
    found.sort(key=lambda row: (row["position"] is None, row["position"] or 0, clause_order(row["section"])))
    return [Section(row["section"], texts(row, "title")) for row in found]


def read_clauses(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> list[PlanClause]:
    """In the order of the plan."""
    sections = {one.number: one for one in read_sections(cursor, edition, agency, plan)}
    bodies, working = _read_bodies(cursor, edition, agency), read_working_languages(cursor, edition).get(agency, "az")
    rows = dicts(cursor.execute(query("clauses"), {"edition": edition, "agency": agency, "plan": plan}))
    rows.sort(key=lambda row: clause_order(row["clause"]))
    return [
        PlanClause(
            row["clause"],
            texts(row, "title"),
            row["responsible"] or "",
            sections.get(row["section"] or "") or section_by_number(row["clause"], sections),
            texts(row, "evaluation"),
            _implementers(row["implementers"] or "", bodies, working),
            row["first_year"],
            row["last_year"],
        )
        for row in rows
    ]


def section_by_number(clause: str, sections: Mapping[str, Section]) -> Section | None:
    """`4.1.1` stands under 4.1 where there is such a section, else under 4."""
    parts = clause.split(".")
    numbers = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((sections[number] for number in numbers if number in sections), None)


def _read_bodies(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str) -> dict[str, Body]:
    """By each of their names that no other body has, as names are grouped."""
    rows = dicts(cursor.execute(query("bodies"), {"edition": edition, "agency": agency}))
    bodies = [Body(texts(row, "name"), row["contact"] or "") for row in rows]
    named = [(key, body) for body in bodies for key in {group_key(name) for name in body.names.values()}]
    counts = Counter(key for key, _ in named)
    return {key: body for key, body in named if counts[key] == 1}


def read_working_languages(cursor: duckdb.DuckDBPyConnection, edition: int) -> dict[str, str]:
    """Agency → the code of the language in which it types; every agency that has a plan has one."""
    return dict(cursor.execute(query("working_languages"), {"edition": edition}).fetchall())


def _implementers(typed: str, bodies: Mapping[str, Body], working: str) -> tuple[Implementer, ...]:
    names = filter(None, _BETWEEN_IMPLEMENTERS.split(typed.strip()))
    listed = ((name, bodies.get(group_key(name)) or Body({working: name})) for name in names)
    return tuple(Implementer(name, body.names, body.contact) for name, body in listed)


def read_narratives(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str
) -> dict[tuple[str, int], Narrative]:
    """(clause, year) → what is written, in the order of both."""
    rows = cursor.execute(query("narratives"), {"edition": edition, "agency": agency, "plan": plan}).fetchall()
    return {(clause, year): Narrative(*parts) for clause, year, *parts in rows}


def read_closed_years(cursor: duckdb.DuckDBPyConnection, edition: int) -> dict[tuple[str, str, int], Closing]:
    """The closed years, by agency, plan and year."""
    rows = cursor.execute(query("closed_years"), {"edition": edition}).fetchall()
    return {(agency, plan, year): Closing(*closing) for agency, plan, year, *closing in rows}
