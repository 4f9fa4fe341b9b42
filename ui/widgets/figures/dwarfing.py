"""Where one part of a chart dwarfs the others: that is said, and the others are offered alone."""

from collections.abc import Sequence

from kpi.rules.figure_row import FigureRow
from language import Language
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
    large = dwarfing(sized)
    if large is None:
        return list(sized)
    text = language.say_count(
        "“{name}” is {count} times the next: show the others alone",
        "“{name}” is {count} times the next: show the others alone",
        int(half_up(large.value / sized[1].value, 0)),
        name=large.indicator.part,
    )
    _OTHERS.show(text)
    return list(sized[1:] if _OTHERS.is_on else sized)
