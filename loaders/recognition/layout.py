"""How a recognised sheet is laid out."""

from dataclasses import dataclass, field

from loaders.datasets.declaration import Column, Declaration
from loaders.spreadsheet.files import Sheet


@dataclass(frozen=True)
class Layout:
    """How one sheet is laid out. All positions count from 0.

    columns: column name → position. answers: position → heading, for a wide sheet.
    unknown: headings that the dataset does not know, left out of the database.
    missing: required columns that the sheet lacks. repeated: headings that stand twice.
    rivals: other declarations that the same headings fit; is_ambiguous: as well as this one.
    chosen: as an analyst chose. unknown also names, by its letters, a column that has cells and no heading.
    spread: headings merged over several columns that have cells → the columns, `F-G`.
    """

    sheet: Sheet
    declaration: Declaration
    heading_row: int
    columns: dict[str, int]
    headings: dict[int, str]
    answers: dict[int, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    missing: tuple[Column, ...] = ()
    repeated: tuple[str, ...] = ()
    rivals: tuple[Declaration, ...] = ()
    is_ambiguous: bool = False
    chosen: bool = False
    spread: dict[str, str] = field(default_factory=dict)

    def letters(self) -> dict[str, int]:
        """Column name → position; the answers of a wide sheet as 'answer:<heading>'."""
        return self.columns | {f"answer:{heading}": position for position, heading in self.answers.items()}
