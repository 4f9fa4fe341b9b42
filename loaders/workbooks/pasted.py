"""Rows of a plan's table that were copied in a spreadsheet program and pasted as text."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.datasets.declaration import Column, Declaration
from loaders.headings.matching import matched
from loaders.headings.rows import Headings
from loaders.headings.texts import headings_in
from loaders.workbooks.plan_workbook import as_code


@dataclass(frozen=True, slots=True)
class Pasted:
    """columns: those that were pasted. rows: declared column → text, as loaders.workbooks.plan_workbook.PlanRow has it.

    is_headed: the first line names the columns. unknown: headings that name none. surplus: filled cells right of the
    last column. other_plans: rows that name another plan.
    """

    columns: tuple[Column, ...]
    rows: tuple[dict[str, str], ...]
    is_headed: bool = False
    unknown: tuple[str, ...] = ()
    surplus: int = 0
    other_plans: int = 0


def read_pasted(text: str, declaration: Declaration, plan: str) -> Pasted:
    """plan: whose table it is; rows of others are left out. Without headings the cells are those of the columns in
    their order, with the plan's code before them or without."""
    lines = [[cell.strip() for cell in line] for line in csv.reader(io.StringIO(text.strip("\r\n")), delimiter="\t")]
    lines = [line for line in lines if any(line)]
    if not lines:
        return Pasted((), ())
    found = matched(Headings(headings_in(lines[0])), declaration)
    named = {position: name for name, position in found.columns.items()}
    if len(named) > 1 or len(named) == sum(map(bool, lines[0])):
        unknown = [lines[0][position] for position in sorted({*found.unknown, *found.unclear, *found.repeated})]
        return _pasted(lines[1:], named, declaration, plan, True, tuple(unknown))
    names = [column.name for column in declaration.columns if column.name != "plan"]
    if len(names) < len(declaration.columns) and all(line[0] == plan for line in lines):
        names.insert(0, "plan")
    return _pasted(lines, dict(enumerate(names)), declaration, plan, False, ())


def _pasted(
    lines: Sequence[list[str]],
    named: dict[int, str],
    declaration: Declaration,
    plan: str,
    is_headed: bool,
    unknown: tuple[str, ...],
) -> Pasted:
    width = max(map(len, lines), default=0)
    columns = {at: declaration.column(name) for at, name in sorted(named.items()) if at < width}
    rows, others, surplus = [], 0, 0
    for line in lines:
        cells = {column.name: as_code(column, line[at]) for at, column in columns.items() if at < len(line)}
        others += cells.get("plan", "") not in ("", plan)
        surplus += 0 if is_headed else sum(bool(cell) for cell in line[len(named) :])
        if cells.pop("plan", "") in ("", plan):
            rows.append(cells)
    shown = tuple(column for column in columns.values() if column.name != "plan")
    return Pasted(shown, tuple(rows), is_headed, unknown, surplus, others)
