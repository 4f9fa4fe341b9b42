"""The facts of a poll: who answered, when, and how sure its shares are."""

from collections.abc import Sequence
from datetime import date

from kpi.figures.sources import Answered
from kpi.rules.figure_row import FigureRow
from language import Language, message
from language.figures import comparisons, phrases, typed
from language.figures.polls import waves_text
from ui.navigation.address import href
from ui.surveys.base import BASES
from ui.surveys.question import Question
from ui.widgets.elements import Fact
from ui.widgets.figures.margins import INTERVAL, no_margin

_TAKING_PART = {
    True: message("Whoever wished to: the poll speaks for those who answered, and has no margin of error"),
    False: message("Respondents who were selected"),
    None: message("not stated"),
}


def poll_facts(
    shown: Question, published: Question, year: int, base: str, sources: Sequence[Answered], language: Language
) -> list[Fact]:
    """What a reader asks of a poll: when, how many, who, how sure, for which clauses.

    shown: the question on the chosen base; published: on that of all answers. sources: of
    ui.surveys.question.sources_of.
    """
    say = language.say
    texts = {
        say("When"): _when(published, year, sources, language),
        say("Respondents"): _respondents(published, year, language),
        say("Base of the shares"): _base(shown, published, year, base, language),
        say("Answers"): say("several could be given; the shares may add up to more than 100%")
        if _several(published, year)
        else "",
        say("Who took part"): say(_TAKING_PART[_self_selected(published, year)]),
        say("Margin of error"): _margin(shown.in_year(year), language),
    }
    clauses = [(phrases.clause_name(clause, language), href("clause", clause=clause)) for clause in published.clauses]
    return [*((name, [(text, "")]) for name, text in texts.items() if text), (say("Clause"), clauses)]


def _when(question: Question, year: int, sources: Sequence[Answered], language: Language) -> str:
    """The days of the poll; of several within the year those of each, and which of them the shares are of."""
    if waves := waves_text(question.in_year(year)[0], language):
        return waves
    if not sources:
        return ""
    starts, ends = min(one.starts for one in sources), max(one.ends for one in sources)
    return span_text(starts, ends, {one.precision for one in sources}, language)


def _several(question: Question, year: int) -> bool:
    return any(row.several for row in question.in_year(year))


def _self_selected(question: Question, year: int) -> bool | None:
    return question.in_year(year)[0].self_selected


def _respondents(question: Question, year: int, language: Language) -> str:
    n = question.n(year)
    return phrases.number_text(n.value, n.qualifier, language) if n else language.say("not stated")


def _base(shown: Question, published: Question, year: int, base: str, language: Language) -> str:
    """Of whom the shares are, and how many that is."""
    if base == "all":
        return language.say(BASES["all"])
    left = published.not_applying(year)
    if not left:
        return language.say("All answers: the question applies to everyone who answered")
    names = "; ".join(
        f"“{typed.answer(row.indicator, language)}”, {phrases.qualified_value(row, language)}" for row in left
    )
    n = shown.n(year)
    if n is None:
        return language.say(
            "Without {answers}; how many that leaves is not stated, because the counts were not published",
            answers=names,
        )
    return language.say(
        "Without {answers}; n = {n}", answers=names, n=phrases.number_text(n.value, n.qualifier, language)
    )


def _margin(rows: list[FigureRow], language: Language) -> str:
    """Of a year's answers; '' for a self-selected poll, which already says that it has none."""
    bounds = "; ".join(
        f"“{typed.answer(row.indicator, language)}” {comparisons.margin_text(row.margin, language)}"
        for row in rows
        if row.margin
    )
    if rows[0].self_selected:
        return ""
    return language.say(INTERVAL, bounds=bounds) if bounds else no_margin(rows[0], language)


def span_text(starts: date, ends: date, precisions: set[str], language: Language) -> str:
    """`1–25 oktyabr 2026`, `mart 2025`, `2018`."""
    if precisions == {"year"}:
        return str(starts.year) if starts.year == ends.year else f"{starts.year}–{ends.year}"
    if precisions == {"month"}:
        months = [f"{language.month(day.month)} {day.year}" for day in (starts, ends)]
        return " – ".join(dict.fromkeys(months))
    if starts == ends:
        return language.date(starts)
    if (starts.year, starts.month) == (ends.year, ends.month):
        return f"{starts.day}–{language.date(ends)}"
    return f"{language.date(starts)} – {language.date(ends)}"
