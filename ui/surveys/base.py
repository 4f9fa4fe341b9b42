"""What the shares of a poll are shares of: all answers, or those to whom the question applies."""

from collections.abc import Sequence

from language import message
from ui.navigation.address import choice
from ui.surveys.question import Question
from ui.widgets.filters import filter_by

# The first is the default. BASES: to choose from; OF: beside a number.
BASES = {"all": message("All answers"), "applies": message("Without those to whom it does not apply")}
OF = {"all": message("of all answers"), "applies": message("of those to whom it applies")}


def asked_base(asked: Sequence[Question]) -> str:
    """The base that the address asks for; a switch where a question of the year can stand on either."""
    chosen = choice()
    left = [sum(row.value for row in question.not_applying(chosen.year)) for question in asked]
    if not any(0 < share < 100 for share in left):
        return next(iter(BASES))
    words = {base: chosen.language.say(BASES[base]) for base in BASES}
    return filter_by("base", chosen.language.say("Base of the shares"), words, "buttons")
