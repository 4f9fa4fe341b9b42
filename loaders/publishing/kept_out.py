"""What a load refuses or leaves out is kept with its upload, as it was typed: to be seen, fixed and loaded."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict

import duckdb
import pyarrow as pa

from kpi.kept_out import KeptOutFault, KeptOutRow
from loaders.checking.checked import CheckedSheet
from loaders.checking.identity import splits_of
from loaders.datasets.declaration import NUMBERS
from loaders.problems.problem import Problem
from loaders.publishing.sheets import Written
from loaders.queries import query
from loaders.recognition.layout import Layout
from loaders.recognition.people.tallies import TALLIED
from loaders.recognition.rows import Rows
from loaders.recognition.typed_text import whole_text
from loaders.spreadsheet.cell_texts import Cell

_OF_POLL = ("base", "several", "weighted", "design_effect")  # said of one answer, they hold for its poll
# Rows that are none of the table: who signed it, with a telephone, or another table's. Of these the numbers do.
_NO_DATA = ("headings", "numbering", "example", "section", "note", "prefilled", "above")
_LIKE_THOUSANDS = re.compile(r"-?\d{1,3}\.\d{3}")
_WIDE = "wide"  # numbers of a poll that is spread over columns: counts or shares


def keep_out(connection: duckdb.DuckDBPyConnection, written: Written) -> None:
    """Keep the rows of every sheet of a load that are refused or left out, with the upload that brought them."""
    kept = [(upload, row) for sheet, upload, _ in written for row in (*_refused(sheet), *_left_out(sheet))]
    if not kept:
        return
    columns: dict[str, list] = defaultdict(list)
    for index, (upload, row) in enumerate(kept):
        columns["upload"].append(upload)
        columns["place"].append(index)
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


def _refused(sheet: CheckedSheet) -> Iterator[KeptOutRow]:
    """A sheet that cannot be read as a whole is one, without cells."""
    rows, layout = sheet.rows, sheet.layout
    faults: dict[int, list[tuple[Problem, KeptOutFault]]] = defaultdict(list)
    for problem in rows.problems:
        faults[problem.row].append((problem, _fault(problem, layout, rows)))
    if not rows.numbers:
        for number, found in faults.items():
            yield _row(layout, number, "refused", {}, [fault for _, fault in found])
        return
    known = {_WIDE, *(column.name for column in layout.declaration.columns)} - _of_people(rows)
    once = _said_once(sheet)
    for row in sorted(rows.refused):
        number = rows.numbers[row]
        texts = {name: _text(column[row], name, layout) for name, column in rows.cells.items() if name in known}
        cells = once.get(row, {}) | {name: text for name, text in texts.items() if text}
        own: list[KeptOutFault] = []
        for problem, fault in faults[number]:
            if fault not in own and _stands_at(problem, row, rows):
                own.append(fault)
        yield _row(layout, number, rows.open.get(row, "refused"), cells, own)


def _stands_at(problem: Problem, row: int, rows: Rows) -> bool:
    """Rows of one spreadsheet row, as those of its months, have the problems of their own cells."""
    among = [positions for positions in rows.positions.values() if problem.column - 1 in positions]
    return all(positions[row] == problem.column - 1 for positions in among)


def _said_once(sheet: CheckedSheet) -> dict[int, dict[str, str]]:
    """What one answer says of its poll is said of each that is refused, which may be loaded without that one."""
    rows = sheet.rows
    names = [name for name in _OF_POLL if name in rows.cells]
    if not names or sheet.layout.declaration.settle != "answers":
        return {}
    keys = list(zip(map(str, rows.values["dates"]), splits_of(sheet)[0], strict=True))
    said: dict[tuple, dict[str, str]] = defaultdict(dict)
    for row, key in enumerate(keys):
        for name in names:
            if text := _text(rows.cells[name][row], name, sheet.layout):
                said[key].setdefault(name, text)
    return {row: said[keys[row]] for row in rows.refused}


def _left_out(sheet: CheckedSheet) -> Iterator[KeptOutRow]:
    """By what is typed in the columns that are known; others may hold people's names. Rows that are counted in another
    one did not stay out."""
    layout, rows = sheet.layout, sheet.rows
    known = {name: at for name, at in layout.columns.items() if name not in _of_people(rows)}
    for reason, numbers in rows.left_out.items():
        for number in numbers if reason != TALLIED else ():
            line = layout.sheet.rows[number - 1] if reason not in _NO_DATA else []
            texts = {name: _text(line[at], name, layout) for name, at in known.items() if at < len(line)}
            yield _row(layout, number, reason, {name: text for name, text in texts.items() if text}, [])


def _of_people(rows: Rows) -> set[str]:
    """Columns that say who somebody is, where rows are people and do not count by themselves."""
    asked = {"people", "respondents"} & rows.asked.keys()
    return {"id"} if asked and rows.answers.get("people") != "count" else set()


def _row(layout: Layout, number: int, reason: str, cells: dict[str, str], faults: list[KeptOutFault]) -> KeptOutRow:
    units = {name: f"{unit.scale} {unit.name}".strip() for name, unit in layout.units.items()}
    if layout.unit_above and not cells.get("unit"):
        units.setdefault("value", layout.unit_above)
    return KeptOutRow(layout.sheet.name, layout.declaration.name, number, reason, cells, units, tuple(faults))


def _fault(problem: Problem, layout: Layout, rows: Rows) -> KeptOutFault:
    position = problem.column - 1
    names = [name for name, at in layout.columns.items() if at == position]
    names += [name for name, positions in rows.positions.items() if position in positions]
    column = names[0] if names else ""
    typed = "" if column in _of_people(rows) else problem.value
    return KeptOutFault(column, problem.heading, typed, problem.code, problem.fault.values)


def _text(cell: Cell, name: str, layout: Layout) -> str:
    """All of it, where the text of a message is cut. A number with three decimals is not to be one of thousands."""
    text = whole_text(cell).strip()
    is_number = isinstance(cell, float) and name != _WIDE and layout.declaration.column(name).kind in NUMBERS
    return f"{text.replace('.', ',')}0" if is_number and _LIKE_THOUSANDS.fullmatch(text) else text
