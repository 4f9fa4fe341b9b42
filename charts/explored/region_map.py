"""An answer on the map of regions: classes of equal width from zero, in deeper and deeper blue; hatched
where there is no number.

Its data stand in the spec itself, with all texts: nothing is asked of the internet."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from charts import marks
from charts.explored.hatching import hatching
from kpi.region_map import Shape
from language import Language

_HEIGHT = 460
_CLASSES = 5
_BLUES = ("#cfe1f2", "#9cc4e4", "#629fd0", "#2f74b5", "#174a84")
_ZERO, _NONE = "#ffffff", "#eceff1"
_APART = 20  # of hatching: some seven pixels
_LINE = "#5d6973"
_LEGEND = {
    "title": None,
    "orient": "bottom",
    "columns": 0,
    "labelLimit": 260,
    "labelFontSize": 13,
    "symbolType": "square",
    "symbolSize": 220,
    "symbolStrokeColor": _LINE,
    "symbolStrokeWidth": 1,
}


_HREF = {"field": "rows", "type": "nominal"}


@dataclass(frozen=True, slots=True)
class Region:
    """A shape with what an answer has for it. value: None where it has no number; is_known: whether it has rows."""

    shape: Shape
    value: float | None
    is_known: bool
    tells: str
    rows: str


def map_chart(regions: Sequence[Region], language: Language) -> dict:
    values = [one.value for one in regions if one.value is not None]
    step = class_step(max(values, default=0.0))
    words = [_class(one, step, language) for one in regions]
    order = _legend(max(values, default=0.0), step, words, language)
    areas = [_feature(one, "MultiPolygon", one.shape.polygons, word) for one, word in zip(regions, words, strict=True)]
    lines = [
        _feature(one, "MultiLineString", hatching(one.shape.polygons, _APART)) for one in regions if one.value is None
    ]
    fill = {
        "field": "class",
        "type": "nominal",
        "scale": {"domain": list(order), "range": list(order.values())},
        "legend": _LEGEND,
    }
    return {
        "height": _HEIGHT,
        "view": {"stroke": None},
        "config": marks.ONE_PICTURE,
        "projection": {"type": "identity"},
        "layer": [
            {
                "data": {"values": areas},
                "mark": {"type": "geoshape", "stroke": _LINE, "strokeWidth": 1},
                "encoding": {
                    "fill": fill,
                    "strokeDash": {"condition": {"test": "datum.has_rows", "value": [1, 0]}, "value": [3, 3]},
                    "tooltip": marks.TOOLTIP,
                    "href": _HREF,
                },
            },
            {
                "data": {"values": lines},
                "mark": {"type": "geoshape", "filled": False, "stroke": _LINE, "strokeWidth": 1, "opacity": 0.55},
                "encoding": {"tooltip": marks.TOOLTIP, "href": _HREF},
            },
        ],
    }


def _feature(one: Region, kind: str, coordinates: Sequence, word: str = "") -> dict:
    return {
        "type": "Feature",
        "geometry": {"type": kind, "coordinates": coordinates},
        "class": word,
        "tells": one.tells,
        "rows": one.rows or None,
        "has_rows": one.is_known,
    }


def class_step(most: float) -> float:
    """The width of a class, a round number."""
    if most <= 0:
        return 1.0
    wanted = most / _CLASSES
    size = 10.0 ** floor(log10(wanted))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= wanted * 0.999_999)
    return max(step, 1.0) if most >= 1 else step


def _class(one: Region, step: float, language: Language) -> str:
    if one.value is None:
        return _without(language)[0 if one.is_known else 1]
    return "0" if one.value <= 0 else _span(min(_CLASSES, ceil(one.value / step)), step, language)


def _without(language: Language) -> tuple[str, str]:
    return language.say("hatched: no number"), language.say("hatched: no rows")


def _span(number: int, step: float, language: Language) -> str:
    """`1–20`, of numbers that are not whole `0–2.5`: more than the first, up to the second."""
    low = (number - 1) * step
    ends = (low + 1, low + step) if step == int(step) else (low, low + step)
    return "–".join(map(language.number, ends))


def _legend(most: float, step: float, words: Sequence[str], language: Language) -> dict[str, str]:
    """Class → its colour: all up to the greatest, and of the others those that there are."""
    count = min(_CLASSES, ceil(most / step)) if most > 0 else 0
    spans = {_span(number, step, language): _BLUES[number - 1] for number in range(1, count + 1)}
    others = {"0": _ZERO, **dict.fromkeys(_without(language), _NONE)}
    return {name: colour for name, colour in (others | spans).items() if name in spans or name in words}
