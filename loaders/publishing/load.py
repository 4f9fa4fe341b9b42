"""Check and load: what the command line and the upload page both do."""

import gc
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kpi import plans
from kpi.warehouse import editions, queries
from kpi.warehouse.author import ONLOOKER, Author
from loaders.checking.binding import Binding, FormOnly, Plan
from loaders.checking.check import CheckedFile, Incoming, bind_files, read_file
from loaders.checking.targets import check_targets
from loaders.definitions.checks import check_codes, check_definitions, check_rules
from loaders.definitions.previews import Preview
from loaders.problems.problem import Fault, Unreadable
from loaders.publishing.publish import Publication, publish
from loaders.recognition.readings import Reading


@dataclass(frozen=True)
class Outcome:
    """files: as they were checked. publication: None where nothing was to be published."""

    files: list[CheckedFile]
    publication: Publication | None = None


@contextmanager
def _leaving_garbage() -> Iterator[None]:
    """Reading makes a million lists that all stay, so looking through them for garbage is time lost."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_leaving_garbage()
def check_files(
    incoming: list[Incoming],
    today: date,
    folder: Path,
    agency: str | None = None,
    plan: str | None = None,
    progress: Callable[[str], None] = lambda step: None,
) -> list[CheckedFile]:
    """Files with every problem named. Without an agency only the form of clauses is checked.

    Raises Unreadable for an agency or plan that neither the database nor the files know.
    """
    known = _known_readings(folder, agency)
    files = []
    for one in incoming:
        progress(one.name)
        files.append(read_file(one, known))
    if agency is None:
        bind_files(files, FormOnly(), today)
        check_rules(files)
        return files
    # The plans workbook first: rows of the same load are settled against its clauses.
    bind_files(_plans_only(files), FormOnly(), today)
    _refuse_other_agencies(files, agency)
    if any(file.fatal for file in files):
        return files
    binding = Binding(agency, _known_plans(folder, agency, files), plan)
    if plan and plan not in binding.plans:
        raise Unreadable("unknown_plan", plan=plan, known=", ".join(binding.plans) or "—")
    _check_plans(files, binding)
    check_targets(files, folder, agency)
    check_rules(files)
    known = check_definitions(files, folder, agency)
    bind_files(_without_plans(files), binding, today)
    check_codes(files, known)
    return files


@_leaving_garbage()
def load_files(
    incoming: list[Incoming],
    today: date,
    folder: Path,
    agency: str,
    plan: str | None = None,
    *,
    who: Author,
    strict: bool = False,
    progress: Callable[[str], None] = lambda step: None,
    **how,
) -> Outcome:
    """Check and publish one edition. strict: nothing is kept where anything is wrong.
    how: kind, withdraw, keep and based_on of loaders.publishing.publish.publish.

    Raises Unreadable, kpi.warehouse.editions.NoDatabase and Busy. A file that cannot be read at all
    keeps the whole load back.
    """
    editions.newest_edition(folder)
    files = check_files(incoming, today, folder, agency, plan, progress)
    if any(file.fatal for file in files) or (strict and any(file.problems for file in files)):
        return Outcome(files)
    return Outcome(files, publish(folder, agency, files, today, who=who, progress=progress, **how))


def preview(files: list[CheckedFile], today: date, folder: Path, agency: str | None) -> tuple[Preview, ...]:
    """What definitions of checked files would give; nothing without an agency and a database. Raises Unreadable and Busy."""
    defined = any(counts for file in files for sheet in file.sheets for counts in sheet.rows.values.get("counts", ()))
    if not agency or not defined or any(file.fatal for file in files):
        return ()
    try:
        return publish(folder, agency, files, today, who=ONLOOKER, keep=False).previews
    except editions.NoDatabase:
        return ()


def _known_readings(folder: Path, agency: str | None) -> dict[str, Reading]:
    """How analysts had sheets of this agency read before, by their headings."""
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        return {}
    with editions.open_edition(folder, edition) as connection:
        rows = connection.execute(queries.query("readings"), {"agency": agency}).fetchall()
    return {headings: Reading(headings, name, row, json.loads(columns)) for headings, name, row, columns in rows}


def _plans_only(files: list[CheckedFile]) -> list[CheckedFile]:
    return [
        CheckedFile(file.path, file.name, [s for s in file.sheets if s.layout.declaration.dataset == "plans"])
        for file in files
    ]


def _without_plans(files: list[CheckedFile]) -> list[CheckedFile]:
    return [
        CheckedFile(file.path, file.name, [s for s in file.sheets if s.layout.declaration.dataset != "plans"])
        for file in files
    ]


def _known_plans(folder: Path, agency: str, files: list[CheckedFile]) -> list[Plan]:
    """The agency's plans in the database, as the files' plans workbooks add to them."""
    years: dict[str, tuple[int, int]] = {}
    clauses: dict[str, set[str]] = {}
    known_agencies = set()
    for code, first, last, own_clauses, owner in _plans_in_database(folder):
        known_agencies.add(owner)
        if owner == agency:
            years[code], clauses[code] = (first, last), set(own_clauses)
    for file in files:
        for sheet in file.sheets:
            _add_from_sheet(sheet, years, clauses)
    if not years:
        raise Unreadable("unknown_agency", agency=agency, known=", ".join(sorted(known_agencies)) or "—")
    return [Plan(code, *span, frozenset(clauses.get(code, ()))) for code, span in years.items()]


def _plans_in_database(folder: Path):
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        return
    with editions.open_edition(folder, edition) as connection:
        for row in plans.read_plans(connection, edition).itertuples():
            found = plans.read_clauses(connection, edition, row.agency, row.plan)
            yield row.plan, row.first_year, row.last_year, list(found["clause"]), row.agency


def _add_from_sheet(sheet, years: dict, clauses: dict) -> None:
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


def _refuse_other_agencies(files: list[CheckedFile], agency: str) -> None:
    """Plans of several agencies share codes and clauses, so a workbook of another agency is refused whole."""
    for file in files:
        for sheet in file.sheets:
            for row, named in enumerate(sheet.rows.values.get("agency", ())):
                if named and named != agency:
                    sheet.rows.fault(row, "agency", Fault("agency_differs", {"agency": agency}))
                    file.fatal = sheet.rows.problems[-1]
                    return


def _check_plans(files: list[CheckedFile], binding: Binding) -> None:
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
