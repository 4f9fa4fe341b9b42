"""Sums of rows that are alike, put into the cells where they belong: a row counts once in each, and once in a total."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kpi.explore.answer import Cell, Position
from kpi.explore.asked.question import CLAUSE, OF_CLAUSES, SECTION, Filter, Question
from kpi.explore.members import Members
from kpi.explore.reading import Group, member_key

COUNTS, ACROSS, IN_NO_CLAUSE = 0, 1, 2  # of Group.state
_WEAKEST = ("exact", "at_least", "about")


@dataclass(slots=True)
class Sum:
    """What is added up while groups are walked over."""

    total: float = 0.0
    there: int = 0
    rows: int = 0
    across: int = 0
    severity: int = 0

    def add(self, group: Group) -> None:
        if group.state == ACROSS:
            self.across += group.rows
            return
        self.total += group.total or 0.0
        self.there += group.there
        self.rows += group.rows
        self.severity = max(self.severity, group.severity)

    def cell(self) -> Cell:
        """A sum in which rows lack their number, or are not counted, is a lower bound."""
        missing = self.rows - self.there
        severity = max(self.severity, 1 if missing or self.across else 0)
        value = self.total if self.there else None
        return Cell(value, _WEAKEST[severity], self.rows, missing, self.across)


@dataclass(frozen=True, slots=True)
class Summed:
    """sums: by the keys of row and column, None for all. several: rows that stand in more than one row, or column.
    in_no_clause: rows that are in no figure."""

    sums: dict[Position, Sum]
    several: int
    in_no_clause: int


def summed(groups: Iterable[Group], question: Question, members: Members) -> Summed:
    sums: dict[Position, Sum] = defaultdict(Sum)
    several = in_no_clause = 0
    for group in groups:
        if group.state == IN_NO_CLAUSE:
            in_no_clause += group.rows
            continue
        clauses = remaining(group.clauses, question.filters, members)
        if group.clauses and not clauses:
            continue
        rows = _keys(question.rows, group.row, clauses, members)
        columns = _keys(question.columns, group.column, clauses, members)
        several += group.rows if len(rows) > 1 or len(columns) > 1 else 0
        for row in (None, *rows):
            for column in (None, *columns):
                sums[row, column].add(group)
    return Summed(dict(sums), several, in_no_clause)


def remaining(joined: str, filters: Sequence[Filter], members: Members) -> list[str]:
    """Those of the clauses (`1.1; 10.2`) that the filters admit."""
    clauses = joined.split("; ") if joined else []
    for one in filters:
        if one.dimension in OF_CLAUSES:
            clauses = [
                clause for clause in clauses if (_of(one.dimension, clause, members) in one.members) != one.excludes
            ]
    return clauses


def _of(dimension: str, clause: str, members: Members) -> str:
    return clause if dimension == CLAUSE else members.sections.get(clause, "")


def _keys(dimension: str, value: str | int | None, clauses: Sequence[str], members: Members) -> list[str]:
    if dimension == CLAUSE:
        return list(clauses)
    if dimension == SECTION:
        return list(dict.fromkeys(_of(SECTION, clause, members) for clause in clauses))
    return [members.member(dimension, member_key(value, dimension))]
