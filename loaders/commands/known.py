"""Agencies, plans, clauses and years that somebody names are known, or refused with those that are."""

from pathlib import Path

from kpi import plans
from kpi.warehouse import editions
from loaders.problems.problem import Refused


def refuse_unknown(
    folder: Path, agency: str | None = None, plan: str | None = None, clause: str | None = None, year: int | None = None
) -> None:
    """What is not given, or is empty, is not asked for. A year is one of the plan's.

    Raises Refused and kpi.warehouse.editions.NoDatabase.
    """
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        found = plans.read_plans(connection, edition)
        if agency:
            found = _of(found, "agency", agency)
        if plan:
            found = _of(found, "plan", plan)
        if clause and not any(
            clause in set(plans.read_clauses(connection, edition, row.agency, row.plan)["clause"])
            for row in found.itertuples()
        ):
            raise Refused("clause_not_in_plan", plan=_named(found["plan"]), clause=clause)
    if year is not None:
        first, last = found["first_year"].min(), found["last_year"].max()
        if not first <= year <= last:
            raise Refused("not_a_plan_year", plan=plan, year=year, first=first, last=last)


def _of(found, name: str, code: str):
    rows = found[found[name] == code]
    if rows.empty:
        raise Refused(f"unknown_{name}", **{name: code}, known=_named(found[name]))
    return rows


def _named(codes) -> str:
    return ", ".join(sorted(set(codes))) or "–"
