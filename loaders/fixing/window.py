"""Some rows of a sheet as an analyst sees them, of a file that is read in a process of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.headings.texts import vocabulary
from loaders.problems.problem import Unreadable
from loaders.recognition.typed_text import whole_text
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.sheet_cache import kept_sheets

MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Window:
    """rows: number of a row → its cells as texts. count: how many rows the sheet has."""

    rows: dict[int, list[str]]
    count: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """rows: numbers as the spreadsheet's. name: what the file is called."""

    path: Path
    name: str
    sheet: str
    rows: Sequence[int]

    def answer(self) -> Window:
        """The rows that are there; none where the file cannot be read or lacks the sheet."""
        try:
            sheets = kept_sheets(self.path, self.name, vocabulary())
        except (Unreadable, OSError):
            return Window({}, 0)
        sheet = next((one for one in sheets if one.name == self.sheet), None)
        if sheet is None:
            return Window({}, 0)
        return Window(
            {
                row: [_text(cell) for cell in sheet.rows[row - 1][:MOST_COLUMNS]]
                for row in self.rows
                if 0 < row <= len(sheet.rows)
            },
            len(sheet.rows),
        )


def _text(cell: Cell) -> str:
    """Its lines parted as a browser parts them, so that what nobody changed is the same when it comes back."""
    return whole_text(cell).replace("\r\n", "\n").replace("\r", "\n")
