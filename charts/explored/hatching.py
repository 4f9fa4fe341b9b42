"""Slanting lines over an area, as a drawing of its own: the charting library knows no patterns."""

from collections.abc import Iterable, Sequence

from kpi.region_map import Ring

Line = tuple[tuple[float, float], tuple[float, float]]


def hatching(polygons: Sequence[Sequence[Ring]], step: float) -> list[Line]:
    """What lies within the polygons of lines from lower left to upper right, so far apart; holes stay empty."""
    edges = [edge for polygon in polygons for ring in polygon for edge in _edges(ring)]
    if not edges:
        return []
    sums = [x + y for edge in edges for x, y in edge]
    first, last = int(min(sums) // step), int(max(sums) // step)
    return [line for number in range(first, last + 1) for line in _within(edges, (number + 0.5) * step)]


def _edges(ring: Ring) -> Iterable[Line]:
    return zip(ring, (*ring[1:], ring[0]), strict=True)


def _within(edges: Sequence[Line], total: float) -> Iterable[Line]:
    """Of the line on which x and y add up to the total: it is inside between its first and its second crossing, its
    third and its fourth …"""
    crossed = sorted(_crossings(edges, total))
    for begin, end in zip(crossed[::2], crossed[1::2], strict=False):
        yield (round(begin, 1), round(total - begin, 1)), (round(end, 1), round(total - end, 1))


def _crossings(edges: Sequence[Line], total: float) -> Iterable[float]:
    """Where it crosses an edge: x."""
    for (x, y), (next_x, next_y) in edges:
        here, there = x + y - total, next_x + next_y - total
        if (here < 0) != (there < 0):
            yield x + (next_x - x) * here / (here - there)
