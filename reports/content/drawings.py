"""The years of an indicator as the annual report draws them."""

from charts.svg import series_svg
from language.figures import phrases
from reports.content.plan_year import IndicatorYear, PlanYear

_WIDTH, _LETTERS = 640, 14
_HEIGHT, _HEIGHT_OF_ONE = 185, 120  # a single year has nothing to compare


def years_svg(indicator: IndicatorYear, plan_year: PlanYear) -> str:
    """Its columns, the year of the report marked."""
    height = _HEIGHT if len(indicator.rows) > 1 else _HEIGHT_OF_ONE
    return series_svg(indicator.rows, plan_year.year, plan_year.language, width=_WIDTH, height=height, size=_LETTERS)


def years_text(indicator: IndicatorYear, plan_year: PlanYear) -> str:
    """The same in words, for whoever cannot see it."""
    return phrases.series_text(indicator.rows, sorted({row.year for row in indicator.rows}), plan_year.language)
