"""GeoJSON (RFC 7946) to shapes: nothing of a file is kept but outlines in a coarse grid and names."""

import json
import math
from collections.abc import Iterable, Iterator, Sized

from kpi.region_map import Ring, Shape
from loaders.problems.problem import Refused
from loaders.spreadsheet.guards import MEGABYTE

MOST_MEGABYTES, MOST_SHAPES, MOST_POINTS = 10, 500, 40_000
MOST_GIVEN = 10 * MOST_POINTS  # before those that a screen cannot tell apart leave
_GRID = 1_000  # steps of the longer side: a screen shows no more
_MOST_NAMES, _MOST_LETTERS = 12, 120
_POLYGONS = {"Polygon": lambda coordinates: [coordinates], "MultiPolygon": lambda coordinates: coordinates}
_Degrees = list[list[list[tuple[float, float]]]]


def read_shapes(content: bytes) -> tuple[Shape, ...]:
    """Raises Refused with what is wrong, and at which shape."""
    if len(content) > MOST_MEGABYTES * MEGABYTE:
        raise Refused("map_too_large", most=MOST_MEGABYTES)
    features = _features(content)
    if len(features) > MOST_SHAPES:
        raise Refused("map_too_many", count=len(features), most=MOST_SHAPES)
    names = [_names(feature, number) for number, feature in enumerate(features, start=1)]
    degrees = [_polygons(feature, number) for number, feature in enumerate(features, start=1)]
    _refuse_more(MOST_GIVEN, degrees)
    shapes = tuple(Shape(*one) for one in zip(names, _in_grid(degrees), strict=True))
    _refuse_more(MOST_POINTS, [shape.polygons for shape in shapes])
    return shapes


def _refuse_more(most: int, shapes: Iterable[Iterable[Iterable[Sized]]]) -> None:
    count = sum(len(ring) for polygons in shapes for polygon in polygons for ring in polygon)
    if count > most:
        raise Refused("map_too_fine", count=count, most=most)


def _features(content: bytes) -> list[dict]:
    try:
        read = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused("not_geojson") from None
    found = read.get("features") if isinstance(read, dict) and read.get("type") == "FeatureCollection" else None
    if not isinstance(found, list) or not found or not all(isinstance(one, dict) for one in found):
        raise Refused("not_geojson")
    return found


def _names(feature: dict, number: int) -> dict[str, str]:
    held = feature.get("properties")
    texts = held.items() if isinstance(held, dict) else ()
    named = {
        str(name)[:_MOST_LETTERS]: text.strip()[:_MOST_LETTERS]
        for name, text in texts
        if isinstance(text, str) and text.strip() and not text.strip().isdecimal()
    }
    if not named:
        raise Refused("map_nameless", number=number)
    return dict(list(named.items())[:_MOST_NAMES])


def _polygons(feature: dict, number: int) -> _Degrees:
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if geometry is None or kind not in _POLYGONS:
        raise Refused("map_no_area", number=number, kind=str(kind))
    try:
        polygons = [[_ring(ring) for ring in polygon] for polygon in _POLYGONS[kind](geometry["coordinates"])]
    except (KeyError, TypeError, ValueError, IndexError, OverflowError):
        raise Refused("map_coordinates", number=number) from None
    if not polygons or not all(polygons):
        raise Refused("map_coordinates", number=number)
    return polygons


def _ring(points: list) -> list[tuple[float, float]]:
    """Raises ValueError for what are no degrees, and for a ring that is none."""
    ring = [(float(point[0]), float(point[1])) for point in points]
    if len(ring) < 4 or ring[0] != ring[-1]:
        raise ValueError("not a ring")
    if not all(math.isfinite(x) and math.isfinite(y) and abs(x) <= 180 and abs(y) <= 90 for x, y in ring):
        raise ValueError("no degrees")
    return ring


def _in_grid(shapes: list[_Degrees]) -> Iterator[tuple[tuple[Ring, ...], ...]]:
    """As wide as they are at the middle of the map, north above."""
    points = [point for polygons in shapes for polygon in polygons for ring in polygon for point in ring]
    south, north = min(y for _, y in points), max(y for _, y in points)
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    narrow = math.cos(math.radians((south + north) / 2))
    step = max((east - west) * narrow, north - south) / _GRID or 1.0

    def at(x: float, y: float) -> tuple[int, int]:
        return round((x - west) * narrow / step), round((north - y) / step)

    for polygons in shapes:
        rings = [[_thin([at(*point) for point in ring]) for ring in polygon] for polygon in polygons]
        kept = tuple(tuple(filter(None, polygon)) for polygon in rings if polygon[0])
        yield kept or ((_dot(*at(*polygons[0][0][0])),),)


def _thin(points: list[tuple[int, int]]) -> Ring:
    """Without what a screen cannot tell apart; () of what is smaller than that."""
    found = tuple(point for point, before in zip(points, [None, *points], strict=False) if point != before)
    return found if len(found) > 3 else ()


def _dot(x: int, y: int) -> Ring:
    """A shape that is smaller than a step of the grid stays to be seen."""
    return (x, y), (x + 3, y), (x + 3, y + 3), (x, y + 3), (x, y)
