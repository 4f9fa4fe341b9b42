"""The plans that files are checked against: those of the database, and what the files themselves bring."""

from collections.abc import Iterator
from pathlib import Path

from kpi.warehouse import editions
from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts
from loaders.checking.binding import Binding, Plan
from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.problems.problem import Fault, Refused


def known_plans(folder: Path, agency: str, files: list[CheckedFile]) -> list[Plan]:
    """The agency's plans in the database, as the files' plans workbooks add to them."""
    years: dict[str, tuple[int, int]] = {}
    clauses: dict[str, set[str]] = {}
    known_agencies = set()
    for owner, plan in _plans_in_database(folder):
        known_agencies.add(owner)
        if owner == agency:
            years[plan.code], clauses[plan.code] = (plan.first_year, plan.last_year), set(plan.clauses)
    for file in files:
        for sheet in file.sheets:
            _add_from_sheet(sheet, years, clauses)
    if not years:
        raise Refused("unknown_agency", agency=agency, known=", ".join(sorted(known_agencies)) or "—")
    return [Plan(code, *span, frozenset(clauses.get(code, ()))) for code, span in years.items()]


def _plans_in_database(folder: Path) -> Iterator[tuple[str, Plan]]:
    """Each plan with its agency. Read without kpi.plans, whose frames would have every check wait for pandas."""
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        return
    with editions.open_edition(folder, edition) as connection:
        for row in dicts(connection.execute(query("plans"), {"edition": edition})):
            key = {"edition": edition, "agency": row["agency"], "plan": row["plan"]}
            clauses = frozenset(clause["clause"] for clause in dicts(connection.execute(query("clauses"), key)))
            yield row["agency"], Plan(row["plan"], row["first_year"], row["last_year"], clauses)


def _add_from_sheet(sheet: CheckedSheet, years: dict[str, tuple[int, int]], clauses: dict[str, set[str]]) -> None:
    rows, values = sheet.rows, sheet.rows.values
    kept = [row for row in range(len(rows)) if row not in rows.refused]
    if sheet.layout.declaration.name == "plan":
        for row in kept:
            span = (values["first_year"][row], values["last_year"][row])
            if span[0] > span[1]:
                rows.fault(row, "last_year", Fault("backwards_plan", {"last": span[1]}))
            else:
                years[values["plan"][row]] = span
    elif sheet.layout.declaration.name == "clause":
        for row in kept:
            clauses.setdefault(values["plan"][row], set()).add(values["clause"][row])


def refuse_other_agencies(files: list[CheckedFile], agency: str) -> None:
    """Plans of several agencies share codes and clauses, so a workbook of another agency is refused whole."""
    for file in files:
        for sheet in file.sheets:
            for row, named in enumerate(sheet.rows.values.get("agency", ())):
                if named and named != agency:
                    sheet.rows.fault(row, "agency", Fault("agency_differs", {"agency": agency}))
                    file.fatal = sheet.rows.problems[-1]
                    return


def check_plans(files: list[CheckedFile], binding: Binding) -> None:
    """What a plans workbook says of a plan or a clause that there is not."""
    for sheet in (sheet for file in files for sheet in file.sheets if sheet.layout.declaration.dataset == "plans"):
        rows, values = sheet.rows, sheet.rows.values
        for row in range(len(rows)):
            plan = binding.plans.get(values["plan"][row])
            if row in rows.refused or sheet.layout.declaration.name == "plan":
                continue
            clause = values["clause"][row]
            if plan is None:
                known = ", ".join(binding.plans)
                rows.fault(row, "plan", Fault("unknown_plan", {"plan": values["plan"][row], "known": known}))
            elif clause and clause not in plan.clauses:
                rows.fault(row, "clause", Fault("clause_not_in_plan", {"plan": plan.code, "clause": clause}))
