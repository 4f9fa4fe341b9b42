"""Questions as they are typed, made into ones that can be answered."""

from collections.abc import Iterable, Mapping

from kpi.explore.asked.question import Filter, Measure
from kpi.explore.asked.text import Where
from kpi.explore.members import Members
from language.grouping import group_key


def filters(where: Iterable[Where], members: Members) -> tuple[tuple[Filter, ...], list[str]]:
    """The filters, and the names that are no member's or no dimension's: such a filter stays, and finds nothing."""
    found, unknown = [], []
    for one in where:
        keys, known = [], one.dimension in members.names
        if not known:
            unknown.append(one.dimension)
        for name in one.names:
            key = members.key(one.dimension, name) if known else None
            if known and key is None:
                unknown.append(name)
            keys.append(group_key(name) if key is None else key)
        found.append(Filter(one.dimension, tuple(dict.fromkeys(keys)), one.excludes))
    return tuple(found), unknown


def measure_of(code: str, measures: Mapping[str, Measure]) -> Measure:
    """One of these; any other code is that of a published indicator."""
    return measures.get(code) or Measure(code, is_published=True)
