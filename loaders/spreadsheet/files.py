"""A file of any kind to its sheets of raw cells, nothing guessed and nothing converted."""

import errno
import io
import pickle
import sys
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from language.folding import fold, seen
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Fault, Unreadable
from loaders.spreadsheet import confined
from loaders.spreadsheet.guards import MEGABYTE, TEXT_KINDS, check_file, check_workbook
from loaders.spreadsheet.textfiles import read_text

Cell = str | int | float | bool | date | datetime | time | timedelta

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)
_BOUNDS = confined.BOUNDS["reading"]
_ROWS_A_BLOCK = 5_000


@dataclass
class Sheet:
    """One sheet. rows[0] is the spreadsheet's row 1, a row's first cell its column A; '' is empty.

    name: '' for a text file, whose cells are all text.
    merged: ranges as ((row, column), (row, column)), from 0, both ends belonging to the range;
    .ods and .xlsb files are read without them.
    epoch_1904: numbers that stand for days count from 1904; cells formatted as dates are dates already.
    hidden: names of the workbook's sheets that are left out because they are hidden.
    corrected: places (row, column) of cells that an analyst corrected, from 0.
    """

    name: str
    rows: list[list[Cell]]
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    epoch_1904: bool = False
    hidden: tuple[str, ...] = ()
    corrected: set[tuple[int, int]] = field(default_factory=set)


def read_sheets(path: Path, name: str | None = None, vocabulary: frozenset[str] = frozenset()) -> list[Sheet]:
    """The visible sheets of a file (all where all are hidden), or the one sheet of a text file.

    name: what the file is called where its path does not say, as for an upload kept under its hash.
    vocabulary: of loaders.spreadsheet.textfiles.read_text.
    Raises Unreadable, also where no cell shows anything.
    """
    path = Path(path)
    kind = check_file(path, name or path.name)
    if kind in TEXT_KINDS:
        hidden, sheets = (), [Sheet("", read_text(path.read_bytes(), kind, vocabulary))]
    else:
        hidden, sheets = _read_sheets(path, kind)
    if not any(shows_something(sheet.rows) for sheet in sheets):
        raise Unreadable("hidden_alone", sheets=", ".join(hidden)) if hidden else Unreadable("empty_file")
    return sheets


def shows_something(rows: list[list[Cell]]) -> bool:
    """Whether any cell holds more than blanks and signs that nobody sees."""
    return any(
        not isinstance(cell, str) or fold(seen(cell)) for row in rows if row.count("") < len(row) for cell in row
    )


def _read_sheets(path: Path, kind: str) -> tuple[tuple[str, ...], list[Sheet]]:
    """Names of hidden sheets; the others."""
    try:
        (hidden, sheets), epoch_1904 = _read_workbook(path, kind)
    except OSError as error:
        if error.errno not in _FULL:
            raise
        raise Unreadable("cannot_write", file=gettempdir(), reason=error.strerror) from error
    return hidden, [Sheet(title, rows, merged, epoch_1904, hidden) for title, rows, merged in sheets]


def _read_workbook(path: Path, kind: str) -> tuple[tuple, bool]:
    """What _read gives; whether numbers that stand for days count from 1904."""
    with TemporaryDirectory() as folder:
        # calamine chooses its reader by the name, and wants it in small letters.
        book = Path(folder) / f"book{kind}"
        checked = check_workbook(path, kind, book)
        if not checked.copy:
            book.symlink_to(path.resolve())
        return _read(book, kind) if checked.safe else _read_confined(book, kind), checked.epoch_1904


def _read(book: Path, kind: str) -> tuple[tuple[str, ...], list[tuple]]:
    """Names of hidden sheets (of those that show something, where none of the others does); name,
    rows and merged ranges of each of the others."""
    with _Unreadable(kind), CalamineWorkbook.from_path(book) as workbook:
        if len(workbook.sheet_names) > LIMITS["max_sheets"]:
            raise Unreadable("too_many_sheets")
        worksheets = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        readable = _readable(workbook.sheets_metadata)
        hidden = [name for name in worksheets if name not in readable]
        sheets = _cells_of(workbook, readable)
        if not any(shows_something(rows) for _name, rows, _merged in sheets):
            hidden = [name for name, rows, _merged in _cells_of(workbook, hidden) if shows_something(rows)]
        return tuple(hidden), sheets


def _cells_of(workbook: CalamineWorkbook, names: list[str]) -> list[tuple]:
    """Name, rows and merged ranges of each sheet."""
    sheets, cells = [], 0
    for name in names:
        sheet = workbook.get_sheet_by_name(name)
        cells += _area(sheet)
        if cells > LIMITS["max_cells"]:
            raise Unreadable("too_many_cells")
        sheets.append((name, sheet.to_python(skip_empty_area=False), tuple(sheet.merged_cell_ranges or ())))
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


class _Unreadable:
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


def _read_confined(book: Path, kind: str) -> tuple[tuple[str, ...], list[tuple]]:
    """Read in a process of its own with bounded memory and time, some 1.7 times as slow.

    For .xls, .xlsb, .ods and unusual .xlsx files: broken ones can make calamine ask for any
    amount of memory, which ends the process, or read for ever.
    """
    seconds = _BOUNDS.seconds + _BOUNDS.seconds_each * book.stat().st_size // MEGABYTE
    try:
        return _receive(io.BytesIO(confined.run("loaders.spreadsheet.files", str(book), kind, seconds=seconds)))
    except confined.TooDemanding as error:
        raise Unreadable("too_demanding") from error


def _receive(stream: io.BytesIO) -> tuple[tuple[str, ...], list[tuple]]:
    outcome = pickle.load(stream)
    if isinstance(outcome, Fault):
        raise Unreadable(outcome.code, **outcome.values)
    (hidden, described), sheets = outcome, []
    for name, length, merged in described:
        rows = []
        while len(rows) < length:
            rows += pickle.load(stream)
        sheets.append((name, rows, merged))
    return hidden, sheets


def _send(book: Path, kind: str, stream: io.BufferedIOBase) -> None:
    """What _receive reads: the fault, or the hidden sheets' names and each sheet's name, length and
    ranges, then rows in blocks."""
    confined.confine(_BOUNDS)
    try:
        hidden, sheets = _read(book, kind)
    except Unreadable as unreadable:
        pickle.dump(unreadable.fault, stream)
        return
    except MemoryError:
        pickle.dump(Fault("too_demanding"), stream)
        return
    pickle.dump((hidden, [(name, len(rows), merged) for name, rows, merged in sheets]), stream)
    for _name, rows, _merged in sheets:
        for start in range(0, len(rows), _ROWS_A_BLOCK):
            pickle.dump(rows[start : start + _ROWS_A_BLOCK], stream, pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    _send(Path(sys.argv[1]), sys.argv[2], sys.stdout.buffer)
