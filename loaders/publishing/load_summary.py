"""What is left of checked files when their rows are let go: small, plain, and fit for another process."""

from dataclasses import dataclass, field

from loaders.checking.check import CheckedFile, CheckedSheet
from loaders.checking.uncounted import Counted, counted, whole_years
from loaders.definitions.previews import Preview
from loaders.problems.problem import Fault, Problem, column_letters
from loaders.publishing.compare import Comparison
from loaders.publishing.load import Outcome
from loaders.publishing.publish import SheetResult
from loaders.recognition.corrections import Correction
from loaders.recognition.readings import ANSWER, Reading

MOST_PROBLEMS, MOST_IN_ALL = 5_000, 20_000  # of one file, and of all; nobody mends more by hand


@dataclass(frozen=True)
class SheetDigest:
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
class FileDigest:
    """problems: the first of them; problem_count counts all. unreadable: nothing of the file can be used.

    tops: sheet → its first rows as texts, from which an analyst can tell where the headings stand.
    headings, corrections, readings: of loaders.checking.check.CheckedFile.
    """

    name: str
    sheets: tuple[SheetDigest, ...]
    unknown_sheets: tuple[str, ...]
    hidden_sheets: tuple[str, ...]
    problems: tuple[Problem, ...]
    problem_count: int
    unreadable: bool
    tops: dict[str, list[list[str]]] = field(default_factory=dict)
    headings: dict[str, list[str]] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    readings: dict[str, Reading] = field(default_factory=dict)


@dataclass(frozen=True)
class Digest:
    """results: what publishing would change or has changed; None where nothing can be published.

    edition: what was published; None where nothing was. fault: why the load as a whole could not be
    carried out. comparisons, moves and previews: of what was only looked at (loaders.publishing.publish.Publication).
    """

    files: tuple[FileDigest, ...] = ()
    results: tuple[SheetResult, ...] | None = None
    edition: int | None = None
    fault: Fault | None = None
    comparisons: tuple[Comparison, ...] = ()
    moves: tuple[dict, ...] = ()
    previews: tuple[Preview, ...] = ()

    def count(self, name: str) -> int:
        """Of all sheets: new, changed, same, refused or withdrawn."""
        return sum(getattr(result, name) for result in self.results or ())

    def by_dataset(self) -> dict[str, tuple[int, int, int, int, int]]:
        """Declaration's name → new, changed, same, refused, withdrawn."""
        sums: dict[str, tuple[int, int, int, int, int]] = {}
        for result in self.results or ():
            counts = (result.new, result.changed, result.same, result.refused, result.withdrawn)
            sums[result.dataset] = tuple(map(sum, zip(sums.get(result.dataset, (0,) * 5), counts)))
        return sums

    @property
    def unreadable(self) -> bool:
        return any(file.unreadable for file in self.files)


def digested(outcome: Outcome) -> Digest:
    known_years, most = whole_years(outcome.files), min(MOST_PROBLEMS, MOST_IN_ALL // max(1, len(outcome.files)))
    files, publication = tuple(_file(file, known_years, most) for file in outcome.files), outcome.publication
    if not publication:
        return Digest(files)
    return Digest(
        files,
        publication.results,
        publication.edition,
        None,
        publication.comparisons,
        publication.moves,
        publication.previews,
    )


def _file(file: CheckedFile, known_years: set[tuple], most: int) -> FileDigest:
    problems = file.problems
    return FileDigest(
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


def _sheet(sheet: CheckedSheet, is_own: bool, known_years: set[tuple]) -> SheetDigest:
    layout, rows = sheet.layout, sheet.rows
    declared = {place: name for name, place in layout.columns.items()} | dict.fromkeys(layout.answers, ANSWER)
    columns = tuple(
        (column_letters(place + 1), heading, declared.get(place, ""))
        for place, heading in sorted(layout.headings.items())
    )
    return SheetDigest(
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
