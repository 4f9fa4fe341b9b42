"""What a question's names are in SQL. Names that a declaration brings get into a query only where facts have such a
column (kpi.warehouse.fact_columns), and stand in quotes; every value is bound."""

from collections.abc import Mapping
from dataclasses import dataclass

from kpi.explore.asked.question import (
    MONTH,
    OF_CLAUSES,
    PLAN,
    QUARTER,
    TIMES,
    YEAR,
    Dimension,
    Filter,
    Measure,
    Period,
    Question,
)
from kpi.warehouse.fact_columns import FactColumns, folded

_SPLITS = ("split_1", "split_2")
# A row that begins and ends in another month, or quarter, has none that is known.
_TIMES = {
    YEAR: "fact.year",
    QUARTER: "CASE WHEN {same} AND {first} = {last} THEN fact.year * 10 + {first} END",
    MONTH: "CASE WHEN {same} AND {first} = {last} THEN fact.year * 100 + {first} END",
}
_SAME_YEAR = "date_part('year', fact.starts) = date_part('year', fact.ends)"
_LAST = "least(fact.ends, make_date(fact.year, 12, 31))"  # of what ends in a later year the last day of its own
_BY_YEARS = (
    "fact.year BETWEEN date_part('year', $first) AND date_part('year', $last) AND fact.starts <= $last",
    f"{_LAST} <= $last",
)
_BY_DAYS = ("fact.starts <= $last AND fact.ends >= $first", "fact.starts >= $first AND fact.ends <= $last")


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in braces in kpi/explore/queries/, and the values that it binds."""

    texts: dict[str, str]
    values: dict[str, object]


def key(dimension: Dimension, columns: FactColumns) -> str:
    """The column by which a dimension groups. Raises KeyError where facts have no such column."""
    if dimension.key in _SPLITS or (dimension.name in columns.dimensions and dimension.key == folded(dimension.name)):
        return f'fact."{dimension.key}"'
    raise KeyError(dimension.name)


def text(dimension: Dimension, columns: FactColumns) -> str:
    """The column that holds what was typed. Raises KeyError where facts have no such column."""
    if dimension.text in columns.texts:
        return dimension.text
    raise KeyError(dimension.name)


def parts(question: Question, period: Period, keys: Mapping[Filter, list[str]], columns: FactColumns) -> Parts:
    """keys: the forms of texts that a filter admits, aliases among them. Raises KeyError where facts have no such
    column."""
    measure, filters = question.measure, question.filters
    if measure.column not in columns.numbers:
        raise KeyError(measure.column)
    is_met, is_inside = _BY_YEARS if period.by_years else _BY_DAYS
    uses_clauses = bool({question.rows, question.columns, *(one.dimension for one in filters)} & {*OF_CLAUSES})
    places = "fact.clauses" if measure.is_planned else "coalesce(held_back.places, fact.clauses)"
    wanted, values = ["TRUE"], dict[str, object](first=period.first, last=period.last)
    for number, one in enumerate(filters):
        if one.dimension not in OF_CLAUSES:
            column = _grouped(one.dimension, measure, columns)
            wanted.append(f"{'NOT ' if one.excludes else ''}list_contains($where_{number}, {column})")
            values[f"where_{number}"] = keys[one]
    texts = {
        "row": _grouped(question.rows, measure, columns),
        "column": _grouped(question.columns, measure, columns),
        "places": places if uses_clauses else "''",
        "amount": f'fact."{measure.column}"',
        "qualifier": f'fact."{measure.column}_qualifier"',
        "is_met": is_met,
        "is_inside": is_inside,
        "is_wanted": " AND ".join(wanted),
    }
    return Parts(texts, values)


def _grouped(name: str, measure: Measure, columns: FactColumns) -> str:
    """'' where nothing is divided, or by clauses, which `places` holds."""
    if name in TIMES:
        first, last = (f"date_part('{name}', fact.{day})" for day in ("starts", "ends"))
        return _TIMES[name].format(same=_SAME_YEAR, first=first, last=last)
    if name == PLAN:
        return "coalesce(fact.plan, '')"
    dimension = measure.dimension(name)
    return f"coalesce({key(dimension, columns)}, '')" if dimension else "''"
