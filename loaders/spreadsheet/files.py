"""A file of any kind to its sheets of raw cells, nothing guessed and nothing converted."""

import errno
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import gettempdir
from typing import cast

from kpi.scratch import scratch
from loaders.problems.problem import Unreadable
from loaders.problems.reasons import reason_texts
from loaders.spreadsheet.calamine import Range, RawSheet, read_confined, read_here
from loaders.spreadsheet.cell_texts import Cell, shows_something
from loaders.spreadsheet.guards import TEXT_KINDS, Checked, check_file, check_workbook
from loaders.spreadsheet.looks.looks import PLAIN, UNKNOWN, Looks
from loaders.spreadsheet.textfiles import read_text


@dataclass
class Sheet:
    """One sheet. rows[0] is the spreadsheet's row 1, a row's first cell its column A; '' is empty.

    name: '' for a text file, whose cells are all text.
    merged: ranges as ((row, column), (row, column)), from 0, both ends belonging to the range.
    epoch_1904: numbers that stand for days count from 1904; cells formatted as dates are dates already.
    hidden: names of the workbook's sheets that are left out because they are hidden.
    corrected: places (row, column) of cells that an analyst corrected, from 0.
    broken: rows of a text file, from 0, whose quotation marks do not match.
    looks: rows that are hidden and cells that are struck through.
    file: what its file is called, without the ending.
    """

    name: str
    rows: list[list[Cell]]
    merged: tuple[Range, ...] = ()
    epoch_1904: bool = False
    hidden: tuple[str, ...] = ()
    corrected: set[tuple[int, int]] = field(default_factory=set)
    broken: frozenset[int] = frozenset()
    looks: Looks = PLAIN
    file: str = ""


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)


def read_sheets(path: Path, name: str | None = None, vocabulary: frozenset[str] = frozenset()) -> list[Sheet]:
    """The visible sheets of a file (all where all are hidden), or the one sheet of a text file.

    name: what the file is called where its path does not say, as for an upload kept under its hash.
    vocabulary: of loaders.spreadsheet.textfiles.read_text.
    Raises Unreadable, also where no cell shows anything.
    """
    path = Path(path)
    kind = check_file(path, name or path.name)
    hidden: tuple[str, ...] = ()
    if kind in TEXT_KINDS:
        # Nobody else holds these rows, so corrections that are no texts may be put into them.
        read = read_text(path.read_bytes(), kind, vocabulary)
        sheets = [Sheet("", cast("list[list[Cell]]", read.rows), broken=read.broken)]
    else:
        hidden, sheets = _read_sheets(path, kind)
    if not any(shows_something(sheet.rows) for sheet in sheets):
        raise Unreadable("hidden_alone", sheets=", ".join(hidden)) if hidden else Unreadable("empty_file")
    return sheets


def _read_sheets(path: Path, kind: str) -> tuple[tuple[str, ...], list[Sheet]]:
    """Names of hidden sheets; the others."""
    try:
        (hidden, sheets), checked = _read_workbook(path, kind)
    except OSError as error:
        if error.errno not in _FULL:
            raise
        raise Unreadable("cannot_write", file=gettempdir(), reason=reason_texts(error)) from error
    return hidden, [_sheet(sheet, _looks(sheet, checked), checked.epoch_1904, hidden) for sheet in sheets]


def _stand_in(path: Path, book: Path) -> None:
    """Windows lets hardly anybody make links."""
    try:
        book.symlink_to(path.resolve())
    except OSError:
        shutil.copyfile(path, book)


def _looks(sheet: RawSheet, checked: Checked) -> Looks:
    return UNKNOWN if checked.looks is None else checked.looks.get(sheet.name, sheet.looks)


def _sheet(raw: RawSheet, looks: Looks, epoch_1904: bool, hidden: tuple[str, ...]) -> Sheet:
    height = len(raw.rows)
    merged = (*raw.merged, *((first, (min(last[0], height - 1), last[1])) for first, last in looks.merged))
    return Sheet(
        raw.name, raw.rows, tuple(one for one in merged if one[0][0] < height), epoch_1904, hidden, looks=looks
    )


def _read_workbook(path: Path, kind: str) -> tuple[tuple[tuple[str, ...], list[RawSheet]], Checked]:
    """Names of hidden sheets and the others; what was found of the workbook before it was read."""
    with scratch() as folder:
        # calamine chooses its reader by the name, and wants it in small letters.
        book = folder / f"book{kind}"
        checked = check_workbook(path, kind, book)
        if not checked.copy:
            _stand_in(path, book)
        return (read_here if checked.safe else read_confined)(book, kind), checked
