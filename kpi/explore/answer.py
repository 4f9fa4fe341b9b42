"""What comes of a question."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kpi.explore.asked.question import Question
from kpi.rules.compared import Change
from kpi.rules.measure import Measure as Kind
from language.vocabulary import Vocabulary

MOST_CELLS, MOST_SERIES = 2_000, 50
Position = tuple[str | None, str | None]  # keys of a row and of a column; None: all of them together


@dataclass(frozen=True, slots=True)
class Member:
    """key: by what it is grouped, '' for rows that name none (of time: of which it is not known). name: as it was
    typed, a number, or the same as key."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """value: None where rows are there, but no number. rows: behind it. missing: those without a number. across: those
    that lie on both sides of an end of the period, which are not counted. unsettled: what years that are not final have
    brought to the value of a whole period. then: what it came to in the other period."""

    value: float | None
    qualifier: str
    rows: int
    missing: int = 0
    across: int = 0
    unsettled: float = 0.0
    change: Change | None = None
    then: "Cell | None" = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is not what one might think. code: of REASONS. count: of rows."""

    code: str
    count: int = 0


REASONS = (
    "no_number",  # rows without their number: the sum is at least so much
    "across",  # rows lie on both sides of an end of the period and are not counted
    "unknown_time",  # rows are known by the year alone, or run over several months: a column of their own
    "several_clauses",  # rows serve several clauses: once in each, once in the total
    "apart",  # never added up across the members of a dimension: no total
    "no_clause",  # rows without a clause or a plan are in no figure
    "provisional",  # the last year is not complete
)


@dataclass(frozen=True, slots=True)
class Answer:
    """rows, columns: the members in their order; one with key '' and name '' alone where nothing was asked for. cells:
    by the keys of row and column; None in a key: the total, where there is one. absent: members of the rows' dimension
    that the agency knows of and that have nothing here. provisional: years that are not final → the day up to which
    they are known, None where no day is. now, then: the spans that are compared, from the first to the last day. kind:
    what kind of number they are. vocabulary: what names are called in other languages."""

    question: Question
    rows: tuple[Member, ...] = ()
    columns: tuple[Member, ...] = ()
    cells: Mapping[Position, Cell] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    absent: tuple[Member, ...] = ()
    provisional: Mapping[int, date | None] = field(default_factory=dict)
    now: tuple[date, date] | None = None
    then: tuple[date, date] | None = None
    kind: Kind = Kind()
    unit: str = ""
    vocabulary: Vocabulary = field(default=Vocabulary(), repr=False)

    def is_provisional(self, time: str) -> bool:
        """Whether a year, a quarter or a month is not known to its end. time: its key."""
        year, _, part = time.partition("-")
        if not year.isdecimal() or int(year) not in self.provisional:
            return False
        last = 3 * int(part[1]) if part.startswith("Q") else int(part or 12)
        known = self.provisional[int(year)]
        return known is None or (known.month, known.day) < (last, monthrange(int(year), last)[1])

    def cell(self, row: str | None, column: str | None) -> Cell | None:
        return self.cells.get((row, column))


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a question has no answer. code: no_measure (there is no `name` to count), apart (name a member of `name`, or
    divide by it), too_many (cells or series, as name says), unknown (the measure has no dimension `name`), twice (rows
    and columns are the same), one_plan (clauses belong to one plan), as_published (only by clause and year), lengths
    (the periods differ in length), against_time (a division by time and a second period)."""

    code: str
    name: str = ""
    count: int = 0
    most: int = 0
