"""The sheets of a workbook as calamine reads them, in this process or in one of its own
(python -m loaders.spreadsheet.calamine)."""

import io
import pickle
import struct
import sys
import zlib
from pathlib import Path
from typing import BinaryIO, NamedTuple
from zipfile import BadZipFile

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from loaders.problems.limits import LIMITS
from loaders.problems.problem import Fault, Unreadable
from loaders.spreadsheet import confined
from loaders.spreadsheet.cell_texts import Cell, shows_something
from loaders.spreadsheet.guards import MEGABYTE
from loaders.spreadsheet.looks import xls, xlsb
from loaders.spreadsheet.looks.binary import LookAt, apply
from loaders.spreadsheet.looks.looks import PLAIN, UNKNOWN, Looks

Range = tuple[tuple[int, int], tuple[int, int]]  # (row, column) of its first and of its last cell, from 0

_BOUNDS = confined.BOUNDS["reading"]
_ROWS_A_BLOCK = 5_000


class RawSheet(NamedTuple):
    """rows: of cells, '' for an empty one. merged: () where calamine does not give them. looks: of an .xls or .xlsb."""

    name: str
    rows: list[list[Cell]]
    merged: tuple[Range, ...]
    looks: Looks = PLAIN


def read_here(book: Path, kind: str) -> tuple[tuple[str, ...], list[RawSheet]]:
    """Names of hidden sheets (of those that show something, where none of the others does); the others.
    Raises Unreadable."""
    with _AsUnreadable(kind), CalamineWorkbook.from_path(book) as workbook:
        if len(workbook.sheet_names) > LIMITS["max_sheets"]:
            raise Unreadable("too_many_sheets")
        worksheets = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        readable = _readable(workbook.sheets_metadata)
        hidden = [name for name in worksheets if name not in readable]
        sheets = _cells_of(workbook, readable)
        if not any(shows_something(sheet.rows) for sheet in sheets):
            hidden = [sheet.name for sheet in _cells_of(workbook, hidden) if shows_something(sheet.rows)]
        return tuple(hidden), sheets


def _cells_of(workbook: CalamineWorkbook, names: list[str]) -> list[RawSheet]:
    sheets: list[RawSheet] = []
    cells = 0
    for name in names:
        sheet = workbook.get_sheet_by_name(name)
        cells += _area(sheet)
        if cells > LIMITS["max_cells"]:
            raise Unreadable("too_many_cells")
        sheets.append(RawSheet(name, sheet.to_python(skip_empty_area=False), tuple(sheet.merged_cell_ranges or ())))
    return sheets


def _readable(sheets: list) -> list[str]:
    worksheets = [sheet for sheet in sheets if sheet.typ == SheetTypeEnum.WorkSheet]
    visible = [sheet for sheet in worksheets if sheet.visible == SheetVisibleEnum.Visible]
    return [sheet.name for sheet in visible or worksheets]


def _area(sheet) -> int:
    """The cells from A1 to the last one, that is what its rows will hold."""
    if sheet.end is None:
        return 0
    rows, columns = sheet.end[0] + 1, sheet.end[1] + 1
    if rows > LIMITS["max_rows"]:
        raise Unreadable("too_many_rows")
    if columns > LIMITS["max_columns"]:
        raise Unreadable("too_many_columns")
    return rows * columns


class _AsUnreadable:
    """Turns what calamine raises into Unreadable."""

    def __init__(self, kind: str):
        self.kind = kind

    def __enter__(self):
        return self

    def __exit__(self, kind, error, _traceback):
        if kind is None or issubclass(kind, Unreadable):
            return
        if issubclass(kind, PasswordError):
            raise Unreadable("password") from error
        # A panic of calamine's comes as a class that cannot be imported and derives from BaseException.
        if issubclass(kind, CalamineError | OSError | OverflowError) or kind.__name__ == "PanicException":
            raise Unreadable("not_a_spreadsheet", kind=self.kind) from error


def read_confined(book: Path, kind: str) -> tuple[tuple[str, ...], list[RawSheet]]:
    """Read in a process of its own with bounded memory and time, some 1.7 times as slow.

    For .xls, .xlsb, .ods and unusual .xlsx files: broken ones can make calamine ask for any
    amount of memory, which ends the process, or read for ever.
    """
    seconds = _BOUNDS.seconds + _BOUNDS.seconds_each * book.stat().st_size // MEGABYTE
    try:
        return _receive(io.BytesIO(confined.run("loaders.spreadsheet.calamine", str(book), kind, seconds=seconds)))
    except confined.TooDemanding as error:
        raise Unreadable("too_demanding") from error


def _receive(stream: io.BytesIO) -> tuple[tuple[str, ...], list[RawSheet]]:
    outcome = pickle.load(stream)
    if isinstance(outcome, Fault):
        raise Unreadable(outcome.code, **outcome.values)
    (hidden, described), sheets = outcome, []
    for name, length, merged, looks in described:
        rows: list[list[Cell]] = []
        while len(rows) < length:
            rows += pickle.load(stream)
        sheets.append(RawSheet(name, rows, merged, looks))
    return hidden, sheets


_LOOK_AT: dict[str, LookAt] = {".xls": xls.look_at, ".xlsb": xlsb.look_at}
# What is broken, or too large to be looked at, raises one of these though calamine could read the cells.
_ODD = (
    struct.error,
    IndexError,
    ValueError,
    EOFError,
    OverflowError,
    MemoryError,
    BadZipFile,
    zlib.error,
    NotImplementedError,
)


def _looks(book: Path, kind: str, sheets: list[RawSheet]) -> dict[str, Looks]:
    """Sheet's name → its looks, UNKNOWN where they cannot be found out; its percentages are made texts."""
    if kind not in _LOOK_AT:
        return {}
    try:
        seen = _LOOK_AT[kind](book, frozenset(sheet.name for sheet in sheets))
    except _ODD:
        seen = {}
    return {sheet.name: apply(seen[sheet.name], sheet.rows) if sheet.name in seen else UNKNOWN for sheet in sheets}


def _send(book: Path, kind: str, stream: BinaryIO) -> None:
    """What _receive reads: the fault, or the hidden sheets' names and each sheet's name, length, ranges and looks, then
    rows in blocks."""
    confined.confine(_BOUNDS)
    try:
        hidden, sheets = read_here(book, kind)
        looks = _looks(book, kind, sheets)
    except Unreadable as unreadable:
        pickle.dump(unreadable.fault, stream)
        return
    except MemoryError:
        pickle.dump(Fault("too_demanding"), stream)
        return
    described = [(one.name, len(one.rows), one.merged, looks.get(one.name, PLAIN)) for one in sheets]
    pickle.dump((hidden, described), stream)
    for sheet in sheets:
        for start in range(0, len(sheet.rows), _ROWS_A_BLOCK):
            pickle.dump(sheet.rows[start : start + _ROWS_A_BLOCK], stream, pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    _send(Path(sys.argv[1]), sys.argv[2], sys.stdout.buffer)
