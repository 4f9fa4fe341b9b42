"""Caveats of a figure and its change: clauses of a sentence, the weightiest first."""

from collections.abc import Callable
from textwrap import shorten
from typing import TYPE_CHECKING

from language import Language, message, units
from language.azerbaijani import inflect
from language.figures import phrases
from language.figures.compared import why_not_compared
from language.figures.comparisons import change_direction, change_margin_text, margin_text
from language.figures.polls import waves_apart, waves_text
from language.figures.typed import crossing_note

if TYPE_CHECKING:
    from kpi.rules.figure_row import FigureRow

_NOTE = 120  # letters of a crosswalk's note

_NOT_COMPARED = {
    "first": message("there is no earlier figure to compare it with"),
    "no_year_before": message("it is not compared, because there is no figure for {before}"),
    "no_figure_then": message("it is not compared, because the chosen year has no figure"),
    "no_days_then": message("it is not compared, because what the chosen year came to by the same day is not known"),
    "no_same_days": message("it is not compared, because {before} has no figure up to the same day"),
    "undated": message(
        "it is not compared, because the year is provisional and it is not known up to which day the figures go"
    ),
    "undated_before": message(
        "it is not compared, because the year is provisional and the days of the earlier figure are not known"
    ),
    "incomplete_before": message("it is not compared, because the data of the earlier year are incomplete"),
    "straddles": message("it is not compared, because some of the data lie on both sides of {day}"),
    "days_differ": message("it is not compared, because some clauses are known beyond {day}"),
    "units_differ": message("it is not compared, because the earlier figure has another unit"),
    "counts_anew": message(
        "it is not compared with the earlier plan, because in this one it is counted anew or in another way"
    ),
    "answers_differ": message("it is not compared, because the list of answers changed"),
    "small_sample": message("it is not compared, because at least one of the two polls was answered by fewer than 30"),
    "clauses_differ": message("it is not compared, because the total of the earlier plan is made of other clauses"),
    "samples_differ": message(
        "it is not compared, because one of the two polls was self-selected and the other had a drawn sample"
    ),
}
_DIRECTIONS = {
    "within_margin": message(
        "the difference lies within the margin of error and does not count as a change (95% interval: {bounds})"
    ),
    "within_band": message("so small a difference counts as no change of this indicator (up to {band})"),
    "open": message("whether it rose or fell cannot be told, because not every figure is exact"),
    "unknown": message("how far it changed is not known, because neither figure is exact"),
}


def caveats(row: "FigureRow", language: Language) -> list[str]:
    """What a reader must know of the figure, in the order of its weight; [] where it needs none."""
    return list(filter(None, (caveat(row, language) for caveat in _CAVEATS)))


def _not_compared(row: "FigureRow", language: Language) -> str:
    text = _NOT_COMPARED.get(why_not_compared(row))
    if text is None:
        return ""
    day = language.day_in_full(row.cut) if row.cut else ""
    values = {"before": phrases.ordinal(row.year - 1, language), "day": day}
    return language.say(text, **values)


def _margin(row: "FigureRow", language: Language) -> str:
    direction = change_direction(row)
    text = _DIRECTIONS.get(direction)
    band = units.difference(row.measure.band, row.indicator, language)
    return language.say(text, bounds=change_margin_text(row, language), band=band) if text else ""


def _revised(row: "FigureRow", language: Language) -> str:
    """The figure before it stood under a clause of an earlier plan that asked for something else."""
    if row.crossing != "revised":
        return ""
    note = shorten(crossing_note(row, language).strip().rstrip("."), _NOTE, placeholder=" …")
    note = f" ({note})" if note else ""
    if row.compared_clause is None:
        return language.say("the clause was revised in this plan{note}", note=note)
    if not row.compared_clause:
        return language.say("it is compared with the total of the earlier plan, whose clauses were revised since")
    clause = _clause(row.compared_clause, language)
    return language.say(
        "it is compared with {clause} of the earlier plan, and the clause was revised since{note}",
        clause=clause,
        note=note,
    )


def _continued(row: "FigureRow", language: Language) -> str:
    if row.crossing != "same" or row.compared_clause is None:
        return ""
    if not row.compared_clause:
        return language.say("it is compared with the total of the earlier plan")
    return language.say(
        "it is compared with {clause} of the earlier plan", clause=_clause(row.compared_clause, language)
    )


def _clause(clause: str, language: Language) -> str:
    """As it stands within a sentence: `10.2-ci bəndi`, `clause 10.2`, `пункт 10.2`."""
    name = phrases.clause_name(clause, language)
    return inflect(name, "possessive") if language.code == "az" else name[0].lower() + name[1:]


def _changed(row: "FigureRow", language: Language) -> str:
    if row.former_value is None:
        return ""
    former = phrases.qualified(units.counted(row.former_value, row.indicator, language), row.former_qualifier, language)
    return language.say("the final figure was revised (it was {value})", value=former)


def _gap(row: "FigureRow", language: Language) -> str:
    if row.change.comparability != "gap":
        return ""
    if row.year - (row.change.compared_year or 0) == 2:
        return language.say("there is no figure for {missing}", missing=phrases.ordinal(row.year - 1, language))
    return language.say("there are no figures for the years between")


def _poll(row: "FigureRow", language: Language) -> str:
    """One caveat, so that neither who answered nor when is left out for the other."""
    return ", ".join(filter(None, (_sample(row, language), waves_text(row, language), waves_apart(row, language))))


def _sample(row: "FigureRow", language: Language) -> str:
    if row.indicator.dataset != "surveys" or row.indicator.unit != "%":
        return ""
    size = {"n": language.number(row.base)} if row.base else {}
    if row.self_selected:
        if size:
            return language.say("the poll was self-selected and speaks for those who answered (n = {n})", **size)
        return language.say("the poll was self-selected and speaks for those who answered")
    if bounds := margin_text(row.margin, language):
        return language.say("the 95% interval of the share is {bounds} (n = {n})", bounds=bounds, **size)
    if row.weighted and row.design_effect is None and row.self_selected is False and size:
        return language.say("no margin of error: weights without a design effect (n = {n})", **size)
    if size and row.self_selected is None and row.day_of == "poll":
        return language.say("how respondents were found is not stated (n = {n})", **size)
    return language.say("the number of respondents is {n}", **size) if size else ""


def _provisional(row: "FigureRow", language: Language) -> str:
    says_so_itself = row.change.comparability == "undated" or row.judgement.through is not None
    if row.complete or says_so_itself:
        return ""
    return language.say("the figures of {year} are provisional", year=phrases.ordinal(row.year, language))


def _missing(row: "FigureRow", language: Language) -> str:
    if row.qualifier != "at_least" or not row.missing:
        return ""
    return language.say_count(
        "it is a lower bound, because {count} row has no number",
        "it is a lower bound, because {count} rows have no number",
        row.missing,
    )


def _spilling(row: "FigureRow", language: Language) -> str:
    if not row.spills:
        return ""
    return language.say_count(
        "{count} row ends in the next year and counts in the year in which it began",
        "{count} rows end in the next year and count in the year in which they began",
        row.spills,
    )


def _less_is_better(row: "FigureRow", language: Language) -> str:
    if row.measure.kind == "rank":
        return ""  # its places say so
    moved = change_direction(row) in ("up", "down") and row.judgement.state is None
    return language.say("for this indicator less is better") if moved and row.indicator.direction == "less" else ""


_CAVEATS: "tuple[Callable[[FigureRow, Language], str], ...]" = (
    _not_compared,
    _margin,
    _changed,
    _revised,
    _poll,
    _gap,
    _missing,
    _provisional,
    _spilling,
    _continued,
    _less_is_better,
)
