"""One sentence beside a chart: what changed, and how far it can be trusted.

A pattern of the catalogues is a
whole clause of the sentence; none inflects an indicator's name, which is an analyst's own wording.
"""

import re
from datetime import date
from typing import TYPE_CHECKING

from language import Language, message
from language.azerbaijani import attributive
from language.figures import phrases, typed
from language.figures.amounts import amount, from_amount, to_amount
from language.figures.caveats import caveats
from language.figures.comparisons import change_direction, change_size, change_text
from language.figures.judgements import judgement_clause
from language.languages import quoted

if TYPE_CHECKING:
    from kpi.rules.figure_row import FigureRow

_CLAUSES = 3  # of a sentence: what changed, and what weighs most of the rest

_WHEN = {
    "year": message("in {year}"),
    "end": message("at the end of {year}"),
    "days": message("between {first} and {last} {year}"),
    "same_days": message("over the same days of {year}"),
    "day": message("as at {last} {year}"),
    "provisional": message("in {year} (provisional)"),
}
# By change_direction; what is unknown or open gets no verb that moves.
_MOVED = {
    "up": message("{name} rose {was} {then} {value} {now}{change}"),
    "down": message("{name} fell {was} {then} {value} {now}{change}"),
    "rank": message("{name}: {value} {now}, {was} {then} ({change})"),
    "same": message("{name} did not change: {amount} {then} and {now}"),
    "about": message("{name} stayed about the same: {compared} {then}, {amount} {now}"),
    "none": message("{name} came to {amount} {now}"),
    "open": message("{name} came to {compared} {earlier} and to {amount} {now}"),
    "differs": message("{name} came to {compared} {earlier} and to {amount} {now} (a difference of {difference})"),
}
_ANSWER = message("The share of those who answered {answer} to the question {question}")
_PART = message("{name} for {part}")
_INDICATOR = message("The indicator {name}")
_SINCE_START = message("{name} (since the start of the plan)")
# An Azerbaijani name that can begin a sentence as it is; any other stands in quotation marks.
_BEGINS = re.compile(r"[“«\"]?[A-ZÇƏĞİÖŞÜ0-9][^?!;–]*([^\W\d_]|[)”»\"])")


def sentence(row: "FigureRow", language: Language) -> str:
    """What changed, what to know of it, and the judgement; at most _CLAUSES clauses: `İştirakçıların sayı 2018-ci
    ildəki 143 nəfərdən 2023-cü ildə 218 nəfərədək artmışdır (+52,4%); aradakı illər üzrə məlumat yoxdur.`"""
    judged = judgement_clause(row, language)
    kept = caveats(row, language)[: _CLAUSES - 1 - bool(judged)]
    return "; ".join(filter(None, (_moved(row, language), *kept, judged))) + "."


def _moved(row: "FigureRow", language: Language) -> str:
    """What changed."""
    direction = change_direction(row)
    words = {
        "name": subject(row, language),
        "amount": phrases.figure_text(row, language)
        if row.is_small_sample
        else amount(row.value, row.qualifier, row.indicator, language),
        "now": _now(row, language),
    }
    value, qualifier = row.change.compared_value, row.change.compared_qualifier
    if direction == "none" or value is None or qualifier is None:
        return language.say(_MOVED["none"], **words)
    earlier = _earlier(row, language)
    then = attributive(earlier) if language.code == "az" else earlier
    if direction in ("up", "down") and row.measure.kind == "rank":
        places = {
            "value": words["amount"],
            "was": amount(value, qualifier, row.indicator, language),
            "change": change_text(row, language),
        }
        return language.say(_MOVED["rank"], name=words["name"], now=words["now"], then=earlier, **places)
    if direction in ("up", "down"):
        was = from_amount(value, qualifier, row.indicator, language)
        to = to_amount(row.value, row.qualifier, row.indicator, language)
        return language.say(
            _MOVED[direction],
            name=words["name"],
            now=words["now"],
            was=was,
            then=then,
            value=to,
            change=_change(row, language),
        )
    looks_the_same = row.measure.rounded(value) == row.measure.rounded(row.value)
    if direction == "same" and row.change.qualifier == "exact" and looks_the_same:
        return language.say(_MOVED["same"], then=then, **words)
    compared = amount(value, qualifier, row.indicator, language)
    if direction == "same":
        return language.say(_MOVED["about"], compared=compared, then=earlier, **words)
    if direction == "differs":
        size = change_size(row, language)
        return language.say(_MOVED["differs"], compared=compared, earlier=earlier, difference=size, **words)
    return language.say(_MOVED["open"], compared=compared, earlier=earlier, **words)


def subject(row: "FigureRow", language: Language) -> str:
    """The indicator as a sentence begins with it."""
    one = row.indicator
    if one.answer and not one.names:
        return language.say(
            _ANSWER,
            answer=quoted(typed.answer(one, language), language),
            question=quoted(typed.label(one, language), language),
        )
    name = phrases.indicator_name(one, language).rstrip(" .:;,")
    if language.code != "az" or not _BEGINS.fullmatch(name):
        name = language.say(_INDICATOR, name=quoted(name, language))
    if one.member:
        name = language.say(_PART, name=name, part=quoted(typed.member(one, language), language))
    return language.say(_SINCE_START, name=name) if row.accumulation == "since_start" else name


def _now(row: "FigureRow", language: Language) -> str:
    cut, through = row.cut, row.change.compared_through
    is_value = row.accumulation == "latest" and row.day_of == "series"
    if row.complete and not (is_value and cut):
        return _full(row.year, row, language)
    if row.passes_its_day:
        return _when("year", row.year, language)
    if cut is None:
        return _when("provisional", row.year, language)
    if row.accumulation != "within_year":
        return _when("day", row.year, language, last=cut)
    if through and (cut.month, cut.day) == (through.month, through.day):
        return _when("same_days", row.year, language)
    return _when("days", row.year, language, date(cut.year, 1, 1), cut)


def _earlier(row: "FigureRow", language: Language) -> str:
    year, through = row.change.compared_year, row.change.compared_through
    assert year is not None  # it is compared
    if through is None:
        return _full(year, row, language)
    if row.accumulation != "within_year":
        return _when("day", year, language, last=through)
    return _when("days", year, language, date(year, 1, 1), through)


def _full(year: int, row: "FigureRow", language: Language) -> str:
    """A year that is final. What adds up since its start, and the latest value of a register, are as at the year's end;
    a reported value without a day is that of the year."""
    ends = row.accumulation == "since_start" or row.accumulation == "latest" and row.newest and row.day_of == "register"
    return _when("end" if ends else "year", year, language)


def _when(kind: str, year: int, language: Language, first: date | None = None, last: date | None = None) -> str:
    days = {name: language.day_in_full(day) for name, day in (("first", first), ("last", last)) if day}
    return language.say(_WHEN[kind], year=phrases.ordinal(year, language), **days)


def _change(row: "FigureRow", language: Language) -> str:
    """` (+52,4%)`; in the unit where there is no percentage, or where its base is small."""
    by, percent = row.change.by or 0.0, row.change.percent
    if row.change.qualifier != "exact":
        return f" ({_bound(row, language)})"
    sign = "+" if by > 0 else "−"
    in_unit = sign + change_size(row, language)
    if percent is None:
        return f" ({in_unit})"
    in_percent = sign + language.percent(abs(percent))
    if row.change.small_base:
        return f" ({in_unit}; {language.say('{percent}, small base', percent=in_percent)})"
    return f" ({in_percent})"


def _bound(row: "FigureRow", language: Language) -> str:
    """How far it moved, about or at least; the verb says which way. What moved by at most so much gets no verb."""
    by = abs(row.change.by or 0.0)
    if row.indicator.unit == "%":
        size = change_size(row, language)
    elif row.change.percent is None or row.change.small_base:
        size = language.number(by, row.measure.decimals)
    else:
        size = language.percent(abs(row.change.percent))
    if row.change.qualifier == "about":
        return language.say("by about {amount}", amount=size)
    return language.say("by at least {amount}", amount=size)
