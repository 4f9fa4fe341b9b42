"""Polls in words: several on a question in one year, and how the list of its answers changed."""

from typing import TYPE_CHECKING

from language import Language, message
from language.figures import phrases
from language.figures.compared import waves_differ
from language.figures.typed import typed
from language.languages import quoted
from language.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kpi.rules.answers import AnswerList
    from kpi.rules.figure_row import FigureRow, Wave

_CHANGES = (message("added: {answers}"), message("no longer there: {answers}"))


def waves_text(row: "FigureRow", language: Language) -> str:
    """`2 sorğu keçirilib (mart 2025, oktyabr 2025): cavabların sayları toplanıb`, or which of them the figure is of; ''
    where the question was asked once."""
    if not row.waves:
        return ""
    dates = ", ".join(_dates(wave, language) for wave in row.waves)
    if row.published_wave is None:
        return language.say_count(
            "{count} wave within the year ({dates}): their counts are added up",
            "{count} waves within the year ({dates}): their counts are added up",
            len(row.waves),
            dates=dates,
        )
    return language.say_count(
        "{count} wave within the year ({dates}): shown is that of {shown}",
        "{count} waves within the year ({dates}): shown is that of {shown}",
        len(row.waves),
        dates=dates,
        shown=_dates(row.published_wave, language),
    )


def waves_apart(row: "FigureRow", language: Language) -> str:
    """The note that a figure is worked out over more waves, or fewer, than the one that it is compared with; '' where
    it is not."""
    if not waves_differ(row):
        return ""
    now, then = row.waves_added, row.change.compared_waves
    return language.say("the number of waves is {then} in the earlier figure and {now} in this one", now=now, then=then)


def weighted_text(row: "FigureRow", language: Language) -> str:
    """`paylar çəkilidir`; '' for any other figure."""
    return language.say("the shares are weighted") if row.weighted and row.indicator.unit == "%" else ""


def weighted_note(rows: "Iterable[FigureRow]", language: Language) -> str:
    """The note on the years whose shares are weighted; '' where none are. rows: of shares."""
    weighted = {row.year: bool(weighted_text(row, language)) for row in rows}
    if all(weighted.values()):
        return language.say("The shares are weighted.")
    years = ", ".join(str(year) for year in sorted(weighted) if weighted[year])
    return language.say("Weighted shares: {years}.", years=years) if years else ""


def _dates(wave: "Wave", language: Language) -> str:
    return phrases.span_text(wave.starts, wave.ends, wave.precision, language)


def answers_changed(
    now: "AnswerList | None", before: "AnswerList | None", vocabulary: Vocabulary, language: Language
) -> str:
    """`cavabların siyahısı dəyişib (əlavə olunub: “Bilmirəm”; çıxarılıb: “Qismən”)`; '' where it did not."""
    if now is None or before is None:
        return ""
    moved = zip(_CHANGES, (now.beyond(before), before.beyond(now)), strict=True)
    changes = [
        language.say(
            text,
            answers=", ".join(quoted(typed(answer, ("answer",), vocabulary, language), language) for answer in answers),
        )
        for text, answers in moved
        if answers
    ]
    return language.say("the list of answers changed ({changes})", changes="; ".join(changes)) if changes else ""
