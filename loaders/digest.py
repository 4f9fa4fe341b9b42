"""What is left of checked files when their rows are let go: small, plain, and fit for another process."""

from dataclasses import dataclass, field

from loaders.check import CheckedFile, CheckedSheet
from loaders.compare import Comparison
from loaders.preview import Preview
from loaders.publish import SheetResult
from loaders.spreadsheet.problems import Fault, Problem, column_letters
from loaders.spreadsheet.readings import ANSWER
from loaders.work import Outcome

MOST_PROBLEMS = 5_000  # of one file; nobody mends more by hand
MOST_ROWS_NAMED = 20


@dataclass(frozen=True)
class SheetDigest:
    """A recognised sheet. Rows are spreadsheet row numbers.

    columns: (letters, heading as typed, name of the declared column; ANSWER for an answer of a wide
    sheet, '' for one that is left out). sureness: chosen (by an analyst), sure, likely (another
    dataset fits too), unsure (another fits as well, or something is missing).
    without_clause: the first of them; without_clause_count counts all.
    """

    name: str
    declaration: str
    sureness: str
    heading_row: int
    rows: int
    columns: tuple[tuple[str, str, str], ...]
    totals: tuple[int, ...]
    example: int | None
    without_clause: tuple[int, ...]
    without_clause_count: int

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(heading for _, heading, name in self.columns if not name)


@dataclass(frozen=True)
class FileDigest:
    """problems: the first of them; problem_count counts all. unreadable: nothing of the file can be used.

    tops: sheet → its first rows as texts, from which an analyst can tell where the headings stand.
    """

    name: str
    sheets: tuple[SheetDigest, ...]
    unknown_sheets: tuple[str, ...]
    hidden_sheets: tuple[str, ...]
    problems: tuple[Problem, ...]
    problem_count: int
    unreadable: bool
    tops: dict[str, list[list[str]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Digest:
    """results: what publishing would change or has changed; None where nothing can be published.

    edition: what was published; None where nothing was. fault: why the load as a whole could not be
    carried out. comparisons, moves and previews: of what was only looked at (loaders.publish.Publication).
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
    files, publication = tuple(map(_file, outcome.files)), outcome.publication
    if not publication:
        return Digest(files)
    return Digest(files, publication.results, publication.edition, None, publication.comparisons, publication.moves, publication.previews)


def _file(file: CheckedFile) -> FileDigest:
    problems = file.problems
    return FileDigest(
        file.name, tuple(map(_sheet, file.sheets)), tuple(file.unknown_sheets), file.hidden_sheets,
        tuple(problems[:MOST_PROBLEMS]), len(problems), file.fatal is not None, file.tops,
    )


def _sheet(sheet: CheckedSheet) -> SheetDigest:
    layout, rows = sheet.layout, sheet.rows
    declared = {place: name for name, place in layout.columns.items()} | dict.fromkeys(layout.answers, ANSWER)
    columns = tuple(
        (column_letters(place + 1), heading, declared.get(place, ""))
        for place, heading in sorted(layout.headings.items())
    )
    without_clause = sheet.without_clause()
    return SheetDigest(
        layout.sheet.name, layout.declaration.name, _sureness(sheet), layout.heading_row + 1, len(set(rows.numbers)), columns,
        tuple(rows.totals), rows.example, tuple(without_clause[:MOST_ROWS_NAMED]), len(without_clause),
    )


def _sureness(sheet: CheckedSheet) -> str:
    layout = sheet.layout
    if layout.chosen:
        return "chosen"
    if layout.is_ambiguous or layout.missing or layout.repeated:
        return "unsure"
    return "likely" if layout.rivals else "sure"
