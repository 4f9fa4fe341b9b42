"""The analyst's own workbook with its bad and its corrected cells coloured and commented, to be mended and dropped again."""

import pickle
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, NamedTuple

from language import Language, message
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Problem, Unreadable, cell_place
from loaders.recognition.corrections import Correction
from loaders.recognition.headings import vocabulary
from loaders.spreadsheet import confined
from loaders.spreadsheet.files import Sheet, read_sheets
from loaders.spreadsheet.guards import check_workbook

MOST = 5_000  # problems that are marked; a workbook with more comments is slow to open
MOST_LETTERS = 2_000  # of one comment
_BOUNDS = confined.BOUNDS["marking"]  # three times what it takes on a slow machine
_KEPT = (".xlsx", ".xlsm")
_HEADINGS = (
    message("Sheet"),
    message("Cell"),
    message("As typed"),
    message("What is wrong"),
    message("How to mend it"),
)


class Line(NamedTuple):
    """A marked problem. column 0: the row's first filled cell. row 0: no cell at all. texts: its cells in the list."""

    sheet: str
    row: int
    column: int
    comment: str
    texts: tuple[str, ...]
    code: str


class Fix(NamedTuple):
    """A corrected cell. row and column count from 1. typed, corrected: as texts. value: what is to stand there."""

    sheet: str
    row: int
    column: int
    place: str
    typed: str
    corrected: str
    value: str | float | date


@dataclass
class Order:
    """What loaders.marked.marking is to write.

    book: the workbook to keep as it is; None writes the sheets' cells alone. title: the list's.
    untitled: the name of a text file's sheet. bare: what the list says where book is None.
    was: what the comment of a corrected cell says, with the places {typed} and {corrected}; corrected:
    what the list says of them. undivided: cells of merged numbers that nobody has divided.
    """

    book: Path | None
    target: Path
    sheets: list[Sheet]
    lines: list[Line]
    fixes: list[Fix]
    undivided: list[tuple[str, int, int]]
    was: str
    corrected: str
    title: str
    untitled: str
    bare: str
    notes: list[str]
    headings: list[str]


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
    sheets; of the other kinds the cells alone are written, as they were read. Raises Unreadable.
    """
    sheets = read_sheets(path, name, vocabulary())
    cells = sum(cell != "" for sheet in sheets for row in sheet.rows for cell in row)
    if cells > LIMITS["max_marked_cells"]:
        raise Unreadable("too_large_to_mark")
    seconds = _BOUNDS.seconds + _BOUNDS.seconds_each * cells // 1_000_000
    with TemporaryDirectory() as folder:
        marked = Path(folder) / "marked.xlsx"
        order = _order(name, problems, corrections, sheets, marked, language)
        kind = Path(name).suffix.lower()
        kept = (
            kind in _KEPT
            and _merged(sheets) <= LIMITS["max_marked_cells"]
            and check_workbook(path, kind, Path(folder) / "checked.xlsx").copy
        )
        # openpyxl cannot keep every workbook that can be read.
        if not (kept and _carried_out(replace(order, book=Path(path).resolve()), seconds)) and not _carried_out(
            order, seconds
        ):
            raise Unreadable("too_large_to_mark")
        target.write(marked.read_bytes())


def _merged(sheets: list[Sheet]) -> int:
    """How many cells lie in merged ranges: openpyxl makes every one of them."""
    return sum(
        (bottom - top + 1) * (right - left + 1) for sheet in sheets for (top, left), (bottom, right) in sheet.merged
    )


def _carried_out(order: Order, seconds: int) -> bool:
    """In a process of its own, as files are read: openpyxl takes all the memory that a workbook asks for."""
    try:
        confined.run("loaders.marked.marking", given=pickle.dumps(order), seconds=seconds)
    except (confined.TooDemanding, subprocess.CalledProcessError):
        return False
    return True


def _order(
    name: str,
    problems: Sequence[Problem],
    corrections: Sequence[Correction],
    sheets: list[Sheet],
    target: Path,
    language: Language,
) -> Order:
    say, shown = language.say, _shown(problems)
    notes = []
    if problems:
        notes.append(f"{name}: " + language.say_count("{count} problem", "{count} problems", len(problems)))
        notes.append(
            say(
                "Each of these cells is coloured and says in a comment what is wrong. Mend them in this "
                "workbook, save it and drop it again; "
                "colours, comments and this sheet are not loaded."
            )
        )
    if len(shown) < len(problems):
        notes.append(
            language.say_count(
                "{count} more problem is neither marked nor listed; it shows once these are mended.",
                "{count} more problems are neither marked nor listed; they show once these are mended.",
                len(problems) - len(shown),
            )
        )
    if len(corrections) > MOST:
        notes.append(
            language.say_count(
                "{count} more corrected cell holds its correction without being marked.",
                "{count} more corrected cells hold their corrections without being marked.",
                len(corrections) - MOST,
            )
        )
    bare = say("This copy holds the values alone: the formats and formulas of the original are not in it.")
    return Order(
        None,
        target,
        sheets,
        [_line(problem, language) for problem in shown],
        [_fix(correction) for correction in corrections],
        [(problem.sheet, problem.row, problem.column) for problem in problems if problem.code == "merged_number"],
        say("Was: {typed}; corrected: {corrected}."),
        say("Corrected cells hold their correction, in another colour, and say in a comment what stood there before."),
        say("Problems") if problems else say("Corrections"),
        say("Sheet"),
        bare if any(sheet.name for sheet in sheets) else "",
        notes,
        [say(heading) for heading in _HEADINGS],
    )


def _shown(problems: Sequence[Problem]) -> list[Problem]:
    """As many as are marked: of every kind in every column the first ones."""
    if len(problems) <= MOST:
        return list(problems)
    seen = Counter()
    ranks = []
    for place, problem in enumerate(problems):
        kind = (problem.sheet, problem.column, problem.code)
        seen[kind] += 1
        ranks.append((seen[kind], place))
    return [problems[place] for place in sorted(place for _, place in sorted(ranks)[:MOST])]


def _line(problem: Problem, language: Language) -> Line:
    what, mend = problem.what(language), problem.mend(language)
    # The heading stands beside its cell's name, so that no row of the list looks like a row of headings.
    place = " · ".join(
        part for part in (problem.cell or (str(problem.row) if problem.row else ""), problem.heading) if part
    )
    texts = (problem.sheet, place, problem.value, what, mend)
    return Line(problem.sheet, problem.row, problem.column, f"{what} {mend}"[:MOST_LETTERS], texts, problem.code)


def _fix(correction: Correction) -> Fix:
    row, column = cell_place(correction.cell)
    place = " · ".join(part for part in (correction.cell, correction.heading) if part)
    return Fix(correction.sheet, row + 1, column + 1, place, correction.typed, correction.corrected, correction.value)
