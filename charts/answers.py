"""The chart of a question's answers over the years: a strip of bars for each, all on one scale.

Like charts/breakdown.py: specs as dicts, built once for each size, with all texts in the data.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache

from charts import marks
from charts.layers import Rows, complete

_STRIP, _YEARS = 104, 40  # pixels
_FLOOR = 0.96  # where the bars of a strip stand, in strips from its top
_HIGHEST = 0.5  # of a strip: the highest bar leaves room for name and value
_APART = 0.25  # of the years' step: the room between two bars
_ROOM = 54  # pixels of a year, below which its texts are written small
# Where a line may break on a narrow chart.
SOFT = "\t"


@dataclass(frozen=True)
class Bar:
    """An answer in one of several years; name is the same for all bars of an answer.

    text, short: what stands over it, and on a narrow chart. kind: final, provisional, open (an 'at least')
    or missing (not published). low, high: the bounds of a probability sample, None without.
    """

    name: str
    year: int
    value: float
    text: str
    short: str
    tells: str
    kind: str = "final"
    low: float | None = None
    high: float | None = None


def years_chart(
    shown: list[Bar], names: Mapping[str, str], years: Mapping[int, str], breaks: Mapping[int, str] | None = None
) -> tuple[Rows, dict]:
    """Data and spec of a strip of bars over the years for each answer, all on one scale from zero.

    names: an answer → what stands over its strip, in order from the top. years: a year → what
    stands under it (SOFT may break its lines); a year without bars stays an empty place. breaks: a
    year → why a line parts it from those before.
    """
    greatest = max(bar.high or bar.value for bar in shown) or 1
    strips = {name: strip for strip, name in enumerate(names)}
    rows: list[dict] = [asdict(bar) | _within_strip(bar, strips[bar.name], greatest) for bar in shown]
    rows += [
        {"kind": "name", "text": words, "top": strip, "floor": strip + _FLOOR}
        for strip, words in enumerate(names.values())
    ]
    rows += [
        {
            "kind": "year",
            "text": words.replace(SOFT, " "),
            "short": words.replace(SOFT, "\n"),
            "year": year,
            "top": len(names),
            "floor": len(names),
        }
        for year, words in years.items()
    ]
    rows += [
        {"kind": "break", "tells": why, "year": year, "top": 0, "floor": len(names)}
        for year, why in (breaks or {}).items()
    ]
    lines = max(words.count("\n") + words.count(SOFT) for words in years.values())
    return complete(rows, dict.fromkeys(name for row in rows for name in row)), _years(len(names), tuple(years), lines)


def _within_strip(bar: Bar, strip: int, greatest: float) -> dict:
    """Where a bar and its bounds stand: its floor is the strip's; its text stands above all of it."""
    floor = strip + _FLOOR
    top, lowest, highest = (
        None if value is None else floor - _HIGHEST * value / greatest for value in (bar.value, bar.low, bar.high)
    )
    return {
        "floor": floor,
        "top": top,
        "lowest": lowest,
        "highest": highest,
        "above": top if highest is None else highest,
    }


@cache
def _years(count: int, years: tuple[int, ...], more_lines: int) -> dict:
    """count: strips. more_lines: of the longest text under a year, beyond its first."""
    height = {
        "field": "top",
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, count], "range": [0, _STRIP * count], "nice": False},
    }
    year = {
        "field": "year",
        "type": "ordinal",
        "axis": None,
        "scale": {"domain": list(years), "paddingInner": _APART, "paddingOuter": 0.1},
    }
    narrow = f"width < {_ROOM * len(years)}"
    return {
        "height": _STRIP * count + _YEARS + more_lines * marks.LINE,
        "view": {"stroke": None},
        "config": marks.ONE_PICTURE,
        "resolve": marks.OWN_COLOURS,
        "transform": [{"calculate": f"{narrow} ? datum.short : datum.text", "as": "fitting"}],
        "encoding": {"y": height},
        "layer": [
            *_bars(year, height),
            *_lines(year, height),
            *_texts(year, height, {"fontSize": {"expr": f"{narrow} ? 11 : 13"}}),
        ],
    }


def _bars(year: dict, height: dict) -> list[dict]:
    """The bars with the ranges of samples. year, height: encodings of the axes, as of the layers below."""
    low, high = height | {"field": "lowest"}, height | {"field": "highest"}
    bars = {"x": year, "y2": {"field": "floor"}, "tooltip": marks.TOOLTIP}
    span = {"x": year, "y": low, "y2": {"field": "highest"}}
    ends = [{"x": year, "y": low}, {"x": year, "y": high}]
    return [
        *marks.bars({}, bars, {"x1": 0, "y1": 1, "x2": 0, "y2": 0}),
        *marks.ranges(span, ends, {}, {"orient": "horizontal"}),
    ]


def _lines(year: dict, height: dict) -> list[dict]:
    """The line on which the bars of a strip stand, and the one that parts a year from those before."""
    floor = {"x": {"value": 0}, "x2": {"value": "width"}, "y": height | {"field": "floor"}, "color": marks.EARLIER}
    before = year | {"bandPosition": -_APART / (1 - _APART) / 2}  # the middle of the room before a year
    parting = {"x": before, "y2": {"field": "floor"}, "tooltip": marks.TOOLTIP, "color": marks.EARLIER}
    return [
        marks.of_kind("name", {"type": "rule", "opacity": 0.5}, floor),
        marks.of_kind("break", {"type": "rule", "strokeDash": [4, 4], "strokeWidth": 1.5}, parting),
    ]


def _texts(year: dict, height: dict, size: dict) -> list[dict]:
    """The values over the bars, the names over the strips and the years under all of them."""
    fitting = {"x": year, "text": {"field": "fitting"}}
    return [
        marks.of_kind(
            None,
            marks.text(align="center", yOffset=-12, fontWeight=600, **size),
            fitting | {"y": height | {"field": "above"}, "color": marks.WORDS},
        ),
        marks.of_kind(
            "name",
            marks.text(yOffset=14, fontSize=14),
            {"x": {"value": 0}, "text": {"field": "text"}, "color": marks.WORDS},
        ),
        marks.of_kind(
            "year", marks.text(align="center", baseline="top", yOffset=8, **size), fitting | {"color": marks.EARLIER}
        ),
    ]
