"""The rows and columns of an answer, in their order."""

from collections.abc import Iterable, Mapping

from kpi.explore.answer import Cell, Member, Position
from kpi.explore.asked.question import MONTH, QUARTER, TIMES, Question
from kpi.explore.members import Members, in_order

_PARTS = {QUARTER: (4, "{year:04}-Q{part}"), MONTH: (12, "{year:04}-{part:02}")}


def row_members(question: Question, cells: Mapping[Position, Cell], members: Members) -> tuple[Member, ...]:
    return _members(question.rows, {row for row, _ in cells if row is not None}, _sizes(cells, 0), members)


def column_members(question: Question, cells: Mapping[Position, Cell], members: Members) -> tuple[Member, ...]:
    return _members(question.columns, {column for _, column in cells if column is not None}, _sizes(cells, 1), members)


def _members(dimension: str, keys: set[str], sizes: Mapping[str, float], members: Members) -> tuple[Member, ...]:
    if dimension in TIMES:
        return tuple(Member(key, key) for key in whole_axis(dimension, keys))
    ordered = in_order(dimension, keys, sizes, members.names.get("section", ()))
    return tuple(Member(key, members.name(dimension, key)) for key in ordered)


def whole_axis(unit: str, keys: Iterable[str]) -> list[str]:
    """With the times between the first and the last that have no rows; what has none that is known stands last."""
    known = sorted(filter(None, keys))
    unknown = [""] if "" in keys else []
    if not known:
        return unknown
    first, last = int(known[0][:4]), int(known[-1][:4])
    if unit not in _PARTS:
        return [f"{year:04}" for year in range(first, last + 1)] + unknown
    count, pattern = _PARTS[unit]
    every = [pattern.format(year=year, part=part) for year in range(first, last + 1) for part in range(1, count + 1)]
    return every[every.index(known[0]) : every.index(known[-1]) + 1] + unknown


def _sizes(cells: Mapping[Position, Cell], side: int) -> dict[str, float]:
    """Of each member its greatest cell, which is its total where it has one."""
    sizes: dict[str, float] = {}
    for position, cell in cells.items():
        key = position[side]
        if key is not None and cell.value is not None:
            sizes[key] = max(sizes.get(key, 0.0), cell.value)
    return sizes
