"""Where one part of a chart dwarfs the others: that is said, and the others are offered alone."""

from collections.abc import Sequence

from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import typed
from language.rounding import half_up
from ui.widgets.filters import Switch

TIMES = 5  # so many times as large as the next one
_OTHERS = Switch("others", "alone", "others_alone")


def dwarfing(sized: Sequence[FigureRow]) -> FigureRow | None:
    """The part that dwarfs the others. sized: the greatest first."""
    if len(sized) < 3 or sized[1].value <= 0 or sized[0].value < TIMES * sized[1].value:
        return None
    return sized[0]


def without_dwarfing(sized: Sequence[FigureRow], language: Language) -> list[FigureRow]:
    """The parts that the chart draws: all, or the others alone where the reader asks for them."""
    if dwarfing(sized) is None:
        return list(sized)
    _OTHERS.show(dwarfing_text(sized, language))
    return list(sized[1:] if _OTHERS.is_on else sized)


def dwarfing_text(sized: Sequence[FigureRow], language: Language) -> str:
    """Which part dwarfs the others, by the name that the chart gives it, and by how much."""
    large, following = sized[:2]
    return language.say_count(
        "“{name}” is {count} times the next: show the others alone",
        "“{name}” is {count} times the next: show the others alone",
        int(half_up(large.value / following.value, 0)),
        name=typed.part(large.indicator, language),
    )
