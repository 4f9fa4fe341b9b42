"""What measures and dimensions are called on the page."""

from kpi.explore.asked.question import CLAUSE, MONTH, PLAN, QUARTER, SECTION, YEAR, Measure
from language import Language
from language.figures.explored import PLAN_NAMES, TIME_NAMES
from loaders.exploring.measures import dimension_name


def name_of(dimension: str, measure: Measure, language: Language) -> str:
    """The name of a dimension as it stands over a column; an unknown one as it is."""
    if dimension in TIME_NAMES or dimension in PLAN_NAMES:
        return language.say((TIME_NAMES | PLAN_NAMES)[dimension])
    if measure.dimension(dimension) is None:
        return dimension
    return dimension_name(dimension, measure, language)


def divisions(measure: Measure, with_clauses: bool) -> list[str]:
    """The dimensions by which a measure can be divided, but for times."""
    if measure.is_published:
        return [CLAUSE]
    own = [one.name for one in measure.dimensions]
    return [*own, *((CLAUSE, SECTION) if with_clauses else (PLAN,))]


def times(measure: Measure) -> list[str]:
    return [YEAR] if measure.is_published else [YEAR, QUARTER, MONTH]
