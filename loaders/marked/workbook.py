"""The analyst's own workbook with its bad and its corrected cells coloured and commented, to be fixed and loaded."""

import pickle
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from kpi.scratch import scratch
from language import Language
from loaders.headings.texts import vocabulary
from loaders.marked.instructions import Instructions, instructions_for
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Problem, Refused
from loaders.recognition.corrections import Correction
from loaders.spreadsheet import confined
from loaders.spreadsheet.files import Sheet, read_sheets
from loaders.spreadsheet.guards import check_workbook

_BOUNDS = confined.BOUNDS["marking"]  # three times what it takes on a slow machine
_KEPT = (".xlsx", ".xlsm")


def write_marked(
    path: Path,
    name: str,
    problems: Sequence[Problem],
    language: Language,
    target: BinaryIO,
    corrections: Sequence[Correction] = (),
) -> None:
    """Write an .xlsx in which each bad cell is coloured and says in a comment what is wrong, and each
    corrected one holds its correction in a colour of its own and says what was typed there; a sheet
    before the others lists all of them with links. What an earlier round marked is taken away first,
    but for its corrections; without any of them nothing is marked.

    name: what the file is called. .xlsx and .xlsm files keep their formats, formulas and other
    sheets; of the other kinds the cells alone are written, as they were read. Raises Unreadable, and
    Refused where there is too much to mark.
    """
    sheets = read_sheets(path, name, vocabulary())
    cells = sum(cell != "" for sheet in sheets for row in sheet.rows for cell in row)
    if cells > LIMITS["max_marked_cells"]:
        raise Refused("too_large_to_mark")
    seconds = _BOUNDS.seconds + _BOUNDS.seconds_each * cells // 1_000_000
    with scratch() as folder:
        marked = folder / "marked.xlsx"
        instructions = instructions_for(name, problems, corrections, sheets, marked, language)
        kind = Path(name).suffix.lower()
        kept = (
            kind in _KEPT
            and _merged(sheets) <= LIMITS["max_marked_cells"]
            and check_workbook(path, kind, folder / "checked.xlsx").copy
        )
        # openpyxl cannot keep every workbook that can be read.
        if not (kept and _carried_out(replace(instructions, book=Path(path).resolve()), seconds)) and not _carried_out(
            instructions, seconds
        ):
            raise Refused("too_large_to_mark")
        target.write(marked.read_bytes())


def _merged(sheets: list[Sheet]) -> int:
    """How many cells lie in merged ranges: openpyxl makes every one of them."""
    return sum(
        (bottom - top + 1) * (right - left + 1) for sheet in sheets for (top, left), (bottom, right) in sheet.merged
    )


def _carried_out(instructions: Instructions, seconds: int) -> bool:
    """In a process of its own, as files are read: openpyxl takes all the memory that a workbook asks for."""
    try:
        confined.run("loaders.marked.marking", given=pickle.dumps(instructions), seconds=seconds)
    except (confined.TooDemanding, subprocess.CalledProcessError):
        return False
    return True
