"""The chart of a breakdown: the parts of one indicator in one year.

A Vega-Lite spec as a dict, built once for each size; the data goes beside it. Every text comes
with the data, written in the reader's language, so a spec serves all languages.
"""

from dataclasses import asdict, dataclass
from functools import cache
from math import ceil
from textwrap import wrap

from charts import marks
from charts.layers import Rows

EMPHASISED = 7  # parts that a chart shows; the others stand in its table
_ROW = 60  # a part's name above its bar
_BAR, _MARK = 18, 28
_NAME = 46  # letters of a name that fit a phone's width in one line
_LETTER = 8  # pixels, of a text at a bar's end
_LETTERS = 8  # steps in which its room grows: the same spec for most years, so that only its data change


@dataclass(frozen=True)
class Part:
    """One part in one year. before: what it is compared with, None where it is not.

    text: what stands at the bar's end; tells: the tooltip. kind: final, provisional, open (an 'at least')
    or missing (not published), or partly: final up to settled, from there on provisional. low, high: the bounds of a
    probability sample, None without.
    """

    name: str
    value: float
    before: float | None
    text: str
    tells: str
    kind: str = "final"
    low: float | None = None
    high: float | None = None
    settled: float | None = None


def parts_chart(parts: list[Part]) -> tuple[Rows, dict]:
    """Data and spec of parts one below the other, as they come, with a mark where each stood before.

    All on one scale that starts at zero. The data have one row a part: the attributes of Part and its position, with
    the name broken into lines.
    """
    names = [wrap(part.name, _NAME) or [""] for part in parts]
    lines = max(map(len, names))
    rows = [
        asdict(part) | {"position": position, "name": "\n" * (lines - len(name)) + "\n".join(name)}
        for position, (part, name) in enumerate(zip(parts, names, strict=True))
    ]
    letters = _LETTERS * ceil(max(len(part.text) for part in parts) / _LETTERS)
    return rows, _parts(len(parts), lines - 1, 30 + _LETTER * letters)


def _partly(mark: dict, settled: dict) -> list[dict]:
    """A full bar of what is final, and a hollow one from its end on."""
    color = {"color": marks.ACCENT}
    hollow = {"type": "bar", "filled": False, "strokeWidth": 2, **mark}
    return [
        marks.of_kind("partly", {"type": "bar", **mark}, {"x": settled} | color),
        marks.of_kind("partly", hollow, {"x": settled, "x2": {"field": "value"}} | color),
    ]


@cache
def _parts(count: int, more_lines: int, room: int) -> dict:
    """room: pixels right of the longest bar, where its value and its change are written."""
    length = marks.length(0, room, 60)
    low, high = length | {"field": "low"}, length | {"field": "high"}
    below = {"yOffset": 12 + more_lines * marks.LINE / 2}
    above = {"yOffset": 6 - (_ROW + more_lines * marks.LINE) / 2, "baseline": "top", "fontSize": 14}
    return {
        "height": (_ROW + more_lines * marks.LINE) * count,
        "view": {"stroke": None},
        "config": marks.ONE_PICTURE,
        "resolve": marks.OWN_COLOURS,
        "encoding": {
            "y": {"field": "position", "type": "ordinal", "axis": None, "scale": {"padding": 0}},
            "tooltip": marks.TOOLTIP,
        },
        "layer": [
            *marks.bars({"height": _BAR, **below}, {"x": length}, {"x1": 0, "y1": 0, "x2": 1, "y2": 0}),
            *_partly({"height": _BAR, **below}, length | {"field": "settled"}),
            {
                "transform": [{"filter": "isValid(datum.before)"}],
                "mark": {"type": "tick", "thickness": 3, "size": _MARK, "opacity": 1, **below},
                "encoding": {"x": length | {"field": "before"}, "color": marks.EARLIER},
            },
            *marks.ranges(
                {"x": low, "x2": {"field": "high"}}, [{"x": low}, {"x": high}], below, {"orient": "vertical"}
            ),
            {
                "mark": marks.text(**above),
                "encoding": {"x": {"value": 0}, "text": {"field": "name"}, "color": marks.WORDS},
            },
            {
                "transform": [{"calculate": "max(datum.value, datum.before, datum.high)", "as": "end"}],
                "mark": marks.text(xOffset=12, fontSize=14, fontWeight=600, **below),
                "encoding": {"x": length | {"field": "end"}, "text": {"field": "text"}, "color": marks.WORDS},
            },
        ],
    }
