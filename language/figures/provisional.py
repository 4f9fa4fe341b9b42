"""That a year is not final yet, and up to which days its data go."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from language import Language, message
from language.figures import phrases

if TYPE_CHECKING:
    from kpi.rules.figure_row import FigureRow


def provisional_text(rows: "Iterable[FigureRow]", year: int, language: Language) -> str:
    """`2026-cı ilin rəqəmləri ilkindir: məlumatlar 28 oktyabr tarixinədəkdir.` rows: the year's, of which only some may
    be provisional; '' where all are final."""
    rows = list(rows)
    provisional = [row for row in rows if not row.complete]
    if not provisional:
        return ""
    which = message("The figures of {year} are provisional: {days}.")
    if len(provisional) < len(rows):
        which = message("Some figures of {year} are provisional: {days}.")
    return language.say(which, year=phrases.ordinal(year, language), days=_days_text(provisional, language))


def _days_text(rows: "list[FigureRow]", language: Language) -> str:
    days = sorted({row.cut for row in rows if row.cut})
    if not days:
        return language.say("up to which day is not known")
    first, last = (language.day_in_full(day) for day in (days[0], days[-1]))
    text = language.say("data to {day}", day=last)
    if first != last:
        text = language.say("data to days between {first} and {last}", first=first, last=last)
    if all(row.cut for row in rows):
        return text
    return "; ".join((text, language.say("for some the day is not known")))


def unfinished_text(rows: "Iterable[FigureRow]", today_year: int, language: Language) -> str:
    """The sentence that past years are not final, and what that costs; '' where all are. rows: of all years."""
    years = sorted({row.year for row in rows if not row.complete and row.year < today_year})
    if not years:
        return ""
    return language.say(
        "Not final yet: {years}. Close a year once its data are complete: until then its values without a day are not "
        "compared, nor are later years wherever its data end too early.",
        years=", ".join(map(str, years)),
    )


def own_days_text(days: Mapping[str, date], language: Language) -> str:
    """`ayrıca tarixi olan bəndlər: 1.1 (30 sentyabr 2026)`, of a total over them. days: clause → up to which day it is
    complete; '' without any."""
    clauses = ", ".join(f"{clause} ({language.date(day)})" for clause, day in days.items())
    return language.say("clauses with a day of their own: {clauses}", clauses=clauses) if clauses else ""


def waiting_text(rows: int, day: date | None, language: Language) -> str:
    """`30.09.2026 tarixindən sonrakı 3 sətir gözləyir …`. rows: that a stated day holds back; '' where it is none."""
    if not rows or not day:
        return ""
    return language.say_count(
        "{count} row after {day} waits: it is in no figure until a later day is stated",
        "{count} rows after {day} wait: they are in no figure until a later day is stated",
        rows,
        day=language.date(day),
    )
