"""A question as a card."""

from dataclasses import replace

from language.figures import phrases
from ui.navigation.address import choice, href
from ui.surveys.base import OF
from ui.surveys.question import Question, main_answer
from ui.widgets.cards import Card
from ui.widgets.choosing.compared_with import kept
from ui.widgets.figures.card import figure_card


def question_card(question: Question, years: list[int], base: str, chosen: bool) -> Card:
    """The question's main answer, named as in the chosen year, with the base of its share."""
    now, rows = choice(), main_answer(question, choice().year)
    leads = href("surveys", **kept(), question=question.code, base=base)
    card = figure_card(rows, years, now.year, now.language, href=leads, chosen=chosen)
    name = phrases.indicator_name(next(row for row in rows if row.year == now.year).indicator, now.language)
    return replace(card, label=f"{name} ({now.language.say(OF[base])})")
