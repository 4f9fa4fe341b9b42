"""A question that a reader asks of an agency's rows and figures."""

from dataclasses import dataclass
from datetime import date

YEAR, QUARTER, MONTH = "year", "quarter", "month"
TIMES = (YEAR, QUARTER, MONTH)
PLAN, CLAUSE, SECTION = "plan", "clause", "section"
OF_CLAUSES = (CLAUSE, SECTION)  # a row may be in several of them


@dataclass(frozen=True, slots=True)
class Dimension:
    """By what rows are divided. key: the column of facts with the form by which they are grouped; text: the column with
    what was typed. is_declared: its members have names of their own (table member_name). is_shared: other datasets have
    the very same one, as towns."""

    name: str
    key: str
    text: str
    is_declared: bool = True
    is_shared: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted. code: `trainings.participants`, as it stands in an address; of what is published (shares, values
    that are reported, what an analyst defined) the indicator's own code. column: what is added up. unit: of
    language.units. automatic: the indicator whose figures hold the same; '' for none. dimensions: by what it divides,
    beside clause, section and plan. apart: those across which it is never added up. is_poll: it counts answers.
    is_planned: of the work plan, in which dataset is the kind."""

    code: str
    dataset: str = ""
    column: str = ""
    unit: str = ""
    automatic: str = ""
    dimensions: tuple[Dimension, ...] = ()
    apart: tuple[str, ...] = ()
    is_poll: bool = False
    is_planned: bool = False
    is_published: bool = False

    def dimension(self, name: str) -> Dimension | None:
        return next((one for one in self.dimensions if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Filter:
    """The rows whose member of a dimension is one of these, or none of these. members: as they are grouped
    (language.grouping.group_key), '' where none is named; of clauses and sections their numbers."""

    dimension: str
    members: tuple[str, ...]
    excludes: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """From first to last, both included. by_years: of whole years, in which a row counts in the year in which it began;
    last may then lie within the last year: up to that day."""

    first: date
    last: date
    by_years: bool = True


def years(first: int, last: int) -> Period:
    return Period(date(first, 1, 1), date(last, 12, 31))


ALWAYS = years(1, 9999)


@dataclass(frozen=True, slots=True)
class Question:
    """plans: their codes; () asks for all of the agency. rows, columns: names of dimensions, '' for none; one of them
    may be of TIMES. against: the period that it is compared with, None for none."""

    agency: str
    measure: Measure
    plans: tuple[str, ...] = ()
    rows: str = ""
    columns: str = ""
    filters: tuple[Filter, ...] = ()
    period: Period = ALWAYS
    against: Period | None = None

    def fixes(self, dimension: str) -> bool:
        """Whether a filter leaves one member of it alone."""
        return any(one.dimension == dimension and not one.excludes and len(one.members) == 1 for one in self.filters)
