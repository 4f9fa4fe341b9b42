"""Groups of bars. Like charts/breakdown.py: a spec is a dict, built once for each size, whose texts all come with the
data. A single row of bars is charts.breakdown."""

from dataclasses import asdict
from functools import cache

from charts import marks
from charts.explored.mark import Mark
from charts.layers import Rows

_BAR, _STEP, _HEAD = 16, 22, 26  # pixels: a bar, its step, the name above a group
_LETTER = 7.5


def groups_chart(shown: list[Mark]) -> tuple[Rows, dict]:
    """Bars one below the other under the names of their groups, all on one scale that starts at zero."""
    lines: list[dict] = []
    y = 0
    for mark in shown:
        if mark.group:
            y += _HEAD
        lines.append(asdict(mark) | {"top": y})
        y += _STEP
    longest = max(len(mark.text) for mark in shown)
    names = max(len(mark.name) for mark in shown)
    return lines, _groups(y, round(_LETTER * min(names, 24)) + 8, round(_LETTER * longest) + 16)


@cache
def _groups(height: int, left: int, right: int) -> dict:
    """left, right: pixels where names and values are written."""
    length = marks.length(left, right, 40)
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
