"""What loaders.marked.marking is to write: the lines of the list, the fixed cells, and all texts in their language."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from language import Language, message
from loaders.problems.problem import Problem, cell_position
from loaders.recognition.corrections import Correction
from loaders.spreadsheet.files import Sheet

MOST = 5_000  # problems that are marked; a workbook with more comments is slow to open
MOST_LETTERS = 2_000  # of one comment
_HEADINGS = (message("Sheet"), message("Cell"), message("As typed"), message("What is wrong"), message("How to fix it"))


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
class Instructions:
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


def instructions_for(
    name: str,
    problems: Sequence[Problem],
    corrections: Sequence[Correction],
    sheets: list[Sheet],
    target: Path,
    language: Language,
) -> Instructions:
    """name: the file's. sheets: as they were read. target: the workbook to write; instructions.book stays None."""
    say, shown = language.say, _shown(problems)
    bare = say("This copy holds the values alone: the formats and formulas of the original are not in it.")
    return Instructions(
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
        _notes(name, len(problems), len(shown), len(corrections), language),
        [say(heading) for heading in _HEADINGS],
    )


def _notes(name: str, problems: int, shown: int, corrections: int, language: Language) -> list[str]:
    """What the list says above its lines: how many problems, how to fix them, and what is not marked."""
    notes = []
    if problems:
        notes.append(f"{name}: " + language.say_count("{count} problem", "{count} problems", problems))
        notes.append(
            language.say(
                "Each of these cells is coloured and says in a comment what is wrong. Fix them in this "
                "workbook, save it and drop it again; "
                "colours, comments and this sheet are not loaded."
            )
        )
    if shown < problems:
        notes.append(
            language.say_count(
                "{count} more problem is neither marked nor listed; it shows once these are fixed.",
                "{count} more problems are neither marked nor listed; they show once these are fixed.",
                problems - shown,
            )
        )
    if corrections > MOST:
        notes.append(
            language.say_count(
                "{count} more corrected cell holds its correction without being marked.",
                "{count} more corrected cells hold their corrections without being marked.",
                corrections - MOST,
            )
        )
    return notes


def _shown(problems: Sequence[Problem]) -> list[Problem]:
    """As many as are marked: of every kind in every column the first ones."""
    if len(problems) <= MOST:
        return list(problems)
    seen: Counter[tuple[str, int, str]] = Counter()
    ranks = []
    for position, problem in enumerate(problems):
        kind = (problem.sheet, problem.column, problem.code)
        seen[kind] += 1
        ranks.append((seen[kind], position))
    return [problems[position] for position in sorted(position for _, position in sorted(ranks)[:MOST])]


def _line(problem: Problem, language: Language) -> Line:
    what, fix = problem.what(language), problem.fix_on_page(language)
    # The heading stands beside its cell's name, so that no row of the list looks like a row of headings.
    place = " · ".join(
        part for part in (problem.cell or (str(problem.row) if problem.row else ""), problem.heading) if part
    )
    texts = (problem.sheet, place, problem.value, what, fix)
    return Line(problem.sheet, problem.row, problem.column, f"{what} {fix}"[:MOST_LETTERS], texts, problem.code)


def _fix(correction: Correction) -> Fix:
    row, column = cell_position(correction.cell)
    place = " · ".join(part for part in (correction.cell, correction.heading) if part)
    return Fix(correction.sheet, row + 1, column + 1, place, correction.typed, correction.corrected, correction.value)
