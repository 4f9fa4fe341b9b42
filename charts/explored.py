"""Charts of an answer: groups of bars, and lines over the months. Like charts/breakdown.py: specs are dicts, built once
for each size, whose texts all come with the data. A single row of bars is charts.breakdown."""

from dataclasses import asdict, dataclass
from functools import cache

import pandas as pd

from charts import marks

MOST = 7  # groups, bars of a group, lines: what a chart shows; the others stand in the table
_BAR, _STEP, _HEAD = 16, 22, 26  # pixels: a bar, its step, the name above a group
_LETTER = 7.5
_LINES_HEIGHT, _LABEL = 340, 15


@dataclass(frozen=True, slots=True)
class Mark:
    """One value. group: the name above it, '' for the next of the same; name: left of the bar, or the time on the axis;
    series: of lines. kind: final, provisional, open (an 'at least'). text: what is written at its end; tells: in words.
    rows: where it leads."""

    group: str
    name: str
    value: float | None
    text: str
    tells: str
    rows: str
    kind: str = "final"
    series: str = ""
    colour: str = "1"


def groups_chart(shown: list[Mark]) -> tuple[pd.DataFrame, dict]:
    """Bars one below the other under the names of their groups, all on one scale that starts at zero."""
    lines, y = [], 0
    for mark in shown:
        if mark.group:
            y += _HEAD
        lines.append(asdict(mark) | {"top": y})
        y += _STEP
    data = pd.DataFrame(lines).astype({"value": "Float64"})
    longest = max(len(mark.text) for mark in shown)
    names = max(len(mark.name) for mark in shown)
    return data, _groups(y, round(_LETTER * min(names, 24)) + 8, round(_LETTER * longest) + 16)


@cache
def _groups(height: int, left: int, right: int) -> dict:
    """left, right: pixels where names and values are written."""
    length = {
        "field": "value",
        "type": "quantitative",
        "axis": None,
        "scale": {
            "zero": True,
            "nice": False,
            "domain": {"unionWith": [0, 1]},
            "range": [left, {"expr": f"max({left + 40}, width - {right})"}],
        },
    }
    at = {
        "field": "top",
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, height], "range": [0, height], "nice": False},
    }
    bars = marks.bars(
        {"height": _BAR, "yOffset": _STEP / 2},
        {"x": length, "x2": {"datum": 0}, "y": at},
        {"x1": 0, "y1": 0, "x2": 1, "y2": 0},
    )
    return {
        "height": height,
        "view": {"stroke": None},
        "config": marks.ONE_PICTURE,
        "resolve": marks.OWN_COLOURS,
        "encoding": {"tooltip": marks.TOOLTIP},
        "layer": [
            *bars,
            {
                "transform": [{"filter": "datum.group !== ''"}],
                "mark": marks.text(yOffset=-12, fontSize=14, fontWeight=600, limit={"expr": "width"}),
                "encoding": {"x": {"value": 0}, "y": at, "text": {"field": "group"}, "color": marks.WORDS},
            },
            {
                "mark": marks.text(yOffset=_STEP / 2, fontSize=13, limit=left),
                "encoding": {"x": {"value": 0}, "y": at, "text": {"field": "name"}, "color": marks.WORDS},
            },
            {
                "transform": [{"filter": "isValid(datum.value)"}],
                "mark": marks.text(xOffset=8, yOffset=_STEP / 2, fontSize=13, fontWeight=600),
                "encoding": {"x": length, "y": at, "text": {"field": "text"}, "color": marks.WORDS},
            },
        ],
    }


def lines_chart(shown: list[Mark]) -> tuple[pd.DataFrame, dict]:
    """A line a series over the times, in their order; what has no value is a gap. Each line has its name at its end."""
    data = pd.DataFrame([asdict(mark) for mark in shown]).astype({"value": "Float64"})
    data["position"] = [position for position, _ in enumerate(shown)]
    last = data[data["value"].notna()].groupby("series", sort=False)["position"].max()
    data["end"] = data["position"].isin(set(last))
    most = max(float(data["value"].max()), 1.0)
    data["label"] = _apart(data, most)
    longest = max((len(mark.series) for mark in shown), default=0)
    return data, _lines(round(_LETTER * min(longest, 22)) + 16 if longest else 12, most)


def _apart(data: pd.DataFrame, most: float) -> list[float | None]:
    """Where the name of a line stands at its end: as near to it as the others let it."""
    step, places, floor = most * _LABEL / _LINES_HEIGHT, {}, -most
    ends = data[data["end"]].sort_values("value", kind="stable")
    for position, value in zip(ends["position"], ends["value"], strict=True):
        floor = max(float(value), floor + step)
        places[position] = floor
    return [places.get(position) for position in data["position"]]


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
