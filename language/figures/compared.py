"""What a figure is compared with, in words; or why it is not compared."""

from datetime import date
from typing import TYPE_CHECKING

from language import Language, message
from language.figures import phrases

if TYPE_CHECKING:
    from kpi.rules.figure_row import FigureRow

NOT_COMPARED = {
    "first": message("the first figure; nothing to compare with"),
    "no_year_before": message("not compared: no figure for {before}"),
    "no_figure_then": message("not compared: the chosen year has no figure"),
    "no_days_then": message(
        "not compared: the year is provisional, and what the chosen year came to by the same day is not known"
    ),
    "units_differ": message("not compared: the earlier figure has another unit"),
    "undated": message("not compared: the year is provisional, and the day of its figure is not known"),
    "undated_before": message(
        "not compared: the year is provisional, and the days of the earlier figure are not known"
    ),
    "straddles": message("not compared: a row lies on both sides of {day}"),
    "days_differ": message("not compared: some clauses are known beyond {day}"),
    "no_same_days": message("not compared: {before} has no figure by the same day"),
    "incomplete_before": message("not compared: the data of the earlier year are incomplete"),
    "counts_anew": message("not compared: since this plan began it counts anew, or adds up in another way"),
    "answers_differ": message("not compared: the list of answers changed"),
    "small_sample": message("not compared: at least one of the two polls was answered by fewer than 30"),
    "clauses_differ": message("not compared: the total of the earlier plan is made of other clauses"),
    "samples_differ": message(
        "not compared: of the two polls one was open to whoever wished to answer, for the other respondents were "
        "selected"
    ),
}
# The compared figure stands in an earlier plan.
_CROSSED = {
    "same": message("{compared} (in the earlier plan)"),
    "revised": message("{compared} (in the earlier plan; the clause was revised)"),
    "revised_total": message("{compared} (in the earlier plan; clauses were revised)"),
}


def why_not_compared(row: "FigureRow") -> str:
    """A key of NOT_COMPARED, which tells apart whether its own day is not known or the days of the earlier figure."""
    why = row.change.comparability
    return "undated_before" if why == "undated" and row.cut else why


def waves_differ(row: "FigureRow") -> bool:
    """Whether one of the two is worked out over more polls than the other, as several waves of a year against one."""
    return row.change.compared_year is not None and row.waves_added != row.change.compared_waves


def compared_text(row: "FigureRow", language: Language) -> str:
    """What a figure is compared with, and up to which day; or why it is not compared."""
    kind, then = why_not_compared(row), row.change.compared_year
    if kind in NOT_COMPARED or then is None:
        before = phrases.ordinal(row.year - 1, language)
        day = language.day(row.cut) if row.cut else ""
        return language.say(NOT_COMPARED[kind], before=before, day=day)
    year = phrases.ordinal(then, language)
    if kind in ("same_days", "last_value"):
        compared = _same_days(row, year, language)
    elif kind == "gap":
        compared = _over_a_gap(row.year, then, language)
    else:
        compared = language.say("compared with {year}", year=year)
    crossing = row.crossing if row.compared_plan != row.indicator.plan else ""
    if crossing == "revised" and row.compared_clause == "":
        crossing = "revised_total"
    compared = language.say(_CROSSED[crossing], compared=compared) if crossing else compared
    if not waves_differ(row):
        return compared
    waves = {"now": row.waves_added, "then": row.change.compared_waves}
    return language.say("{compared} (number of waves: {now} now, {then} then)", compared=compared, **waves)


def _same_days(row: "FigureRow", year: str, language: Language) -> str:
    """Both spans named, because in a leap year they end on different days."""
    now, first = phrases.ordinal(row.year, language), language.day(date(row.year, 1, 1))
    assert row.cut and row.change.compared_through  # it is compared up to a day
    through, then = language.day(row.cut), language.day(row.change.compared_through)
    if row.change.compared_from == row.change.compared_through:
        text = message("as at {through} {now}, compared with {then} {year}")
        return language.say(text, through=through, now=now, then=then, year=year)
    text = message("{first} – {through} {now}, compared with {first} – {then} {year}")
    return language.say(text, first=first, through=through, now=now, then=then, year=year)


def _over_a_gap(now: int, then: int, language: Language) -> str:
    first, last, apart, year = then + 1, now - 1, now - then, phrases.ordinal(then, language)
    if first == last:
        text = message("compared with {year}, {apart} years before; no figure for {missing}")
        return language.say(text, year=year, apart=apart, missing=phrases.ordinal(first, language))
    text = message("compared with {year}, {apart} years before; no figures for {missing}")
    return language.say(text, year=year, apart=apart, missing=f"{first}–{phrases.ordinal(last, language)}")
