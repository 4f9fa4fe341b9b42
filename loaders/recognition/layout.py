"""How a recognised sheet is laid out."""

from dataclasses import dataclass, field

from loaders.datasets.declaration import Column, Declaration
from loaders.headings.meanings import Unit
from loaders.spreadsheet.files import Sheet


@dataclass(frozen=True)
class Layout:
    """How one sheet is laid out. All positions count from 0.

    columns: column name → position. answers: position → heading, for a wide sheet.
    headings: position → heading; of two rows where these are one heading (İştirakçılar / cəmi).
    unknown: headings that the dataset does not know, left out of the database. bare: letters of columns that have
    cells and no heading, left out too. lost: positions of unknown headings whose columns are probably counts.
    sums: positions of answers that may be the sum of the others.
    missing: required columns that the sheet lacks. repeated: position → the column that another heading names already.
    units: column name → the unit and the scale that its heading tells.
    rivals: other declarations that the same headings fit; is_ambiguous: as well as this one.
    chosen: as an analyst chose.
    spread: headings over several columns that have cells, and none for their sum → the columns, `F-G`.
    """

    sheet: Sheet
    declaration: Declaration
    heading_row: int
    columns: dict[str, int]
    headings: dict[int, str]
    answers: dict[int, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    missing: tuple[Column, ...] = ()
    repeated: dict[int, str] = field(default_factory=dict)
    rivals: tuple[Declaration, ...] = ()
    is_ambiguous: bool = False
    chosen: bool = False
    spread: dict[str, str] = field(default_factory=dict)
    bare: tuple[str, ...] = ()
    lost: tuple[int, ...] = ()
    sums: tuple[int, ...] = ()
    units: dict[str, Unit] = field(default_factory=dict)

    def letters(self) -> dict[str, int]:
        """Column name → position; the answers of a wide sheet as 'answer:<heading>'."""
        return self.columns | {f"answer:{heading}": position for position, heading in self.answers.items()}
