"""Two figures compared (rules 1 to 5 and 7 in docs/rules.md).

Every page, chart, report and the command line take their changes from here.
"""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from kpi.rules.comparability import is_final, same_day, why_not_alike, why_not_to_the_day
from kpi.rules.compared import Change, Figure
from kpi.rules.intervals import newcombe, wilson
from kpi.rules.measure import WITHOUT_PERCENT
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


def changes(figures: list[Figure], today: date) -> list[Change]:
    """The change of each figure of one series, which is in the order of its years."""
    return [change(figure, before, today) for before, figure in pairwise([None, *figures]) if figure]


def margin(figure: Figure) -> tuple[float, float] | None:
    """Wilson's bounds of a share, in percent. Only for exact shares of probability samples with known n; else None."""
    n = _sample_size(figure)
    return wilson(figure.value, n) if n else None


def _sample_size(figure: Figure) -> float | None:
    """The n of an exact share of a probability sample, divided by its design effect; None for any other figure, and for
    weighted shares of which nobody stated that effect: it is never assumed."""
    is_exact = figure.qualifier == figure.base_qualifier == "exact" and 0 <= figure.value <= 100
    if figure.unit != "%" or figure.self_selected is not False or not is_exact or figure.base is None:
        return None
    if figure.design_effect is None:
        return None if figure.weighted else figure.base
    return figure.base / figure.design_effect


def change(figure: Figure, before: Figure | None, today: date, is_named: bool = False) -> Change:
    """The change of a figure. before: the last one of its series that is of an earlier year, None where there is
    none. is_named: it is of a year that a reader named, so that other figures may lie between."""
    if before is None:
        return Change("first")
    if why := why_not_alike(figure, before):
        return Change(why)
    is_value = figure.day_of == "series" and figure.accumulation == "latest"
    if figure.day_of == "poll" or is_final(figure, today):
        # A wave or a latest value stands for itself; what adds up over a year can only be set against a whole one.
        adds_up = figure.day_of != "poll" and not figure.is_level
        if adds_up and not is_final(before, today):
            return Change("incomplete_before")
        kind = "year_before" if before.year == figure.year - 1 else "named" if is_named else "gap"
        compared = compare(figure, kind, before)
        return replace(compared, compared_from=before.cut, compared_through=before.cut) if is_value else compared
    if before.year != figure.year - 1:
        if not is_named:
            return Change("no_year_before")
        by_day = figure.earlier_by_day.get(before.year)
        if by_day is None and not is_value:
            return Change("no_days_then")
        before = replace(before, same_days_value=by_day, same_days_qualifier="exact", same_days_straddles=False)
    if figure.cut is None:
        return Change("undated")
    if is_value and figure.is_level and before.same_days_value is None:
        return _compare_last(figure, before)
    if why := why_not_to_the_day(figure, figure.cut, before, today):
        return Change(why)
    return _compare_same_days(figure, figure.cut, before)


def _compare_last(figure: Figure, before: Figure) -> Change:
    """With the last value of an earlier year, whatever its day."""
    if before.cut is None:
        return Change("undated")
    return replace(compare(figure, "last_value", before), compared_from=before.cut, compared_through=before.cut)


def _compare_same_days(figure: Figure, cut: date, before: Figure) -> Change:
    """before: with its value up to the day that stands as many years before the cut."""
    assert before.same_days_value is not None  # it is compared
    through = same_day(cut, before.year)
    then = replace(before, value=before.same_days_value, qualifier=before.same_days_qualifier or "exact")
    # What adds up within the year has grown since New Year; all else is as of its day.
    first = through if figure.accumulation in ("latest", "ratio", "since_start") else date(before.year, 1, 1)
    return replace(compare(figure, "same_days", then), compared_from=first, compared_through=through)


def compare(figure: Figure, kind: str, before: Figure) -> Change:
    """How far a figure moved against one that it is alike. kind: of COMPARABILITIES or NAMED."""
    compared = Change(kind, before.year, before.value, before.qualifier, compared_waves=before.waves_added)
    qualifier = _QUALIFIERS.get((figure.qualifier, before.qualifier), "unknown")
    if qualifier == "unknown":
        return replace(compared, qualifier=qualifier)
    compared = replace(
        compared,
        by=(by := figure.measure.moved(before.value, figure.value)),
        percent=_percent(figure, before, by),
        qualifier=qualifier,
        small_base=figure.measure.kind == "count" and abs(before.value) * figure.measure.times < small_base(),
        within_band=0 < abs(by) <= figure.measure.band,
    )
    if (n := _sample_size(figure)) and (n_before := _sample_size(before)):
        low, high = newcombe(before.value, n_before, figure.value, n)
        return replace(compared, low=low, high=high, within_margin=low <= 0 <= high)
    return compared


def _percent(figure: Figure, before: Figure, by: float) -> float | None:
    """Of the figures as they are, not of what was rounded; 0 where they are told as the same."""
    if before.value <= 0 or figure.value < 0 or figure.unit == "%" or figure.measure.kind in WITHOUT_PERCENT:
        return None
    return round(100 * (figure.value - before.value) / before.value, 10) if by else 0.0


def small_base() -> float:
    """KPI_SMALL_BASE, else SMALL_BASE. Raises ValueError where it is no number."""
    return setting("KPI_SMALL_BASE", SMALL_BASE)
