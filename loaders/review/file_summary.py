"""Picklable summary of checked files: what is left of them once their rows are let go."""

from dataclasses import dataclass, field

from kpi.oversight.spellings import Likely
from loaders.checking.checked import Converted
from loaders.checking.uncounted import Counted, Uncounted
from loaders.problems.problem import Problem
from loaders.recognition.corrections import Correction
from loaders.recognition.near.match import Match
from loaders.recognition.readings import ANSWER, Reading


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the rows below the headings of one table, each of which is in one of the last four. kept: in
    figures, or where none are made, in the database. in_no_figure: of data, and right."""

    seen: int
    kept: int
    left_out: int
    refused: int
    in_no_figure: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Rows of which only the analyst can tell what they are. doubt: of loaders.recognition.sifting.doubt_names. rows:
    the first of them; count counts all. answer: what holds now; None where nobody has answered. would_be: answer →
    how many rows and people it would make of them."""

    doubt: str
    rows: tuple[int, ...]
    count: int
    answer: str | None
    would_be: dict[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """A recognised sheet, or one of its tables. Rows are spreadsheet row numbers.

    rows: how many; read: as what they were read, of a wide sheet one an answer; refused: how many of those. unread: how
    many there are of a sheet that is refused as a whole.
    without_clause: rows that are kept and in no figure. unknown: headings that are left out, bare: letters of columns
    that have cells and no heading, left out too. columns: (letters, heading as typed, name of the declared column;
    ANSWER for an answer of a wide sheet, '' for one that is left out). left_out: rows that are no data. sureness: own
    (as who loads it has chosen), chosen (by an analyst before), sure, likely (another dataset fits too), unsure
    (another fits as well, or something is missing). counted: None for a sheet of which no figures are made. scaled:
    headings with a scale ('min nəfər') and by how much the numbers below them were multiplied.
    named_units: those taken from names of indicators, with their rows. several: rows of polls that were taken for those
    with several answers. periods: headings of the years or months of a cross table, whose
    numbers are read as the column measured. statuses: words of a column of statuses that are not understood → their
    rows, which count. looks_known: whether rows that are hidden or struck through could be told.
    spellings: the first of those that are probably one. left_columns: those that the database leaves out, as people
    find them, which the kept original may do without. year_above: of a title, where the dates have none.
    hidden_columns: letters and heading of those that are read though nobody sees them.
    unit_above: that stands once for a table, units_above: the first of the rows that took it.
    may_be_sums: rows that count, and come to what others within their time add up to.
    beside: first and last column of one of several tables that stand side by side.
    """

    name: str
    declaration: str
    sureness: str
    heading_row: int
    rows: int
    read: int
    refused: int
    unread: int
    without_clause: tuple[int, ...]
    columns: tuple[tuple[str, str, str], ...]
    unknown: tuple[str, ...]
    bare: tuple[str, ...]
    left_out: tuple[Uncounted, ...]
    counted: Counted | None
    asked: tuple[Asked, ...] = ()
    scaled: tuple[tuple[str, int], ...] = ()
    converted: tuple[Converted, ...] = ()
    named_units: tuple[tuple[str, tuple[int, ...]], ...] = ()
    several: tuple[int, ...] = ()
    periods: tuple[str, ...] = ()
    measured: str = ""
    statuses: dict[str, int] = field(default_factory=dict)
    looks_known: bool = True
    spellings: tuple[Likely, ...] = ()
    left_columns: tuple[str, ...] = ()
    year_above: str = ""
    hidden_columns: tuple[str, ...] = ()
    beside: str = ""
    may_be_sums: tuple[int, ...] = ()
    unit_above: str = ""
    units_above: tuple[int, ...] = ()

    @property
    def answers(self) -> list[str]:
        """Headings of the columns that a wide sheet's answers are taken from."""
        return [heading for _, heading, name in self.columns if name == ANSWER]

    @property
    def missing(self) -> tuple[Uncounted, ...]:
        """Rows of data that are in no figure."""
        return tuple(one for one in self.counted.left if one.is_data) if self.counted else ()

    @property
    def tally(self) -> Tally:
        if self.unread:
            return Tally(self.unread, 0, 0, self.unread, 0)
        left_out = sum(one.count for one in self.left_out)
        if self.counted is None:
            return Tally(self.rows + left_out, self.rows - self.refused, left_out, self.refused, 0)
        missing, refused = self.counted.missing, sum(one.count for one in self.missing if one.is_refused)
        return Tally(self.rows + left_out, self.counted.rows, left_out, refused, missing - refused)


@dataclass(frozen=True, slots=True)
class FileSummary:
    """problem_count: of all problems, of which problems may hold the first ones. unreadable: nothing of the file can
    be used.

    tops: sheet → its first rows as texts, from which an analyst can tell where the headings stand.
    headings, corrections, readings, matches: of loaders.checking.checked.CheckedFile.
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
    matches: dict[str, Match] = field(default_factory=dict)
