"""Targets that have no figure yet, those that held before, and the last that each agency gave."""

from dataclasses import dataclass
from datetime import datetime

import duckdb

from kpi.clauses import clause_order
from kpi.plans import is_due, read_clauses
from kpi.rules.figure_row import Indicator
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts, texts


@dataclass(frozen=True, slots=True)
class TargetWithoutFigure:
    """A target of a year in which its indicator has no figure. indicator: as a definition names it."""

    indicator: Indicator
    year: int
    target: float
    target_qualifier: str | None


@dataclass(frozen=True, slots=True)
class FormerTarget:
    """A target that an edition changed or took out (became: None). who, note: by whom and why, where it is known."""

    clause: str
    indicator: str
    year: int
    target: float
    target_qualifier: str | None
    became: float | None
    became_qualifier: str | None
    until_edition: int
    ended_at: datetime
    who: str | None
    note: str | None


def read_targets_without_figure(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str
) -> dict[int, list[TargetWithoutFigure]]:
    """The targets that have no figure in their year, in the order of the plan. A figure of zero is one; in a year
    outside the clause's term none is missing."""
    without: dict[int, list[TargetWithoutFigure]] = {}
    clauses = {clause.number: clause for clause in read_clauses(cursor, edition, agency, plan)}
    values = {"edition": edition, "agency": agency, "plan": plan}
    for row in dicts(cursor.execute(query("targets_without_figure"), values)):
        if row["clause"] not in clauses or is_due(clauses[row["clause"]], row["year"]):
            without.setdefault(row["year"], []).append(_without_figure(row, agency, plan))
    return {year: sorted(own, key=lambda one: clause_order(one.indicator.clause)) for year, own in without.items()}


def _without_figure(row: dict, agency: str, plan: str) -> TargetWithoutFigure:
    indicator = Indicator(
        agency=agency,
        plan=plan,
        clause=row["clause"],
        code=row["indicator"],
        automatic_name=row["automatic_name"] or "",
        names=texts(row, "name"),
        units=texts(row, "unit"),
        unit=row["unit_az"] or "",
        label=row["indicator"],
    )
    return TargetWithoutFigure(indicator, row["year"], row["target"], row["target_qualifier"])


def read_former_targets(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> list[FormerTarget]:
    """In the order of the plan, and the newest first within an indicator and year."""
    result = cursor.execute(query("former_targets"), {"edition": edition, "agency": agency, "plan": plan})
    former = [FormerTarget(**row) for row in dicts(result)]
    return sorted(former, key=lambda target: clause_order(target.clause))


def read_last_targets(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str
) -> dict[tuple[str, str, str, int], dict]:
    """(plan, clause, indicator, year) → its target, target_qualifier and note, also of one that was taken out."""
    rows = cursor.execute(query("last_targets"), {"edition": edition, "agency": agency}).fetchall()
    names = ("target", "target_qualifier", "note")
    return {tuple(row[:4]): dict(zip(names, row[4:], strict=True)) for row in rows}
