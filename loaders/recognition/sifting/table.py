"""What rules see of a table: its rows below the headings, before any cell is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from language.folding import fold
from loaders.datasets.declaration import NUMBERS
from loaders.problems.problem import Fault
from loaders.recognition.columns.terms import read_term
from loaders.recognition.layout import Layout
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.clauses import read_clauses
from loaders.spreadsheet.dates import Span, read_dates, read_year
from loaders.spreadsheet.numbers import Number, read_number

ANSWER = "answer:"  # of a wide sheet, in the names of its columns


@dataclass
class Table:
    """Rows count from 0.

    numbers: spreadsheet row of each. rows: their cells as far as they go. cells: declared column (or answer of a wide
    sheet) → its cells, merged ones filled downwards. distinct: column → its different cells. decided: rows that a rule
    has settled already. may_be_sums: those that come to what others add up to, as rows do by chance. elsewhere: doubt →
    spreadsheet rows that are in it for what stands on other sheets, in other files or in the database.
    """

    layout: Layout
    numbers: list[int]
    rows: list[list[Cell]]
    cells: dict[str, list[Cell]]
    distinct: dict[str, set[Cell]]
    decided: set[int] = field(default_factory=set)
    elsewhere: Mapping[str, frozenset[int]] = field(default_factory=dict)
    may_be_sums: set[int] = field(default_factory=set)
    _folded: dict[str, list[str]] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def spans(self) -> dict[Cell, Span]:
        """Different cells of dates that say them → their days."""
        cells = self.distinct.get("dates", ())
        return {cell: span for cell in cells if isinstance(span := read_dates(cell), Span)}

    @cached_property
    def lacking(self) -> set[int]:
        """Rows in which a column that the dataset requires is empty: only those can be no data at all, but for
        totals, headings and the numbers below them."""
        found: set[int] = set()
        for column in self.layout.declaration.columns:
            blank = {cell for cell in self.distinct.get(column.name, ()) if is_empty(cell)} if column.required else ()
            if blank:
                found.update(row for row, cell in enumerate(self.cells[column.name]) if cell in blank)
        return found

    def last_whole(self) -> int:
        """The last row that lacks nothing and is not decided; -1 where there is none."""
        passed_over = self.lacking | self.decided
        return next((row for row in range(len(self.rows) - 1, -1, -1) if row not in passed_over), -1)

    @cached_property
    def named(self) -> dict[int, str]:
        """Position → declared column or answer."""
        return {position: name for name, position in self.layout.letters().items()}

    @cached_property
    def leftmost(self) -> int:
        """Where the table begins, as far as the dataset knows it."""
        return min(self.named, default=0)

    def filled(self, row: int) -> dict[int, Cell]:
        """Position → cell of a row, the empty ones left out."""
        cells = dict(enumerate(self.rows[row]))
        cells |= {position: self.cells[name][row] for position, name in self.named.items()}
        return {position: cell for position, cell in sorted(cells.items()) if not is_empty(cell)}

    def follows_gap(self, row: int, last: int) -> bool:
        """Whether empty rows stand between the last row of data and this one below it."""
        return last >= 0 and self.numbers[row] - self.numbers[last] > row - last

    def folded(self, name: str) -> list[str]:
        """The texts of a column as rows are told apart by; empty ones where the sheet lacks it."""
        if name not in self.cells:
            return [""] * len(self.rows)
        if name not in self._folded:
            known = {cell: fold(typed_text(cell)) for cell in self.distinct[name]}
            self._folded[name] = [known[cell] for cell in self.cells[name]]
        return self._folded[name]

    def kind(self, name: str) -> str:
        return "number" if name.startswith(ANSWER) else self.layout.declaration.column(name).kind

    def is_read(self, position: int, cell: Cell) -> bool:
        """Whether a cell of a column that is no text says what belongs there."""
        name = self.named.get(position)
        return name is not None and _is_read(self.kind(name), cell)


def is_empty(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()


@lru_cache(10_000)
def _is_read(kind: str, cell: Cell) -> bool:
    if kind in NUMBERS:
        return isinstance(read_number(cell, "number"), Number)
    read = _READERS.get(kind)
    found = read(cell) if read else None
    return found is not None and not isinstance(found, Fault)


_READERS: dict[str, Callable[[Cell], object]] = {
    "dates": read_dates,
    "clauses": read_clauses,
    "year": read_year,
    "years": read_term,
}
