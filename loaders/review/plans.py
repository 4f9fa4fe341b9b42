"""Plans workbooks checked, and the plans that all other rows are checked against: those of the database, and what the
files themselves bring."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kpi.plans import read_clauses, read_plans
from kpi.warehouse import editions
from loaders.checking.aims import check_aims
from loaders.checking.bind_sheets import bind_plans
from loaders.checking.binding import Binding, FormOnly, Plan
from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.checking.targets import check_targets
from loaders.definitions.check_definitions import Known, check_definitions, check_rules
from loaders.problems.problem import Fault, Refused
from loaders.recognition.columns.terms import Term
from loaders.review.body_names import refuse_shared_names
from loaders.review.plan_table import check_plan_table, settle_sections

Terms = dict[str, Term | None]  # clause → its term; None: the plan's years


@dataclass(frozen=True, slots=True)
class Against:
    """What the rows of a load are settled against: plans with their clauses, and definitions of indicators."""

    binding: Binding | FormOnly
    known: Known


def check_plans(files: list[CheckedFile], folder: Path, agency: str | None, chosen: str | None) -> Against:
    """The plans workbooks among the files, with their targets and definitions; every problem of theirs named.

    chosen: plan of rows that name none. Without an agency, or where a new one's own plan is what is wrong, only the
    form of clauses can be settled. Files that cannot be used at all are passed over; what may stand in them alone is no
    fault of the others. Raises Refused for an agency or a plan that neither the database nor the files know.
    """
    if agency:
        _refuse_other_agencies(files, agency)
    is_whole, files = not any(file.fatal for file in files), usable(files)
    sheets = plan_sheets(files)
    settle_sections(sheets)
    refuse_shared_names(sheets)
    bind_plans(sheets)
    for sheet in sheets:
        _refuse_backwards(sheet)
    if agency is None:
        check_rules(files)
        return Against(FormOnly(), Known())
    plans = _known_plans(sheets, files, folder, agency, is_whole)
    if not plans or (chosen and not is_whole and chosen not in (plan.code for plan in plans)):
        check_rules(files)
        return Against(FormOnly(), Known())
    binding = Binding(agency, plans, chosen)
    if chosen and chosen not in binding.plans:
        raise Refused("unknown_plan", plan=chosen, known=", ".join(binding.plans))
    for sheet in sheets:
        _refuse_unknown(sheet, binding)
    check_plan_table(sheets, binding.plans, folder, agency)
    check_targets(files, folder, agency)
    check_aims(files, folder, agency)
    check_rules(files)
    return Against(binding, check_definitions(files, folder, agency))


def usable(files: list[CheckedFile]) -> list[CheckedFile]:
    return [file for file in files if not file.fatal]


def plan_sheets(files: list[CheckedFile], others: bool = False) -> list[CheckedSheet]:
    """Those that have rows, of plans workbooks; or the others."""
    sheets = [sheet for file in files for sheet in file.sheets if sheet.rows.numbers]
    return [sheet for sheet in sheets if (sheet.layout.declaration.dataset == "plans") != others]


def _known_plans(
    sheets: list[CheckedSheet], files: list[CheckedFile], folder: Path, agency: str, is_whole: bool
) -> list[Plan]:
    """The agency's plans in the database, as the sheets of plans workbooks add to them; none where what is wrong with
    files is all that keeps the agency unknown. is_whole: no other file was passed over."""
    years: dict[str, tuple[int, int]] = {}
    clauses: dict[str, Terms] = {}
    known_agencies = set()
    for owner, plan in _plans_in_database(folder):
        known_agencies.add(owner)
        if owner == agency:
            years[plan.code], clauses[plan.code] = (plan.first_year, plan.last_year), _own_terms(plan)
    for sheet in sheets:
        _add_from_sheet(sheet, years, clauses)
    if not years and is_whole and not _keep_back(files):
        raise Refused("unknown_agency", agency=agency, known=", ".join(sorted(known_agencies)) or "–")
    return [_plan(code, span, clauses.get(code, {})) for code, span in years.items()]


def _own_terms(plan: Plan) -> Terms:
    """What is as the plan's years are follows these when they change."""
    first, last = plan.first_year, plan.last_year
    return {
        number: Term(None if begins == first else begins, None if ends == last else ends)
        for number, (begins, ends) in plan.terms.items()
    }


def _plan(code: str, span: tuple[int, int], clauses: Mapping[str, tuple[int | None, int | None] | None]) -> Plan:
    first, last = span
    terms = {number: (term[0] or first, term[1] or last) for number, term in clauses.items() if term}
    return Plan(code, first, last, frozenset(clauses), terms)


def _keep_back(files: list[CheckedFile]) -> bool:
    """Whether any brings plans of which something is wrong; those keep the whole load back."""
    for file in files:
        plans = (sheet for sheet in file.sheets if sheet.layout.declaration.dataset == "plans")
        file.keeps_back = any(sheet.rows.problems for sheet in plans)
    return any(file.keeps_back for file in files)


def names_of(folder: Path, agency: str) -> tuple[str, ...]:
    """An agency's code, and what its plans in the database call it."""
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        return (agency,)
    with editions.open_edition(folder, edition) as connection:
        plans = [plan for plan in read_plans(connection, edition) if plan.agency == agency]
    return (agency, *dict.fromkeys(name for plan in plans for name in plan.agency_names.values()))


def _plans_in_database(folder: Path) -> Iterator[tuple[str, Plan]]:
    """Each plan with its agency."""
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        return
    with editions.open_edition(folder, edition) as connection:
        for plan in read_plans(connection, edition):
            clauses = read_clauses(connection, edition, plan.agency, plan.code)
            terms = {clause.number: (clause.first_year, clause.last_year) for clause in clauses}
            span = (plan.first_year, plan.last_year)
            yield plan.agency, _plan(plan.code, span, terms)


def _add_from_sheet(sheet: CheckedSheet, years: dict[str, tuple[int, int]], clauses: dict[str, Terms]) -> None:
    rows, values = sheet.rows, sheet.rows.values
    kept = [row for row in range(len(rows)) if row not in rows.refused]
    if sheet.layout.declaration.name == "plan":
        for row in kept:
            years[values["plan"][row]] = (values["first_year"][row], values["last_year"][row])
    elif sheet.layout.declaration.name == "clause":
        for row in kept:
            clauses.setdefault(values["plan"][row], {})[values["clause"][row]] = values["term"][row]


def _refuse_backwards(sheet: CheckedSheet) -> None:
    rows, values = sheet.rows, sheet.rows.values
    for row in range(len(rows)) if sheet.layout.declaration.name == "plan" else ():
        if row not in rows.refused and values["first_year"][row] > values["last_year"][row]:
            rows.fault(row, "last_year", Fault("backwards_plan", {"last": values["last_year"][row]}))


def _refuse_other_agencies(files: list[CheckedFile], agency: str) -> None:
    """Plans of several agencies share codes and clauses, so a workbook of another agency is refused whole."""
    for file in files:
        for sheet in file.sheets:
            for row, named in enumerate(sheet.rows.values.get("agency", ())):
                if named and named != agency:
                    sheet.rows.fault(row, "agency", Fault("agency_differs", {"agency": agency}))
                    file.fatal = sheet.rows.problems[-1]
                    return


def _refuse_unknown(sheet: CheckedSheet, binding: Binding) -> None:
    """What a sheet says of a plan or a clause that there is not."""
    rows, values = sheet.rows, sheet.rows.values
    if sheet.layout.declaration.name == "plan" or "plan" not in values:
        return
    for row in range(len(rows)):
        if row in rows.refused:
            continue
        plan = binding.plans.get(values["plan"][row])
        clause = values["clause"][row] if "clause" in values else None
        if plan is None:
            known = ", ".join(binding.plans)
            rows.fault(row, "plan", Fault("unknown_plan", {"plan": values["plan"][row], "known": known}))
        elif clause and clause not in plan.clauses:
            rows.fault(row, "clause", Fault("clause_not_in_plan", {"plan": plan.code, "clause": clause}))
