"""How the list of a question's answers changed, in words."""

from typing import TYPE_CHECKING

from language import Language, message
from language.figures.typed import typed
from language.languages import quoted

if TYPE_CHECKING:
    from kpi.rules.answers import AnswerList
    from kpi.rules.vocabulary import Vocabulary

_CHANGES = (message("added: {answers}"), message("no longer there: {answers}"))


def answers_changed(
    now: "AnswerList | None", before: "AnswerList | None", vocabulary: "Vocabulary", language: Language
) -> str:
    """`cavabların siyahısı dəyişib (əlavə olunub: “Bilmirəm”; çıxarılıb: “Qismən”)`; '' where it did not."""
    if now is None or before is None:
        return ""
    moved = zip(_CHANGES, (now.beyond(before), before.beyond(now)), strict=True)
    told = [
        language.say(
            text,
            answers=", ".join(quoted(typed(answer, ("answer",), vocabulary, language), language) for answer in answers),
        )
        for text, answers in moved
        if answers
    ]
    return language.say("the list of answers changed ({changes})", changes="; ".join(told)) if told else ""
