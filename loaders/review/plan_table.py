"""A plan's table as it is approved: its sections, and the terms of its clauses."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from loaders.checking.binding import Plan
from loaders.checking.checked import CheckedSheet
from loaders.problems.problem import Fault
from loaders.queries import newest_rows, query
from loaders.recognition.columns.terms import Term


def settle_sections(sheets: Sequence[CheckedSheet]) -> None:
    """Numbers of sections as they are compared, `4` of '4.'; and refuse those that a plan has twice."""
    rows_of: dict[tuple[str, str], list[tuple[CheckedSheet, int]]] = defaultdict(list)
    for sheet in sheets:
        if "section" in sheet.rows.values:
            numbers = sheet.rows.values["section"]
            numbers[:] = [number and (number.rstrip(" .") or number) for number in numbers]
        for row in _rows(sheet, "section"):
            rows_of[sheet.rows.values["plan"][row], sheet.rows.values["section"][row]].append((sheet, row))
    for (plan, _), places in rows_of.items():
        named = ", ".join(str(sheet.rows.numbers[row]) for sheet, row in places)
        for sheet, row in places if len(places) > 1 else ():
            sheet.rows.fault(row, "section", Fault("section_twice", {"plan": plan, "rows": named}))


def check_plan_table(sheets: Sequence[CheckedSheet], plans: Mapping[str, Plan], folder: Path, agency: str) -> None:
    """Refuse clauses under a section that their plan does not have, and terms outside their plan."""
    known = set(newest_rows(folder, query("sections_there"), {"agency": agency}))
    for sheet in sheets:
        values = sheet.rows.values
        known |= {(values["plan"][row], values["section"][row]) for row in _rows(sheet, "section")}
    for sheet in sheets:
        values = sheet.rows.values
        for row in _rows(sheet, "clause"):
            plan, section, term = (values[name][row] for name in ("plan", "section", "term"))
            if section and (plan, section) not in known:
                sheet.rows.fault(row, "section", Fault("unknown_section", {"plan": plan}))
            if plan in plans and term and not _within(term, plans[plan]):
                span = {"first": plans[plan].first_year, "last": plans[plan].last_year}
                sheet.rows.fault(row, "term", Fault("term_outside_plan", {"plan": plan} | span))


def _within(term: Term, plan: Plan) -> bool:
    return all(plan.holds(year) for year in term if year is not None)


def _rows(sheet: CheckedSheet, declaration: str) -> Iterator[int]:
    """Those of a sheet of this kind that were not refused."""
    if sheet.layout.declaration.name == declaration:
        yield from (row for row in range(len(sheet.rows)) if row not in sheet.rows.refused)
