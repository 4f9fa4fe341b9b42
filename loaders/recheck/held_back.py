"""Originals whose published rows today's rules refuse or ask about: they are held back, so that no row is lost."""

from dataclasses import replace

import duckdb
import pyarrow as pa

from loaders.checking.checked import CheckedFile
from loaders.datasets.registry import DECLARATIONS
from loaders.problems.problem import Fault
from loaders.publishing.comparing.rows import of_declaration
from loaders.queries import query
from loaders.recheck.originals import Original


def hold_back(connection: duckdb.DuckDBPyConnection, agency: str, original: Original) -> Original:
    """The original, marked as unreadable where published rows of it would be lost because today's rules find a problem
    in them: such a problem may be a question that nobody has answered yet, and does not prove the rows wrong."""
    if not original.checked or not original.checked.problems:
        return original
    connection.register("read_today", _read(original.checked))
    connection.register("refused_today", _refused(original.checked))
    lost: list[tuple[str, int]] = []
    for declaration in DECLARATIONS:
        named = of_declaration(declaration.name)
        values = {"agency": agency, "upload": original.upload, "name": declaration.name}
        lost += connection.execute(query("recheck/lost").format(**named), values).fetchall()
    connection.unregister("read_today")
    connection.unregister("refused_today")
    return replace(original, checked=None, why=_why(original.checked, *lost[0])) if lost else original


def _read(checked: CheckedFile) -> pa.Table:
    read = [
        (sheet.layout.declaration.name, identity)
        for sheet in checked.sheets
        for row, identity in enumerate(sheet.identities)
        if row not in sheet.rows.refused
    ]
    names, identities = zip(*read, strict=True) if read else ((), ())
    return pa.table({"declaration": pa.array(names, pa.string()), "identity": pa.array(identities, pa.string())})


def _refused(checked: CheckedFile) -> pa.Table:
    """Their places; without a row a sheet of which a table cannot be read as a whole."""
    places: list[tuple[str, int | None]] = []
    for sheet in checked.sheets:
        rows, name = sheet.rows, sheet.layout.sheet.name
        places += [(name, rows.numbers[row]) for row in rows.refused]
        if rows.problems and not rows.numbers:
            places.append((name, None))
    sheets, numbers = zip(*places, strict=True) if places else ((), ())
    return pa.table({"sheet": pa.array(sheets, pa.string()), "row": pa.array(numbers, pa.int32())})


def _why(checked: CheckedFile, sheet: str, row: int) -> Fault:
    there = [problem for problem in checked.problems if problem.sheet == sheet]
    problem = next((one for one in there if one.row == row), there[0])
    return Fault(problem.code, problem.values)
