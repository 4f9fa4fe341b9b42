"""What the upload page remembers of checked files between two runs: small and plain, no rows of data."""

from dataclasses import dataclass

from loaders.check import CheckedFile, CheckedSheet
from loaders.publish import SheetResult
from loaders.spreadsheet.problems import Fault, Problem, column_letters
from loaders.work import Outcome

MOST_PROBLEMS = 5_000  # of one file; nobody mends more by hand
MOST_ROWS_NAMED = 20


@dataclass(frozen=True)
class SheetDigest:
    """A recognised sheet. Rows are spreadsheet row numbers.

    columns: (letters, heading as typed, name of the declared column; '' for an answer of a wide sheet).
    without_clause: the first of them; without_clause_count counts all.
    """

    name: str
    declaration: str
    heading_row: int
    rows: int
    columns: tuple[tuple[str, str, str], ...]
    unknown: tuple[str, ...]
    totals: tuple[int, ...]
    example: int | None
    without_clause: tuple[int, ...]
    without_clause_count: int


@dataclass(frozen=True)
class FileDigest:
    """problems: the first of them; problem_count counts all. unreadable: nothing of the file can be used."""

    name: str
    sheets: tuple[SheetDigest, ...]
    unknown_sheets: tuple[str, ...]
    problems: tuple[Problem, ...]
    problem_count: int
    unreadable: bool


@dataclass(frozen=True)
class Digest:
    """results: what publishing would change or has changed; None where nothing can be published.

    edition: what was published; None where nothing was. fault: why the load as a whole could not be carried out.
    """

    files: tuple[FileDigest, ...] = ()
    results: tuple[SheetResult, ...] | None = None
    edition: int | None = None
    fault: Fault | None = None

    def count(self, name: str) -> int:
        """Of all sheets: new, changed, same or refused."""
        return sum(getattr(result, name) for result in self.results or ())

    def by_dataset(self) -> dict[str, tuple[int, int, int, int]]:
        """Declaration's name → new, changed, same, refused."""
        sums: dict[str, tuple[int, int, int, int]] = {}
        for result in self.results or ():
            counts = (result.new, result.changed, result.same, result.refused)
            sums[result.dataset] = tuple(map(sum, zip(sums.get(result.dataset, (0, 0, 0, 0)), counts)))
        return sums

    @property
    def unreadable(self) -> bool:
        return any(file.unreadable for file in self.files)


def digested(outcome: Outcome) -> Digest:
    publication = outcome.publication
    return Digest(
        tuple(map(_file, outcome.files)),
        publication.results if publication else None,
        publication.edition if publication else None,
    )


def _file(file: CheckedFile) -> FileDigest:
    problems = file.problems
    return FileDigest(
        file.name, tuple(map(_sheet, file.sheets)), tuple(file.unknown_sheets),
        tuple(problems[:MOST_PROBLEMS]), len(problems), file.fatal is not None,
    )


def _sheet(sheet: CheckedSheet) -> SheetDigest:
    layout, rows = sheet.layout, sheet.rows
    declared = {place: name for name, place in layout.columns.items()}
    columns = tuple(
        (column_letters(place + 1), heading, declared.get(place, ""))
        for place, heading in sorted(layout.headings.items())
        if place in declared or place in layout.answers
    )
    without_clause = sheet.without_clause()
    return SheetDigest(
        layout.sheet.name, layout.declaration.name, layout.heading_row + 1, len(set(rows.numbers)), columns, layout.unknown,
        tuple(rows.totals), rows.example, tuple(without_clause[:MOST_ROWS_NAMED]), len(without_clause),
    )
