"""The copy of a file that is kept without the columns that the database leaves out."""

import csv
import io
import pickle
import subprocess
from collections.abc import Collection, Sequence
from pathlib import Path

from loaders.checking.checked import CheckedFile
from loaders.headings.texts import vocabulary
from loaders.privacy.left_columns import Part, left_names, parts
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Refused
from loaders.spreadsheet import confined
from loaders.spreadsheet.files import read_sheets
from loaders.spreadsheet.guards import TEXT_KINDS
from loaders.spreadsheet.textfiles import read_text

_WORKBOOKS = (".xlsx", ".xlsm")
KINDS = (*_WORKBOOKS, *TEXT_KINDS)
_BOUNDS = confined.BOUNDS["marking"]


def can_be_stripped(name: str) -> bool:
    """Whether files of this kind can be stripped; nothing here can write copies of the others."""
    return Path(name).suffix.lower() in KINDS


def what_is_left(file: CheckedFile) -> str:
    """What is stripped of it, for the history: columns of its sheets, and sheets that are not read; '' where there is
    nothing."""
    named = [(sheet.layout.sheet.name, left_names(sheet.layout)) for sheet in file.sheets]
    columns = [": ".join(filter(None, (sheet, ", ".join(columns)))) for sheet, columns in named if columns]
    return "; ".join([*columns, *unread_sheets(file)])


def unread_sheets(file: CheckedFile) -> list[str]:
    """The sheets of a workbook that are not read."""
    return [] if Path(file.name).suffix.lower() in TEXT_KINDS else [*file.unknown_sheets, *file.hidden_sheets]


def strip(file: CheckedFile, target: Path) -> Path:
    """Write the copy; its path. Raises Refused where the kind of file does not allow it."""
    kind = Path(file.name).suffix.lower()
    if not can_be_stripped(file.name):
        raise Refused("cannot_strip", file=file.name)
    if kind in TEXT_KINDS:
        _strip_text(file.path, kind, parts(file.sheets), target)
    else:
        _strip_workbook(
            file.path, file.name, parts(file.sheets), target, {one.layout.sheet.name for one in file.sheets}
        )
    return target


def refuse_other(file: CheckedFile, again: CheckedFile) -> None:
    """Raises Refused where the copy, read again, says something else than the file."""
    if _says(again) != _says(file):
        raise Refused("cannot_strip", file=file.name)


def _strip_text(path: Path, kind: str, found: Sequence[Part], target: Path) -> None:
    """Written anew in UTF-8, its cells parted by semicolons or tabs."""
    rows = read_text(path.read_bytes(), kind, vocabulary()).rows
    for part in found:
        for number, row in enumerate(rows):
            if part.holds(number):
                for column in part.columns:
                    row[column] = ""
    written = io.StringIO()
    csv.writer(written, delimiter=";" if kind == ".csv" else "\t", lineterminator="\r\n").writerows(rows)
    target.write_bytes(written.getvalue().encode("utf-8-sig"))


def _strip_workbook(path: Path, name: str, found: Sequence[Part], target: Path, kept: Collection[str]) -> None:
    """In a process of its own, as what is marked: openpyxl takes all the memory that a workbook asks for."""
    sheets = read_sheets(path, name)
    cells = sum(cell != "" for sheet in sheets for row in sheet.rows for cell in row)
    if cells > LIMITS["max_marked_cells"]:
        raise Refused("cannot_strip", file=name)
    seconds = _BOUNDS.seconds + _BOUNDS.seconds_each * cells // 1_000_000
    order = pickle.dumps((path.resolve(), target, list(found), {one.name: one for one in sheets if one.name in kept}))
    try:
        confined.run("loaders.privacy.strip_workbook", given=order, seconds=seconds)
    except (confined.TooDemanding, subprocess.CalledProcessError):
        raise Refused("cannot_strip", file=name) from None


def _says(file: CheckedFile) -> list:
    """All that becomes of it."""
    return [
        (sheet.layout.declaration.name, sheet.layout.columns, rows.numbers, rows.values, sorted(rows.refused))
        for sheet in file.sheets
        for rows in [sheet.rows]
    ]
