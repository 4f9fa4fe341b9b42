"""Charts of what is divided: its parts in one year, and its parts over the years.

Vega-Lite specs as dicts, built once for each size; the data goes beside them. Every text comes
with the data, written in the reader's language, so a spec serves all languages.
"""

from dataclasses import asdict, dataclass
from functools import cache
from math import ceil
from textwrap import wrap

import pandas as pd

EMPHASISED = 7  # parts that a chart shows; the others stand in its table
_LINE = 17  # pixels
_ROW = 60  # a part's name above its bar
_BAR, _MARK = 18, 28
_NAME = 46  # letters of a name that fit a phone's width in one line
_LETTER = 8  # pixels, of a text at a bar's end
_LETTERS = 8  # steps in which its room grows: the same spec for most years, so that only its data change
_STRIP, _YEARS = 104, 40  # pixels
_FLOOR = 0.96  # where the bars of a strip stand, in strips from its top

# Colours by the names that Streamlit fills in for light and dark. It has no name for its text
# colour; the last of the theme's categorical colours is the nearest to it.
_ACCENT, _EARLIER = {"value": "blue"}, {"value": "gray"}
_WORDS = {
    "datum": "7", "type": "nominal", "legend": None,
    "scale": {"domain": ["1", "2", "3", "4", "5", "6", "7"], "range": "category"},
}
# A gradient takes no such name: one tone that stands on both.
_TONE = "#4a83bc"
_CLEAR = "rgba(74, 131, 188, 0)"  # the same without its colour: 'transparent' alone would fade through grey
_FADING = {
    "gradient": "linear",
    "stops": [{"offset": 0, "color": _TONE}, {"offset": 0.5, "color": _TONE}, {"offset": 1, "color": _CLEAR}],
}
# The chart is one picture with one text alternative and a table; its marks one by one say less.
_ONE_PICTURE = {"mark": {"aria": False}}
_TOOLTIP = {"field": "tells", "type": "nominal"}


@dataclass(frozen=True)
class Part:
    """One part in one year. before: what it is compared with, None where it is not.

    text: what stands at the bar's end; tells: the tooltip. kind: full, running, or open (an 'at least').
    """

    name: str
    value: float
    before: float | None
    text: str
    tells: str
    kind: str = "full"


@dataclass(frozen=True)
class Bar:
    """A part in one of several years; name is the same for all bars of a part."""

    name: str
    year: int
    value: float
    text: str
    tells: str
    kind: str = "full"


def parts_chart(parts: list[Part]) -> tuple[pd.DataFrame, dict]:
    """Data and spec of parts one below the other, as they come, with a mark where each stood before.

    All on one scale that starts at zero.
    """
    names = [wrap(part.name, _NAME) or [""] for part in parts]
    lines = max(map(len, names))
    rows = [
        asdict(part) | {"place": place, "name": "\n" * (lines - len(name)) + "\n".join(name)}
        for place, (part, name) in enumerate(zip(parts, names, strict=True))
    ]
    data = pd.DataFrame(rows)
    data["before"] = data["before"].astype("Float64")
    letters = _LETTERS * ceil(max(len(part.text) for part in parts) / _LETTERS)
    return data, _parts(len(parts), lines - 1, 30 + _LETTER * letters)


@cache
def _parts(count: int, more_lines: int, room: int) -> dict:
    """room: pixels right of the longest bar, where its value and its change are written."""
    length = {
        "field": "value", "type": "quantitative", "axis": None,
        "scale": {"zero": True, "nice": False, "domain": {"unionWith": [0, 1]}, "range": [0, {"expr": f"max(60, width - {room})"}]},
    }
    below = {"yOffset": 12 + more_lines * _LINE / 2}
    above = {"yOffset": 6 - (_ROW + more_lines * _LINE) / 2, "baseline": "top", "fontSize": 14}
    return {
        "height": (_ROW + more_lines * _LINE) * count,
        "view": {"stroke": None},
        "config": _ONE_PICTURE,
        "encoding": {
            "y": {"field": "place", "type": "ordinal", "axis": None, "scale": {"padding": 0}},
            "tooltip": _TOOLTIP,
        },
        "layer": [
            *_bars(
                {"height": _BAR, **below}, {"x": length}, {"x1": 0, "y1": 0, "x2": 1, "y2": 0},
                # A gradient would stretch its stripes with the bar; dashes keep their width.
                {"type": "rule", "clip": True, "strokeWidth": _BAR, "strokeDash": [2, 3], "opacity": 1, **below},
                {"x2": {"datum": 0}, "color": _ACCENT},
            ),
            {
                "transform": [{"filter": "isValid(datum.before)"}],
                "mark": {"type": "tick", "thickness": 3, "size": _MARK, "opacity": 1, **below},
                "encoding": {"x": length | {"field": "before"}, "color": _EARLIER},
            },
            {"mark": _text(**above), "encoding": {"x": {"value": 0}, "text": {"field": "name"}, "color": _WORDS}},
            {
                "transform": [{"calculate": "max(datum.value, datum.before)", "as": "end"}],
                "mark": _text(xOffset=12, fontSize=14, fontWeight=600, baseline="middle", **below),
                "encoding": {"x": length | {"field": "end"}, "text": {"field": "text"}, "color": _WORDS},
            },
        ],
    }


def years_chart(bars: list[Bar], names: dict[str, str], years: dict[int, str]) -> tuple[pd.DataFrame, dict]:
    """Data and spec of a strip of bars over the years for each part, all on one scale from zero.

    names: a part → what stands over its strip, in order from the top. years: a year → what
    stands under it; a year without bars stays an empty place.
    """
    greatest = max(bar.value for bar in bars) or 1
    places = {name: place for place, name in enumerate(names)}
    rows = [asdict(bar) | _within_strip(places[bar.name], bar.value / greatest) for bar in bars]
    rows += [{"kind": "name", "text": text, "top": place, "floor": place + _FLOOR} for place, text in enumerate(names.values())]
    rows += [{"kind": "year", "text": text, "year": year, "top": len(names), "floor": len(names)} for year, text in years.items()]
    lines = max(text.count("\n") for text in years.values())
    data = pd.DataFrame(rows)
    data["year"] = data["year"].astype("Int64")
    return data, _years(len(names), tuple(years), lines)


def _within_strip(place: int, share: float) -> dict:
    """Where a bar stands: its floor is the strip's, and the highest one leaves room for name and value."""
    return {"floor": place + _FLOOR, "top": place + _FLOOR - 0.5 * share}


@cache
def _years(count: int, years: tuple[int, ...], more_lines: int) -> dict:
    height = {"field": "top", "type": "quantitative", "axis": None, "scale": {"domain": [0, count], "range": [0, _STRIP * count], "nice": False}}
    year = {"field": "year", "type": "ordinal", "axis": None, "scale": {"domain": list(years), "paddingInner": 0.25, "paddingOuter": 0.1}}
    return {
        "height": _STRIP * count + _YEARS + more_lines * _LINE,
        "view": {"stroke": None},
        "config": _ONE_PICTURE,
        "encoding": {"y": height},
        "layer": [
            *_bars(
                {}, {"x": year, "y2": {"field": "floor"}, "tooltip": _TOOLTIP}, {"x1": 0, "y1": 1, "x2": 0, "y2": 0},
                {"type": "bar", "color": _stripes(19)}, {},
            ),
            _of_kind("name", {"type": "rule", "opacity": 0.5}, {"x": {"value": 0}, "x2": {"value": "width"}, "y": height | {"field": "floor"}, "color": _EARLIER}),
            _of_kind(None, _text(align="center", yOffset=-12, fontSize=13, fontWeight=600), {"x": year, "text": {"field": "text"}, "color": _WORDS}),
            _of_kind("name", _text(yOffset=14, fontSize=14), {"x": {"value": 0}, "text": {"field": "text"}, "color": _WORDS}),
            _of_kind("year", _text(align="center", baseline="top", yOffset=8, fontSize=13), {"x": year, "text": {"field": "text"}, "color": _EARLIER}),
        ],
    }


def _of_kind(kind: str | None, mark: dict, encoding: dict) -> dict:
    """A layer of the rows of that kind; None: of all bars."""
    test = f"datum.kind === '{kind}'" if kind else "isValid(datum.value)"
    return {"transform": [{"filter": test}], "mark": mark, "encoding": encoding}


def _bars(mark: dict, encoding: dict, direction: dict, stripes: dict, more: dict) -> list[dict]:
    """Full bars; hatched ones of a running year, which is not over; those of an 'at least', open at their end.

    direction: of the gradient that ends in the open. stripes, more: the mark of the hatch, and what its encoding has more.
    """
    accent = encoding | {"color": _ACCENT}
    return [
        _of_kind("full", {"type": "bar", **mark}, accent),
        _of_kind("running", {"type": "bar", "fillOpacity": 0.12, "stroke": _TONE, **mark}, accent),
        _of_kind("running", stripes, encoding | more),
        _of_kind("open", {"type": "bar", "color": _FADING | direction, **mark}, encoding),
    ]


def _stripes(count: int) -> dict:
    """A gradient of upright stripes."""
    stops = [
        {"offset": (stripe + edge) / count, "color": _CLEAR if stripe % 2 else _TONE}
        for stripe in range(count) for edge in (0, 1)
    ]
    return {"gradient": "linear", "x1": 0, "y1": 0, "x2": 1, "y2": 0, "stops": stops}


def _text(**more) -> dict:
    return {"type": "text", "align": "left", "baseline": "middle", "lineBreak": "\n", "lineHeight": _LINE, **more}
