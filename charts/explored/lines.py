"""Lines over quarters and months; like charts/breakdown.py, texts come with the data."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import cache

from charts import marks
from charts.explored.mark import MOST, Mark
from charts.layers import Rows

_LETTER = 7.5
_LINES_HEIGHT, _LABEL = 340, 15


def lines_chart(shown: list[Mark]) -> tuple[Rows, dict]:
    """A line a series over the times, in their order; what has no value is a gap. Each line has its name at its end."""
    last = {mark.series: position for position, mark in enumerate(shown) if mark.value is not None}
    most = max([1.0, *(mark.value for mark in shown if mark.value is not None)])
    labels = _apart({position: shown[position].value or 0.0 for position in last.values()}, most)
    data = [
        asdict(mark) | {"position": position, "end": position in labels, "label": labels.get(position)}
        for position, mark in enumerate(shown)
    ]
    longest = max((len(mark.series) for mark in shown), default=0)
    return data, _lines(round(_LETTER * min(longest, 22)) + 16 if longest else 12, most)


def _apart(ends: Mapping[int, float], most: float) -> dict[int, float]:
    """Where the name of a line stands at its end: as near to it as the others let it. ends: position → value."""
    step, places, floor = most * _LABEL / _LINES_HEIGHT, {}, -most
    for position, value in sorted(ends.items(), key=lambda end: (end[1], end[0])):
        floor = max(value, floor + step)
        places[position] = floor
    return places


@cache
def _lines(right: int, most: float) -> dict:
    time = {
        "field": "name",
        "type": "nominal",
        "sort": None,
        "title": None,
        "scale": {"padding": 0.5},
        "axis": {"grid": False, "labelAngle": 0, "labelOverlap": "greedy", "labelFontSize": 12, "ticks": False},
    }
    value = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "axis": {"tickCount": 4, "domain": False, "ticks": False, "labelFontSize": 12},
        "scale": {"zero": True, "domain": [0, most], "nice": True},
    }
    colour = {
        "field": "colour",
        "type": "nominal",
        "legend": None,
        "scale": {"domain": [str(number) for number in range(1, MOST + 1)], "range": "category"},
    }
    return {
        "height": _LINES_HEIGHT,
        "padding": {"top": 8, "left": 4, "right": right, "bottom": 4},
        "autosize": {"type": "fit", "contains": "padding"},
        "view": {"stroke": None},
        "config": marks.ONE_PICTURE,
        "encoding": {"x": time, "tooltip": marks.TOOLTIP},
        "layer": [
            {
                "mark": {"type": "line", "strokeWidth": 2.5, "invalid": "break-paths-filter-domains"},
                "encoding": {"y": value, "color": colour, "detail": {"field": "series"}},
            },
            *_points({"y": value, "color": colour}),
            {
                "transform": [{"filter": "datum.end"}],
                "mark": marks.text(dx=10, fontSize=12, fontWeight=600, limit=right),
                "encoding": {"y": value | {"field": "label"}, "text": {"field": "series"}, "color": colour},
            },
        ],
    }


def _points(encoding: dict) -> list[dict]:
    """Of a time that is not over hollow."""
    point = {"type": "point", "size": 46, "opacity": 1}
    known = "isValid(datum.value) && datum.kind"
    looks: tuple[tuple[str, dict], ...] = (("!==", {"filled": True}), ("===", {"strokeWidth": 2}))
    return [
        {"transform": [{"filter": f"{known} {test} 'provisional'"}], "mark": point | look, "encoding": encoding}
        for test, look in looks
    ]
