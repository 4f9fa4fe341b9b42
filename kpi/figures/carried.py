"""Parts of what adds up since the start: each stays what it was in the years in which only others grow."""

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter

from kpi.rules.figure_row import FigureRow

_WHOLE = attrgetter("agency", "plan", "clause", "dataset", "automatic", "split_1", "split_2")  # of an indicator


def carried(parts: list[FigureRow], read_wholes: Callable[[], list[FigureRow]]) -> list[FigureRow]:
    """The parts of figures, with those that a year's rows do not name but the years before do; without them the parts
    of a year would come to less than its whole. read_wholes: the figures that are divided."""
    last: dict[tuple, dict[str, FigureRow]] = {}
    there = {(_WHOLE(row.indicator), row.indicator.member, row.year): row for row in parts}
    growing = {_WHOLE(row.indicator) for row in parts if row.accumulation == "since_start"}
    wholes = [row for row in read_wholes() if _WHOLE(row.indicator) in growing] if growing else []
    members = {key: {member for of, member, _ in there if of == key} for key in growing}
    added = []
    for whole in sorted(wholes, key=attrgetter("year")):
        key = _WHOLE(whole.indicator)
        known = last.setdefault(key, {})
        for member in sorted(members[key]):
            if row := there.get((key, member, whole.year)):
                known[member] = row
            elif member in known:
                known[member] = _unmoved(known[member], whole)
                added.append(known[member])
    return [*parts, *added]


def _unmoved(part: FigureRow, whole: FigureRow) -> FigureRow:
    """A part in a year without rows of it, of which the whole's day holds."""
    same_days = None if whole.same_days_value is None else part.value
    return replace(
        whole,
        value=part.value,
        qualifier=part.qualifier,
        rows=part.rows,
        missing=part.missing,
        spills=0,
        newest=None,
        target=None,
        straddles=False,
        same_days_value=same_days,
        same_days_qualifier=part.qualifier,
        same_days_straddles=False,
        indicator=part.indicator,
    )
