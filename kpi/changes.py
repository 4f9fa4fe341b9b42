"""Two figures compared: the rules 1, 2, 3 and 5 of figures, in one place.

Every page, chart, report and the command line take their changes from here.
"""

from dataclasses import dataclass
from datetime import date

SMALL_BASE = 10  # below this a percentage misleads: the absolute change comes first

# What a change's qualifier is, by the qualifiers of the figure and of what it is compared with.
# 'about' against a bound says nothing either way, so it is unknown too.
_QUALIFIERS = {
    ("exact", "exact"): "exact",
    ("at_least", "exact"): "at_least",
    ("exact", "at_least"): "at_most",
    ("about", "exact"): "about",
    ("exact", "about"): "about",
    ("about", "about"): "about",
}

COMPARABILITIES = (
    "first",  # no earlier figure
    "year_before",  # a full year with the full year before
    "gap",  # a full year with an earlier one; years without data lie between
    "same_days",  # the running year with the same days of the year before
    "no_year_before",  # the running year, and the year before has no figure
    "undated",  # a running year's annual figure without days: not compared
    "straddles",  # a fact lies on both sides of the day: not compared
    "units_differ",  # the earlier figure counts something else: not compared
)


@dataclass(frozen=True)
class Figure:
    """An indicator's value in one year.

    cut: the day up to which its dataset is complete; None where no day is known.
    closed: its year was closed, which makes it full also while it runs.
    straddles: a fact of the year lies on both sides of the cut. same_days_*: the value of this
    year up to the day that stands a year before the cut of the next; None where not known.
    """

    year: int
    value: float
    qualifier: str = "exact"
    unit: str = ""
    cut: date | None = None
    straddles: bool = False
    same_days_value: float | None = None
    same_days_qualifier: str | None = None
    same_days_straddles: bool = False
    closed: bool = False


@dataclass(frozen=True)
class Change:
    """A figure against an earlier one. change: in the unit, or in percentage points for shares.

    percent: None from zero, for shares, and where the change is unknown. small_base: it stands on
    so little that the absolute change says more.
    compared_through: the last of the same days, in the compared year; None for full years.
    """

    comparability: str
    compared_year: int | None = None
    compared_value: float | None = None
    compared_qualifier: str | None = None
    change: float | None = None
    percent: float | None = None
    qualifier: str | None = None
    compared_through: date | None = None
    small_base: bool = False


def is_complete(figure: Figure, today: date) -> bool:
    """A year runs while it is today's calendar year and has not been closed."""
    return figure.closed or figure.year != today.year


def changes(figures: list[Figure], today: date) -> list[Change]:
    """The change of each figure of one series, which is in the order of its years."""
    return [_change(figure, figures[:place], today) for place, figure in enumerate(figures)]


def _change(figure: Figure, earlier: list[Figure], today: date) -> Change:
    if not earlier:
        return Change("first")
    before = earlier[-1]
    if _units_differ(before.unit, figure.unit):
        return Change("units_differ")
    if is_complete(figure, today):
        kind = "year_before" if before.year == figure.year - 1 else "gap"
        return _compare(figure, kind, before.year, before.value, before.qualifier)
    if before.year != figure.year - 1:
        return Change("no_year_before")
    if figure.cut is None or figure.cut.year != figure.year or before.same_days_value is None:
        return Change("undated")
    if figure.straddles or before.same_days_straddles:
        return Change("straddles")
    through = a_year_before(figure.cut)
    return _compare(figure, "same_days", before.year, before.same_days_value, before.same_days_qualifier, through)


def _units_differ(one: str, other: str) -> bool:
    """An empty unit may be any, but not percent."""
    return one != other and (bool(one and other) or "%" in (one, other))


def _compare(
    figure: Figure, kind: str, year: int, value: float, qualifier: str | None, through: date | None = None
) -> Change:
    qualifier = qualifier or "exact"
    of_change = _QUALIFIERS.get((figure.qualifier, qualifier), "unknown")
    if of_change == "unknown":
        return Change(kind, year, value, qualifier, qualifier=of_change, compared_through=through)
    # Ten digits are more than any figure has: they take off what binary fractions add.
    change = round(figure.value - value, 10)
    percent = None if value == 0 or figure.unit == "%" else round(100 * change / abs(value), 10)
    return Change(kind, year, value, qualifier, change, percent, of_change, through, abs(value) < SMALL_BASE)


def a_year_before(day: date) -> date:
    """The same day of the year before; 28 February for 29 February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
