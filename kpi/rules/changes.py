"""Two figures compared (rules 1 to 5 and 7 in docs/rules.md).

Every page, chart, report and the command line take their changes from here.
"""

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from kpi.rules.days import a_year_before
from kpi.rules.intervals import newcombe, wilson
from kpi.settings import setting

SMALL_BASE = 10  # below this a percentage misleads: the absolute change comes first; KPI_SMALL_BASE sets another

# What a change's qualifier is, by the qualifiers of the figure and of what it is compared with.
# Two bounds of one kind say nothing either way, nor does 'about' against a bound: unknown.
_QUALIFIERS = {
    ("exact", "exact"): "exact",
    ("at_least", "exact"): "at_least",
    ("exact", "at_least"): "at_most",
    ("at_most", "exact"): "at_most",
    ("exact", "at_most"): "at_least",
    ("at_least", "at_most"): "at_least",
    ("at_most", "at_least"): "at_most",
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
    "no_same_days",  # the year before has no figure by the same day: not compared
    "units_differ",  # the earlier figure counts something else: not compared
    "counts_anew",  # an earlier plan's figure, counted since its start or added up in another way: not compared
    "samples_differ",  # a self-selected poll against a probability sample: not compared
)


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator's value in one year.

    cut: the day up to which its dataset is complete; None where no day is known. closed: its year was closed, which
    makes it full also while it runs. straddles: a fact of the year lies on both sides of the cut. same_days_*: the
    value of this year up to the day that stands a year before the cut of the next; None where not known.
    accumulation: within_year, latest, since_start or ratio. crossing: how its clause goes on from the one of the figure
    before it: '' within a plan, same or revised. self_selected, base: of a poll, None where not stated; base is n;
    same_days_base and same_days_self_selected are of same_days_value, its n only where it is exact.
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
    accumulation: str = ""
    crossing: str = ""
    self_selected: bool | None = None
    base: float | None = None
    base_qualifier: str = "exact"
    same_days_base: float | None = None
    same_days_self_selected: bool | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A figure against an earlier one. by: how far it moved, in the unit, or in percentage points for shares.

    comparability: one of COMPARABILITIES. percent: None from zero or below it, for shares, and where the change is
    unknown. small_base: it stands on so little that the absolute change says more. compared_from, compared_through: the
    same days, in the compared year; None for full years. low, high: the bounds of the change between two
    probability samples; within_margin: whether zero lies between them, so that the change does not count; None without
    such bounds.
    """

    comparability: str
    compared_year: int | None = None
    compared_value: float | None = None
    compared_qualifier: str | None = None
    by: float | None = None
    percent: float | None = None
    qualifier: str | None = None
    compared_from: date | None = None
    compared_through: date | None = None
    small_base: bool = False
    low: float | None = None
    high: float | None = None
    within_margin: bool | None = None


def is_complete(figure: Figure, today: date) -> bool:
    """A year runs while it is today's calendar year and has not been closed."""
    return figure.closed or figure.year != today.year


def changes(figures: list[Figure], today: date) -> list[Change]:
    """The change of each figure of one series, which is in the order of its years."""
    return [change(figure, before, today) for before, figure in pairwise([None, *figures]) if figure]


def margin(figure: Figure) -> tuple[float, float] | None:
    """Wilson's bounds of a share, in percent. Only for exact shares of probability samples with known n; else None."""
    n = _sample_size(figure)
    return wilson(figure.value, n) if n else None


def _sample_size(figure: Figure) -> float | None:
    """The n of an exact share of a probability sample; None for any other figure."""
    is_exact = figure.qualifier == figure.base_qualifier == "exact" and 0 <= figure.value <= 100
    return figure.base if figure.unit == "%" and figure.self_selected is False and is_exact else None


def change(figure: Figure, before: Figure | None, today: date) -> Change:
    """The change of a figure. before: the last one of its series that is of an earlier year, None where there is
    none."""
    if before is None:
        return Change("first")
    is_full = is_complete(figure, today)
    of_same_days = not is_full and before.year == figure.year - 1 and before.same_days_value is not None
    if why := _not_alike(figure, before, before.same_days_self_selected if of_same_days else before.self_selected):
        return Change(why)
    if is_full:
        kind = "year_before" if before.year == figure.year - 1 else "gap"
        return _compare(figure, kind, before)
    if before.year != figure.year - 1:
        return Change("no_year_before")
    if figure.cut is None or figure.cut.year != figure.year:
        return Change("undated")
    if figure.straddles or before.same_days_straddles:
        return Change("straddles")
    if before.same_days_value is None:
        return Change("no_same_days")
    return _compare_same_days(figure, figure.cut, replace(before, value=before.same_days_value))


def _not_alike(figure: Figure, before: Figure, self_selected: bool | None) -> str:
    """Why not to compare two figures; '' where they are alike. self_selected: of the poll before, up to the day."""
    if _units_differ(before.unit, figure.unit):
        return "units_differ"
    if figure.crossing and (figure.accumulation == "since_start" or figure.accumulation != before.accumulation):
        return "counts_anew"
    if {figure.self_selected, self_selected} == {True, False}:
        return "samples_differ"
    return ""


def _compare_same_days(figure: Figure, cut: date, before: Figure) -> Change:
    """before: the year before, with its value up to the day that stands a year before the cut."""
    through = a_year_before(cut)
    then = replace(
        before,
        qualifier=before.same_days_qualifier or "exact",
        base=before.same_days_base,
        base_qualifier="exact",
        self_selected=before.same_days_self_selected,
    )
    # A latest value is as of its day; what adds up has grown since New Year.
    first = through if figure.accumulation in ("latest", "ratio") else date(before.year, 1, 1)
    return replace(_compare(figure, "same_days", then), compared_from=first, compared_through=through)


def _units_differ(one: str, other: str) -> bool:
    """An empty unit may be any, but not percent."""
    return one != other and (bool(one and other) or "%" in (one, other))


def _compare(figure: Figure, kind: str, before: Figure) -> Change:
    compared = Change(kind, before.year, before.value, before.qualifier)
    qualifier = _QUALIFIERS.get((figure.qualifier, before.qualifier), "unknown")
    if qualifier == "unknown":
        return replace(compared, qualifier=qualifier)
    # Ten digits are more than any figure has: they take off what binary fractions add.
    by = round(figure.value - before.value, 10)
    percent = None if before.value <= 0 or figure.unit == "%" else round(100 * by / before.value, 10)
    compared = replace(
        compared, by=by, percent=percent, qualifier=qualifier, small_base=abs(before.value) < small_base()
    )
    if (n := _sample_size(figure)) and (n_before := _sample_size(before)):
        low, high = newcombe(before.value, n_before, figure.value, n)
        return replace(compared, low=low, high=high, within_margin=low <= 0 <= high)
    return compared


def small_base() -> float:
    """KPI_SMALL_BASE, else SMALL_BASE. Raises ValueError where it is no number."""
    return setting("KPI_SMALL_BASE", SMALL_BASE)
