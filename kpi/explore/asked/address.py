"""A question in parts, each a name with a text, as addresses and kept questions hold it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kpi.explore.asked.filters import filters
from kpi.explore.asked.question import ALWAYS, Measure, Period, Question
from kpi.explore.asked.text import Where, joined, parted, read_period
from kpi.explore.members import Members

MEASURE, ROWS, COLUMNS, PERIOD, AGAINST, PLANS = "measure", "rows", "columns", "period", "against", "plans"
ALL_PLANS = "all"  # of PLANS; else the question is of one plan
_ONLY, _NOT = "where_", "not_"
_PARTS = (MEASURE, ROWS, COLUMNS, PERIOD, AGAINST, PLANS)
Parts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Read:
    """unknown: names that are no member's. no_periods: texts that are no period; the question is asked without."""

    question: Question
    unknown: list[str]
    no_periods: list[str]


def is_part(name: str) -> bool:
    return name in _PARTS or name.startswith((_ONLY, _NOT))


def where_part(dimension: str, names: Iterable[str], excludes: bool = False) -> dict[str, str]:
    """What a filter is; the other way of it is taken away."""
    own, other = (_NOT, _ONLY) if excludes else (_ONLY, _NOT)
    return {f"{own}{dimension}": joined(names), f"{other}{dimension}": ""}


def wheres(parts: Parts) -> list[Where]:
    return [
        Where(name.removeprefix(start), tuple(parted(text)), excludes)
        for name, text in parts.items()
        for start, excludes in ((_ONLY, False), (_NOT, True))
        if name.startswith(start)
    ]


def plans_of(parts: Parts, plan: str) -> tuple[str, ...]:
    """plan: the one that is looked at. () asks for all."""
    return () if parts.get(PLANS) == ALL_PLANS else (plan,)


def read_parts(parts: Parts, agency: str, plan: str, measure: Measure, members: Members) -> Read:
    """measure: of parts. members: of the measure in plans_of."""
    chosen, unknown = filters(wheres(parts), members)
    periods, wrong = {}, []
    for name in (PERIOD, AGAINST):
        text = parts.get(name, "")
        try:
            periods[name] = read_period(text) if text else None
        except ValueError:
            periods[name] = None
            wrong.append(text)
    rows, columns, plans = parts.get(ROWS, ""), parts.get(COLUMNS, ""), plans_of(parts, plan)
    period: Period = periods[PERIOD] or ALWAYS
    asked = Question(agency, measure, plans, rows, columns, chosen, period, periods[AGAINST])
    return Read(asked, unknown, wrong)
