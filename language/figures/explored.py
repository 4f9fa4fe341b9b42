"""What is said of a question and its answer (kpi.explore)."""

from typing import TYPE_CHECKING

from language import Language, message
from language.figures import phrases, typed

if TYPE_CHECKING:
    from datetime import date

    from kpi.explore.answer import Answer, Member, Reason, Refusal

TIME_NAMES = {"year": message("Year"), "quarter": message("Quarter"), "month": message("Month")}
PLAN_NAMES = {"clause": message("Clause"), "section": message("Section"), "plan": message("Action plan")}
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_REASONS = {
    "no_number": (
        message("{count} row has no number: sums with it are “at least”."),
        message("{count} rows have no number: sums with them are “at least”."),
    ),
    "across": (
        message("{count} row runs across an end of the period and is not counted."),
        message("{count} rows run across an end of the period and are not counted."),
    ),
    "unknown_time": (
        message("{count} row is known by the year alone or runs on into the next month or quarter: it stands apart."),
        message("{count} rows are known by the year alone or run on into the next month or quarter: they stand apart."),
    ),
    "several_clauses": (
        message("{count} row serves several clauses: it counts once in each and once in the total."),
        message("{count} rows serve several clauses: they count once in each and once in the total."),
    ),
    "no_clause": (
        message("{count} row belongs to no clause and is in no figure."),
        message("{count} rows belong to no clause and are in no figure."),
    ),
}
_REFUSALS = {
    "apart": message("Here nothing is added up across “{name}”: divide by it, or choose one of it in the filters."),
    "cells": message(
        "This question has {count} cells, a table shows at most {most}. Narrow it: fewer years, longer parts of them, "
        "a filter."
    ),
    "series": message(
        "This question has {count} lines, a chart shows at most {most}. Narrow it: choose some in the filters."
    ),
    "no_measure": message("There is no “{name}” to count."),
    "unknown": message("This cannot be divided by “{name}”."),
    "twice": message("Rows and columns ask for the same. Choose another division for one of them."),
    "one_plan": message("Clauses and sections belong to one plan. Choose one."),
    "as_published": message("This indicator is shown as it is published: by clause and year alone."),
    "lengths": message("The two periods differ in length and cannot be compared."),
    "against_time": message("Where time is divided, two periods cannot be compared. Take “{name}” out."),
}


def member_text(member: "Member", dimension: str, answer: "Answer", language: Language) -> str:
    """As the reader finds it in rows, columns and filters."""
    if dimension in TIME_NAMES:
        return time_text(member.key, language)
    if not member.key:
        return language.say("not named") if dimension else ""
    if dimension in PLAN_NAMES:
        return member.name
    return typed.typed(member.name, (dimension,), answer.vocabulary, language)


def time_text(key: str, language: Language) -> str:
    """`2025`, `quarter III of 2025`, `March 2025`."""
    year, _, part = key.partition("-")
    if not key:
        return language.say("not known")
    if part.startswith("Q"):
        return language.say(
            "quarter {number} of {year}", number=_ROMAN[part[1]], year=phrases.ordinal(int(year), language)
        )
    return f"{language.month(int(part))} {year}" if part else year


def short_time(key: str) -> str:
    """The same on an axis and over a column, where a reader knows what is divided: `III 2025`, `03.2025`; '' where it
    is not known."""
    year, _, part = key.partition("-")
    if part.startswith("Q"):
        return f"{_ROMAN[part[1]]} {year}"
    return f"{part}.{year}" if part else year


def reason_text(reason: "Reason", answer: "Answer", language: Language) -> str:
    if reason.code == "apart":
        return language.say("Nothing is added up across these, so there is no total.")
    if reason.code == "provisional":
        return " ".join(_provisional(year, day, language) for year, day in sorted(answer.provisional.items()))
    return language.say_count(*_REASONS[reason.code], reason.count)


def _provisional(year: int, day: "date | None", language: Language) -> str:
    days = language.say("up to which day is not known")
    if day:
        days = language.say("data to {day}", day=language.day_in_full(day))
    return language.say(
        "The figures of {year} are provisional: {days}.", year=phrases.ordinal(year, language), days=days
    )


def refusal_text(refusal: "Refusal", language: Language, name: str = "") -> str:
    """name: what the dimension that it speaks of is called."""
    text = _REFUSALS[refusal.name if refusal.code == "too_many" else refusal.code]
    numbers = {"count": language.number(refusal.count), "most": language.number(refusal.most)}
    return language.say(text, name=name or refusal.name, **numbers)


def compared_spans(answer: "Answer", language: Language) -> str:
    """`compared: 1 January – 28 October 2026 with 1 January – 28 October 2023`; '' where nothing is."""
    if answer.now is None or answer.then is None:
        return ""
    now, then = (span_text(*span, language) for span in (answer.now, answer.then))
    return language.say("Compared: {now} with {then}.", now=now, then=then)


def span_text(first: "date", last: "date", language: Language) -> str:
    """Whole years by their numbers."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return phrases.span_text(first, last, "day", language)
