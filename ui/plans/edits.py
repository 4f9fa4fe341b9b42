"""Edits of rows that the database holds, apart from how they are shown.

Edits hang on the rows' identities, so they stay where they belong when somebody else publishes
meanwhile.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from language.folding import fold
from loaders.datasets.declaration import Column, Declaration
from loaders.drafts.draft import Edits as Edits
from loaders.workbooks.plan_workbook import PlanRow, as_code

NAMING = ("clause", "earlier_clause", "indicator", "year", "text")  # columns by which a row is known


def applied(base: Sequence[PlanRow], edits: Edits) -> list[PlanRow]:
    """The rows as edited; new ones stand below all others."""
    kept = [
        replace(row, cells=row.cells | edits.changed.get(row.identity, {}))
        for row in base
        if row.identity not in edits.removed
    ]
    last = max((row.number for row in base), default=1)
    return kept + [PlanRow("", last + index, cells) for index, cells in enumerate(edits.added, start=1)]


def edits_of(base: Sequence[PlanRow], rows: Sequence[PlanRow]) -> Edits:
    """What tells the rows from those of the database. A new row without any cell is none."""
    before = {row.identity: row.cells for row in base}
    changed = {}
    for row in rows:
        differing = {
            name: text for name, text in row.cells.items() if row.identity and before[row.identity][name] != text
        }
        if differing:
            changed[row.identity] = differing
    added = tuple(row.cells for row in rows if not row.identity and any(row.cells.values()))
    return Edits(changed, added, frozenset(before.keys() - {row.identity for row in rows}))


def after_editor(rows: Sequence[PlanRow], state: Mapping, columns: Sequence[Column]) -> list[PlanRow]:
    """The rows after the edits of st.data_editor. state: its edited_rows (index → column → value), added_rows
    (column → value) and deleted_rows (indexes)."""
    edited = {int(index): _texts(cells, columns) for index, cells in state["edited_rows"].items()}
    gone = {int(index) for index in state["deleted_rows"]}
    kept = [
        replace(row, cells=row.cells | edited.get(index, {})) for index, row in enumerate(rows) if index not in gone
    ]
    empty = {column.name: "" for column in columns}
    return kept + [PlanRow("", 0, empty | _texts(cells, columns)) for cells in state["added_rows"]]


def with_pasted(rows: Sequence[PlanRow], pasted: Sequence[dict[str, str]], declaration: Declaration) -> list[PlanRow]:
    """A pasted row changes the one that it is known to be, in the columns that were pasted; else it is a new one."""
    found, at = list(rows), {known_as(row.cells, declaration): place for place, row in enumerate(rows)}
    empty = {column.name: "" for column in declaration.columns if column.name != "plan"}
    for cells in pasted:
        key = known_as(cells, declaration)
        if key and key in at:
            row = found[at[key]]
            found[at[key]] = replace(row, cells=row.cells | cells)
            continue
        at[key] = len(found)
        found.append(PlanRow("", 0, empty | cells))
    return found


def known_as(cells: Mapping[str, str], declaration: Declaration) -> tuple[str, ...]:
    """What tells a row from the others of its plan; () where a part of it is missing."""
    parts = [fold(cells.get(name, "")).rstrip(" .") for name in declaration.identity if name != "plan"]
    return tuple(parts) if parts and all(parts) else ()


def _texts(cells: Mapping, columns: Sequence[Column]) -> dict[str, str]:
    typed = {column: cells[column.name] for column in columns if column.name in cells}
    return {
        column.name: "" if value is None else as_code(column, str(value).strip()) for column, value in typed.items()
    }


def in_workbook(rows: Sequence[PlanRow], plan: str) -> list[PlanRow]:
    """The rows where they are written: each below the one before, at its own number where it can be."""
    written, last = [], 1
    for row in sorted(rows, key=lambda row: row.number):
        last = max(last + 1, row.number)
        written.append(replace(row, number=last, cells=row.cells | {"plan": row.cells.get("plan") or plan}))
    return written


def closed_up(rows: Sequence[PlanRow], plan: str) -> list[PlanRow]:
    """The rows from the second spreadsheet row on, in the order in which they are shown."""
    return [
        replace(row, number=number, cells=row.cells | {"plan": row.cells.get("plan") or plan})
        for number, row in enumerate(rows, start=2)
    ]


def row_label(cells: Mapping[str, Any]) -> str:
    """What a row is known by: `10.2 · trainings.held · 2026`; a plan by its code, a section by its number."""
    if "agency_name_az" in cells:
        return cells["plan"]
    named = " · ".join(str(cells[name]) for name in NAMING if cells.get(name))
    return named or cells.get("section") or cells.get("name_az") or ""
