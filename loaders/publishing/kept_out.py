"""What a load refuses or leaves out is kept with its upload, as it was typed: to be seen, fixed and loaded."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict

import duckdb
import pyarrow as pa

from kpi.kept_out import KeptFault, KeptRow
from loaders.checking.checked import CheckedSheet
from loaders.problems.problem import Problem
from loaders.publishing.sheets import Written
from loaders.queries import query
from loaders.recognition.layout import Layout
from loaders.recognition.rows import Rows
from loaders.recognition.typed_text import whole_text

_WIDE = "wide"  # numbers of a poll that is spread over columns: counts or shares


def keep_out(connection: duckdb.DuckDBPyConnection, written: Written) -> None:
    """Of every sheet of a load."""
    kept = [(upload, row) for sheet, upload, _ in written for row in (*_refused(sheet), *_left_out(sheet))]
    if not kept:
        return
    columns: dict[str, list] = defaultdict(list)
    for place, (upload, row) in enumerate(kept):
        columns["upload"].append(upload)
        columns["place"].append(place)
        for name in ("sheet", "declaration", "row", "reason"):
            columns[name].append(getattr(row, name))
        columns["cells"].append(_json(row.cells))
        columns["units"].append(_json(row.units))
        columns["faults"].append(_json([asdict(fault) for fault in row.faults]))
    connection.register("kept_rows", pa.table(columns))
    connection.execute(query("uploads/keep_out"))
    connection.unregister("kept_rows")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _refused(sheet: CheckedSheet) -> Iterator[KeptRow]:
    """A sheet that cannot be read as a whole is one, without cells."""
    rows, layout = sheet.rows, sheet.layout
    faults: dict[int, list[KeptFault]] = defaultdict(list)
    for problem in rows.problems:
        faults[problem.row].append(_fault(problem, layout, rows))
    if not rows.numbers:
        yield from (_row(layout, number, "refused", {}, told) for number, told in faults.items())
        return
    told_of: set[int] = set()
    for row in sorted(rows.refused):
        number = rows.numbers[row]
        cells = {
            name: text
            for name, column in rows.cells.items()
            if _is_known(name, layout) and (text := whole_text(column[row]).strip())
        }
        told = faults[number] if number not in told_of else []
        told_of.add(number)
        yield _row(layout, number, rows.open.get(row, "refused"), cells, told)


def _left_out(sheet: CheckedSheet) -> Iterator[KeptRow]:
    """By what is typed in the columns that are known; others may hold people's names."""
    layout = sheet.layout
    for reason, numbers in sheet.rows.left_out.items():
        for number in numbers:
            line = layout.sheet.rows[number - 1]
            texts = {name: whole_text(line[at]).strip() for name, at in layout.columns.items() if at < len(line)}
            yield _row(layout, number, reason, {name: text for name, text in texts.items() if text}, [])


def _row(layout: Layout, number: int, reason: str, cells: dict[str, str], faults: list[KeptFault]) -> KeptRow:
    units = {name: f"{unit.scale} {unit.name}".strip() for name, unit in layout.units.items() if name in cells}
    return KeptRow(layout.sheet.name, layout.declaration.name, number, reason, cells, units, tuple(faults))


def _fault(problem: Problem, layout: Layout, rows: Rows) -> KeptFault:
    position = problem.column - 1
    names = [name for name, at in layout.columns.items() if at == position]
    names += [name for name, positions in rows.positions.items() if position in positions]
    column = names[0] if names else ""
    return KeptFault(column, problem.heading, problem.value, problem.code, problem.fault.values)


def _is_known(name: str, layout: Layout) -> bool:
    return name == _WIDE or any(column.name == name for column in layout.declaration.columns)
