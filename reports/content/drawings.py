"""What the annual report draws: the years of an indicator, the answers to kept questions."""

from charts.explored.svg import answer_svg
from charts.svg.drawing import series_svg
from language.figures import phrases
from loaders.exploring.answered import AnsweredQuestion
from reports.content.plan_year import IndicatorYear, PlanYear

_WIDTH, _LETTERS = 640, 14
_HEIGHT, _HEIGHT_OF_ONE = 185, 120  # a single year has nothing to compare
_HEIGHT_OF_ANSWER = 260


def years_svg(indicator: IndicatorYear, plan_year: PlanYear) -> str:
    """Its columns, the year of the report marked."""
    height = _HEIGHT if len(indicator.rows) > 1 else _HEIGHT_OF_ONE
    return series_svg(indicator.rows, plan_year.year, plan_year.language, width=_WIDTH, height=height, size=_LETTERS)


def years_text(indicator: IndicatorYear, plan_year: PlanYear) -> str:
    """The columns of years_svg in words, for whoever cannot see them."""
    return phrases.series_text(indicator.rows, sorted({row.year for row in indicator.rows}), plan_year.language)


def question_svg(one: AnsweredQuestion) -> str:
    return answer_svg(one.drawing, one.alt, _WIDTH, _HEIGHT_OF_ANSWER, _LETTERS)
