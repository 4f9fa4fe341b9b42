"""What is said of a poll: who answered, when, how sure it is, and what its answers leave out."""

from datetime import date

from language import Language, comparisons, message, phrases
from ui.navigation.address import href
from ui.surveys.questions import BASES, Question, Row, in_their_order

_TAKING_PART = {
    True: message("Whoever wished to: the poll speaks for those who answered, and has no margin of error"),
    False: message("Respondents who were selected"),
    None: message("not stated"),
}
_INTERVAL = message("{bounds} (Wilson’s interval, 95 in 100)")

Said = list[tuple[str, list[tuple[str, str]]]]


def facts(shown: Question, published: Question, year: int, base: str, sources, language: Language) -> Said:
    """What a reader asks of a poll, as ui.widgets.pieces.facts draws it: when, how many, who, how sure, for which clauses.

    shown: the question on the chosen base; published: on that of all answers.
    """
    say = language.say
    said = {
        say("When"): span_text(min(sources["starts"]), max(sources["ends"]), set(sources["precision"]), language)
        if len(sources)
        else "",
        say("Respondents"): _respondents(published, year, language),
        say("Base of the shares"): _base(shown, published, year, base, language),
        say("Who took part"): say(_TAKING_PART[_self_selected(published, year)]),
        say("Margin of error"): _margin(in_their_order(shown.in_year(year), sources), language),
    }
    clauses = [(phrases.clause_name(clause, language), href("clause", clause=clause)) for clause in published.clauses]
    return [*((name, [(text, "")]) for name, text in said.items() if text), (say("Clause"), clauses)]


def _self_selected(question: Question, year: int) -> bool | None:
    return question.in_year(year)[0]["self_selected"]


def _respondents(question: Question, year: int, language: Language) -> str:
    n = question.n(year)
    return phrases.value_text(n["value"], n["qualifier"], "", language) if n else language.say("not stated")


def _base(shown: Question, published: Question, year: int, base: str, language: Language) -> str:
    """Of whom the shares are, and how many that is."""
    if base == "all":
        return language.say(BASES["all"])
    left = published.not_applying(year)
    if not left:
        return language.say("All answers: the question applies to everyone who answered")
    names = "; ".join(
        f"“{row['answer']}”, {phrases.value_text(row['value'], row['qualifier'], row['unit'], language)}"
        for row in left
    )
    n = shown.n(year)
    if n is None:
        return language.say(
            "Without {answers}; how many that leaves is not stated, because the counts were not published",
            answers=names,
        )
    return language.say(
        "Without {answers}; n = {n}", answers=names, n=phrases.value_text(n["value"], n["qualifier"], "", language)
    )


def _margin(rows: list[Row], language: Language) -> str:
    """Of a year's answers; '' for a self-selected poll, which already says that it has none."""
    bounds = "; ".join(
        f"“{row['answer']}” {comparisons.margin_text(row, language)}" for row in rows if row["low"] is not None
    )
    if rows[0]["self_selected"]:
        return ""
    return language.say(_INTERVAL, bounds=bounds) if bounds else no_margin(rows[0], language)


def margin_of(row: Row, language: Language) -> str:
    """The margin of error of one share, or why it has none."""
    bounds = comparisons.margin_text(row, language)
    return language.say(_INTERVAL, bounds=bounds) if bounds else no_margin(row, language)


def no_margin(row: Row, language: Language) -> str:
    """Why a share has no margin of error."""
    if row["self_selected"]:
        return language.say("none: the poll was self-selected")
    if row["self_selected"] is None:
        return language.say("not stated: it is not known how the respondents were found")
    return language.say("not stated: it needs exact shares and the number of respondents")


def lacking(question: Question, year: int, language: Language) -> str:
    """By how much the published answers miss 100; '' where rounding explains it. question: on the base of all answers."""
    missing = question.missing(year)
    if missing is None:
        return ""
    total, points = (
        language.percent(sum(row["value"] for row in question.in_year(year)), 2),
        language.number(abs(missing)),
    )
    text = message("The published answers add up to {total}: {points} percentage points are missing.")
    if missing < 0:
        text = message("The published answers add up to {total}: {points} percentage points too many.")
    return language.say(text, total=total, points=points)


def rewordings(question: Question, language: Language) -> dict[int, str]:
    """Year → a sentence with the wording of that year and the one before, where they differ."""
    said, before = {}, None
    for year, wording in question.wordings().items():
        if before is not None and wording != before:
            text = message("In {year} the wording changed from “{before}” to “{wording}”.")
            said[year] = language.say(text, year=phrases.ordinal(year, language), before=before, wording=wording)
        before = wording
    return said


def revisions(question: Question, language: Language) -> dict[int, str]:
    """Year → a sentence, where the question goes on from a revised clause of an earlier plan."""
    rows = {row["year"]: row for row in question.answers if row["crossing"] == "revised"}
    text = message("From {year} on it belongs to a revised clause of another plan. {note}")
    return {
        year: language.say(text, year=phrases.ordinal(year, language), note=row["crossing_note"]).strip()
        for year, row in rows.items()
    }


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
