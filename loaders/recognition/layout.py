"""How a recognised sheet is laid out."""

from collections.abc import Container
from dataclasses import dataclass, field

from loaders.datasets.declaration import Column, Declaration
from loaders.headings.meanings import Unit, says_month_first
from loaders.recognition.columns.dates_apart import DateParts
from loaders.recognition.columns.periods import Periods
from loaders.spreadsheet.files import Sheet


@dataclass(frozen=True)
class Layout:
    """How one sheet is laid out. All positions count from 0.

    columns: column name → position. answers: position → what its column stands for, in a wide sheet.
    headings: position → heading; of two rows where these are one heading (İştirakçılar / cəmi).
    unknown: headings that the dataset does not know, left out of the database. bare: letters of columns that have
    cells and no heading, left out too. lost: positions of unknown headings whose columns are probably counts.
    left_lost: those of which an analyst has said so. month_first: as the heading of its dates says.
    odd: positions of what may be no answer, and is not read as one → the code of its problem.
    missing: required columns that the sheet lacks. repeated: position → the column that another heading names already.
    units: column name → the unit and the scale that its heading tells.
    rivals: other declarations that the same headings fit; is_ambiguous: as well as this one.
    chosen: as an analyst chose. tallied: its rows are respondents, to be counted together. is_form: its answers are
    the questions of a form.
    apart: where its dates, or the years of its terms, stand in two columns. periods: where years or months are columns,
    which then are its answers.
    unit_above: of values, for rows that name none; it stands once, above the table.
    beside: another table stands beside it on its sheet.
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
    tallied: bool = False
    is_form: bool = False
    spread: dict[str, str] = field(default_factory=dict)
    bare: tuple[str, ...] = ()
    lost: tuple[int, ...] = ()
    left_lost: tuple[int, ...] = ()
    month_first: bool = False
    odd: dict[int, str] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    apart: DateParts | None = None
    periods: Periods = Periods()
    beside: bool = False
    unit_above: str = ""

    def letters(self) -> dict[str, int]:
        """Column name → position; the answers of a wide sheet as 'answer:<heading>'."""
        return self.columns | {f"answer:{heading}": position for position, heading in self.answers.items()}

    def kind_at(self, position: int) -> str:
        """The kind as which the cells of a column are read."""
        if position in self.answers:
            return "number"
        declared = (self.declaration.column(name).kind for name, at in self.columns.items() if at == position)
        return next(declared, "text")


def missing_columns(
    declaration: Declaration, columns: Container[str], answers: dict[int, str], periods: Periods
) -> tuple[Column, ...]:
    """The required columns that no heading names and that neither answers nor periods, being columns, fill."""
    filled = {periods.into, *periods.measures} if periods.columns else {declaration.wide} if answers else set()
    required = (column for column in declaration.columns if column.required)
    return tuple(column for column in required if column.name not in columns and column.name not in filled)


def month_stands_first(columns: dict[str, int], headings: dict[int, str]) -> bool:
    """Whether the heading of the dates says so (`mm/dd/yyyy`)."""
    return "dates" in columns and says_month_first(headings[columns["dates"]])
