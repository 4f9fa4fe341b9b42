"""Where one part of a chart dwarfs the others: that is said, and the others are offered alone."""

from collections.abc import Sequence

from charts.dwarfing import Dwarfing, dwarfing, dwarfing_year
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases, typed
from ui.widgets.filters import Switch

_OTHERS = Switch("others", "alone", "others_alone")
_OTHER_YEARS = Switch("years", "others", "other_years_alone")


def without_dwarfing(sized: Sequence[FigureRow], language: Language) -> list[FigureRow]:
    """The parts that the chart draws: all, or the others alone where the reader asks for them."""
    found = dwarfing(row.value for row in sized)
    if found is None:
        return list(sized)
    _OTHERS.show(dwarfing_text(sized, found, language))
    return [row for row in sized if row is not sized[found.index]] if _OTHERS.is_on else list(sized)


def year_left_out(rows: Sequence[FigureRow], language: Language) -> int | None:
    """The year that an indicator's chart leaves out: one that dwarfs the others, where the reader asks for those; else
    None."""
    large = dwarfing_year(rows)
    if large is None:
        return None
    _OTHER_YEARS.show(language.say("Without the bar of {year}", year=phrases.ordinal(large.year, language)))
    return large.year if _OTHER_YEARS.is_on else None


def dwarfing_text(sized: Sequence[FigureRow], found: Dwarfing, language: Language) -> str:
    """Which part dwarfs the others, by the name that the chart gives it, and by how much."""
    return language.say_count(
        "“{name}” is {count} times the next: show the others alone",
        "“{name}” is {count} times the next: show the others alone",
        found.times,
        name=typed.part(sized[found.index].indicator, language),
    )
