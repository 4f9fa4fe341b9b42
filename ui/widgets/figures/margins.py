"""How sure a share of a poll is, in words."""

from kpi.rules.figure_row import FigureRow
from language import Language, message
from language.figures import comparisons

INTERVAL = message("{bounds} (Wilson’s interval, 95 in 100)")


def share_margin(row: FigureRow, language: Language) -> str:
    """The margin of error of one share, or why it has none."""
    bounds = comparisons.margin_text(row.margin, language)
    return language.say(INTERVAL, bounds=bounds) if bounds else no_margin(row, language)


def no_margin(row: FigureRow, language: Language) -> str:
    """Why a share has no margin of error."""
    if row.self_selected:
        return language.say("none: the poll was self-selected")
    if row.self_selected is None:
        return language.say("not stated: it is not known how the respondents were found")
    if row.weighted and row.design_effect is None:
        return language.say("none: weights without a design effect")
    return language.say("not stated: it needs exact shares and the number of respondents")
