"""Picklable summary of checked files: what is left of them once their rows are let go."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.checking.uncounted import Counted, counted, whole_years
from loaders.problems.problem import Problem, column_letters
from loaders.recognition.corrections import Correction
from loaders.recognition.readings import ANSWER, Reading

_MOST_PROBLEMS, _MOST_IN_ALL = 5_000, 20_000  # of one file, and of all; nobody fixes more by hand


@dataclass(frozen=True)
class SheetSummary:
    """A recognised sheet. Rows are spreadsheet row numbers.

    columns: (letters, heading as typed, name of the declared column; ANSWER for an answer of a wide
    sheet, '' for one that is left out). sureness: own (as who loads it has chosen), chosen (by an
    analyst before), sure, likely (another dataset fits too), unsure (another fits as well, or
    something is missing). counted: None for a sheet of which no figures are made.
    """

    name: str
    declaration: str
    sureness: str
    heading_row: int
    rows: int
    columns: tuple[tuple[str, str, str], ...]
    totals: tuple[int, ...]
    example: int | None
    counted: Counted | None

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(heading for _, heading, name in self.columns if not name)


@dataclass(frozen=True)
class FileSummary:
    """problems: the first of them; problem_count counts all. unreadable: nothing of the file can be used.

    tops: sheet → its first rows as texts, from which an analyst can tell where the headings stand.
    headings, corrections, readings: of loaders.checking.checked.CheckedFile.
    """

    name: str
    sheets: tuple[SheetSummary, ...]
    unknown_sheets: tuple[str, ...]
    hidden_sheets: tuple[str, ...]
    problems: tuple[Problem, ...]
    problem_count: int
    unreadable: bool
    tops: dict[str, list[list[str]]] = field(default_factory=dict)
    headings: dict[str, list[str]] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    readings: dict[str, Reading] = field(default_factory=dict)


def _file(file: CheckedFile, known_years: set[tuple], most: int) -> FileSummary:
    problems = file.problems
    return FileSummary(
        file.name,
        tuple(_sheet(sheet, sheet.layout.sheet.name in file.readings, known_years) for sheet in file.sheets),
        tuple(file.unknown_sheets),
        file.hidden_sheets,
        tuple(problems[:most]),
        len(problems),
        file.fatal is not None,
        file.tops,
        file.headings,
        tuple(file.corrections),
        file.readings,
    )


def _sheet(sheet: CheckedSheet, is_own: bool, known_years: set[tuple]) -> SheetSummary:
    layout, rows = sheet.layout, sheet.rows
    declared = {position: name for name, position in layout.columns.items()} | dict.fromkeys(layout.answers, ANSWER)
    columns = tuple(
        (column_letters(position + 1), heading, declared.get(position, ""))
        for position, heading in sorted(layout.headings.items())
    )
    return SheetSummary(
        layout.sheet.name,
        layout.declaration.name,
        "own" if is_own else _sureness(sheet),
        layout.heading_row + 1,
        len(set(rows.numbers)),
        columns,
        tuple(rows.totals),
        rows.example,
        counted(sheet, known_years),
    )


def _sureness(sheet: CheckedSheet) -> str:
    layout = sheet.layout
    if layout.chosen:
        return "chosen"
    if layout.is_ambiguous or layout.missing or layout.repeated:
        return "unsure"
    return "likely" if layout.rivals else "sure"


def summarise_files(files: Sequence[CheckedFile]) -> tuple[FileSummary, ...]:
    """One a file, in their order; of many problems the first ones."""
    known_years, most = whole_years(files), min(_MOST_PROBLEMS, _MOST_IN_ALL // max(1, len(files)))
    return tuple(_file(file, known_years, most) for file in files)
