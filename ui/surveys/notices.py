"""Sentences on what a poll leaves out, and on what changed in its question."""

from kpi.rules.answers import AnswerList
from kpi.rules.figure_row import Indicator
from language import Language, message
from language.figures import phrases, typed
from language.figures.polls import answers_changed
from ui.surveys.question import Question


def lacking_text(question: Question, year: int, language: Language) -> str:
    """The sentence on how far the published answers are from 100 percent; '' where rounding explains it.

    question: on the base of all answers.
    """
    missing = question.missing(year)
    if missing is None:
        return ""
    total, points = (
        language.percent(sum(row.value for row in question.in_year(year)), 2),
        language.number(abs(missing)),
    )
    text = message("The published answers add up to {total}: {points} percentage points are missing.")
    if missing < 0:
        text = message("The published answers add up to {total}: {points} percentage points too many.")
    return language.say(text, total=total, points=points)


def rewordings(question: Question, language: Language) -> dict[int, str]:
    """Year → a sentence with the wording of that year and the one before, where they differ."""
    sentences: dict[int, str] = {}
    before: Indicator | None = None
    for year, now in question.asked().items():
        if before is not None and now.label != before.label:
            was, wording = (typed.label(one, language) for one in (before, now))
            if was == wording:  # one translation of both
                was, wording = before.label, now.label
            text = message("In {year} the wording changed from “{before}” to “{wording}”.")
            sentences[year] = language.say(text, year=phrases.ordinal(year, language), before=was, wording=wording)
        before = now
    return sentences


def relistings(question: Question, language: Language) -> dict[int, str]:
    """Year → a sentence, where the answers that could be given are others than in the poll before."""
    sentences: dict[int, str] = {}
    before: AnswerList | None = None
    for year, now in question.lists().items():
        if changed := answers_changed(now, before, question.answers[0].indicator.vocabulary, language):
            text = message("In {year} {changed}; the shares are not compared with earlier ones.")
            sentences[year] = language.say(text, year=phrases.ordinal(year, language), changed=changed)
        before = now
    return sentences


def revisions(question: Question, language: Language) -> dict[int, str]:
    """Year → a sentence, where the question goes on from a revised clause of an earlier plan."""
    rows = {row.year: row for row in question.answers if row.crossing == "revised"}
    text = message("From {year} on it belongs to a revised clause of another plan. {note}")
    return {
        year: language.say(text, year=phrases.ordinal(year, language), note=typed.crossing_note(row, language)).strip()
        for year, row in rows.items()
    }
