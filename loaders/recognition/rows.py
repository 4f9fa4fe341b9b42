"""The rows of one recognised sheet, column by column: each distinct cell is read once."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.problems.problem import Fault, Problem
from loaders.recognition.layout import Layout
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell


@dataclass
class Rows:
    """What a sheet holds below its headings.

    numbers: spreadsheet row numbers, one a row. cells: column → cells as they came.
    distinct: column → its different cells; each is read once.
    values: column → values as they were read, filled by the readers; None is missing.
    left_out: rule of loaders.recognition.sifting.rules → spreadsheet rows that are no data by it. asked: doubt of
    theirs → spreadsheet rows that it concerns, whether it was answered or not. answers: those of the analyst to these
    doubts; would_be: doubt → answer → how many rows and people it would make of them. open: row (from 0) → the doubt
    that nobody has answered; such a row is refused, whatever else its cells say.
    statuses: what a column of statuses says that is not understood → its rows, which count.
    refused: rows (from 0) that have a problem.
    unread: how many rows a sheet holds that cannot be read as a whole.
    positions: column → the position of each row's cell in the sheet, where the rows of one column come from several.
    may_be_sums: spreadsheet rows that count and come to what others within their time add up to.
    several: spreadsheet rows of respondents to questions of which some ticked several answers.
    """

    file: str
    layout: Layout
    numbers: list[int]
    cells: dict[str, list]
    distinct: dict[str, set] = field(default_factory=dict)
    values: dict[str, list] = field(default_factory=dict)
    left_out: dict[str, list[int]] = field(default_factory=dict)
    asked: dict[str, list[int]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    would_be: dict[str, dict[str, tuple[float, float]]] = field(default_factory=dict)
    statuses: dict[str, int] = field(default_factory=dict)
    open: dict[int, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: set[int] = field(default_factory=set)
    unread: int = 0
    positions: dict[str, list[int]] = field(default_factory=dict)
    several: list[int] = field(default_factory=list)
    may_be_sums: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.numbers)

    def fault(self, row: int, column: str, fault: Fault, cell=None) -> None:
        """Refuse a row (counted from 0) for what stands in one of its columns ('': the row as a whole)."""
        if row in self.open:
            return
        position = self.positions[column][row] if column in self.positions else self.layout.columns.get(column, -1)
        typed = cell if cell is not None else self.cells[column][row] if column in self.cells else ""
        self.fault_at(row, position, fault, typed)

    def fault_at(self, row: int, position: int, fault: Fault, typed: Cell) -> None:
        """The same, for what stands at a position of the sheet (-1: the row as a whole)."""
        heading = self.layout.headings.get(position, "")
        self.refused.add(row)
        self.problems.append(
            Problem(
                fault,
                self.file,
                self.layout.sheet.name,
                self.numbers[row],
                position + 1,
                heading,
                typed_text(typed),
                self.layout.kind_at(position),
            )
        )

    def faulty(self, column: str, cell_faults: dict) -> None:
        """Refuse every row whose cell of the column is one of the faulty ones."""
        if cell_faults:
            for row, cell in enumerate(self.cells[column]):
                if cell in cell_faults:
                    self.fault(row, column, cell_faults[cell])

    def merged_over(self, position: int) -> Iterator[tuple[list[int], Cell]]:
        """Rows over which a merged cell of a column stands, and what it says; a corrected cell says what it says."""
        sheet = self.layout.sheet
        at = {number: row for row, number in enumerate(self.numbers)} if sheet.merged else {}
        for (top, left), (bottom, _) in sheet.merged:
            if left != position or bottom == top or top <= self.layout.heading_row:
                continue
            numbers = range(top + 1, bottom + 2)
            covered = [at[one] for one in numbers if one in at and (one - 1, position) not in sheet.corrected]
            if covered:
                yield covered, sheet.rows[top][left]
