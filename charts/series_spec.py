"""The Vega-Lite specs of the yearly chart of one indicator, within a plan and through several.

Like charts/breakdown.py: dicts, built once, whose texts all come with the data (charts.series).
"""

from functools import cache

from charts import marks

_HEIGHT = 340
_WRITTEN, _HEADER = 52, 40  # above the plot: what is written over the tallest bar, and the plans' names
_PADDING = {"top": 4, "left": 0, "right": 0, "bottom": 4}  # Vega itself leaves room for what is written
_HEADER_GAP = 10
# Of what a year has of the chart's width: below this there is room for the year and an upright value alone.
_SLIM = 54
_STEP = "width / domain('x').length"
_LETTER = 6.6
# Lines under a year: the first of the ways of charts.series.OR of which none is too long, else the last.
_WAYS = "split(datum.label, '\\v')"
_IS_LONG = f"test(regexp('[^\\n]{{{{' + ceil({_STEP} / {_LETTER}) + ',}}}}'), {_WAYS}[{{}}])"
_LINES = (
    f"{_STEP} < {_SLIM} ? split(datum.label, regexp('[\\v\\n,]'))[0]"
    f" : split(length({_WAYS}) < 2 || !{_IS_LONG.format(0)} ? {_WAYS}[0]"
    f" : !{_IS_LONG.format(1)} ? {_WAYS}[1] : peek({_WAYS}), '\\n')"
)
_TURNED = 30  # below this also the year
_BESIDE, _SLIM_ONLY = f"width / datum.years >= {_SLIM}", f"width / datum.years < {_SLIM}"
_SORTED = {"field": "year", "type": "nominal", "sort": None}
_YEAR = _SORTED | {
    "title": None,
    "scale": {"paddingInner": 0.35, "paddingOuter": 0.2},
    "axis": {
        "labelExpr": _LINES,
        "ticks": False,
        "grid": False,
        "labelOverlap": False,
        "labelLimit": 0,
        "labelFontSize": {"expr": f"{_STEP} < {_SLIM} ? 11 : 13"},
        "labelAngle": {"expr": f"{_STEP} < {_TURNED} ? -90 : 0"},
        "labelAlign": {"expr": f"{_STEP} < {_TURNED} ? 'right' : 'center'"},
        "labelBaseline": {"expr": f"{_STEP} < {_TURNED} ? 'middle' : 'top'"},
    },
}
_BARS = {"zero": True, "nice": False}
_PLACES = {"zero": False, "nice": False, "reverse": True, "domain": {"unionWith": [1, 2]}, "padding": 16}  # 1 on top
_POINT = {"type": "point", "shape": "circle", "size": 240, "strokeWidth": 2.5, "opacity": 1}
_OPEN, _CLOSED = "datum.open", "!datum.open"
_UP = {"x1": 0, "y1": 1, "x2": 0, "y2": 0}


@cache
def series_spec(places: bool = False) -> dict:
    """Bars from zero, the value and the change over each; targets and the same day of the year before as ticks.
    places: points of ranks, the first place on top."""
    return _spec(_years(places), _HEIGHT)


@cache
def series_across_spec(places: bool = False) -> dict:
    """The same through several plans: each under its years, from a line on that says how the clause goes on."""
    begins = f"-0.5 * ({_STEP} - bandwidth('x'))"
    after = f"(isValid(datum.until) ? scale('x', datum.until) : width) - scale('x', datum.year) - {_HEADER_GAP}"
    before = f"scale('x', datum.year) - scale('x', datum.since) - {_HEADER_GAP}"
    right = {
        "align": "left",
        "baseline": "top",
        "xOffset": {"expr": f"{begins} + 5"},
        "limit": {"expr": after},
        "fontSize": 12,
    }
    left = right | {"align": "right", "xOffset": {"expr": f"{begins} - 5"}, "limit": {"expr": before}}
    top, below = {"value": -_WRITTEN - _HEADER}, {"value": -_WRITTEN - _HEADER + 17}
    lines = [
        _header(
            f"datum.crossing === '{crossing}'",
            {"type": "rule", "xOffset": {"expr": begins}, **look},
            {"y": top, "y2": {"value": "height"}, "color": marks.EARLIER},
        )
        for crossing, look in (("break", {"strokeWidth": 1.5}), ("same", {"strokeDash": [2, 4], "opacity": 0.6}))
    ]
    name = {"text": {"field": "plan", "type": "nominal"}, "y": top, "color": marks.WORDS}
    mark = {"text": {"field": "mark", "type": "nominal"}, "y": below, "color": marks.EARLIER}
    texts = [
        _header("true", {"type": "text", **right, "fontWeight": 600}, name),
        *(
            _header(f"datum.side === '{side}'", {"type": "text", **look}, mark)
            for side, look in (("right", right), ("left", left))
        ),
    ]
    return _spec([*_years(places), *lines, *texts], _HEIGHT + _HEADER)


def _spec(layers: list[dict], height: int) -> dict:
    config = marks.ONE_PICTURE | {"view": {"stroke": None}}
    return {"height": height, "padding": _PADDING, "config": config, "layer": layers}


def _header(test: str, mark: dict, encoding: dict) -> dict:
    at = {"x": _SORTED | {"bandPosition": 0}, "tooltip": {"field": "why", "type": "nominal", "title": None}}
    return {"transform": [{"filter": f"isValid(datum.plan) && {test}"}], "mark": mark, "encoding": at | encoding}


def _years(places: bool) -> list[dict]:
    value = _height("value") | {"scale": _PLACES if places else _BARS}
    above = _height("above")
    upright = {"angle": 270, "align": "left", "baseline": "middle", "fontSize": 12, "fontWeight": 600}
    over, lift = f"isValid(datum.value) && {_BESIDE}", 8 if places else 0  # over the upper half of a point
    return [
        # Unseen and first: it puts every year in its order, and tells its figure over the whole column.
        _layer("true", {"type": "rect", "opacity": 0}, {"y": {"value": 0}, "y2": {"value": "height"}}),
        *(_points(value) if places else _columns(value)),
        _zero_line(),
        _text(over, {"baseline": "bottom", "dy": -40 - lift, "fontSize": 12}, "before", above, marks.EARLIER),
        _text(
            over,
            {"baseline": "bottom", "dy": -20 - lift, "fontSize": 16, "fontWeight": 600},
            "text",
            above,
            marks.WORDS,
        ),
        _text(
            f"{over} && length(datum.change) * {_LETTER} <= width / datum.years",
            {"baseline": "bottom", "dy": -4 - lift, "fontSize": 12},
            "change",
            above,
            marks.EARLIER,
        ),
        _text(f"isValid(datum.value) && {_SLIM_ONLY}", upright | {"dx": 5 + lift}, "short", above, marks.WORDS),
        _text(
            f"datum.kind === 'gap' && {_BESIDE}",
            {"baseline": "bottom", "dy": -6, "fontSize": 12, "lineBreak": "\n"},
            "text",
            {"value": "height"},
            marks.EARLIER,
        ),
        _tick("same_days", {"thickness": 3, "width": {"band": 1.2}}, marks.EARLIER),
        _tick("target", {"thickness": 2, "width": {"band": 1.1}}, marks.WORDS),
        _tick("needed", {"thickness": 4, "width": {"band": 0.45}}, marks.WORDS),
    ]


def _columns(value: dict) -> list[dict]:
    hollow = {"type": "bar", "filled": False, "strokeWidth": 2}
    return [
        _layer(f"datum.kind === 'final' && {_CLOSED}", {"type": "bar"}, {"y": value, "color": marks.ACCENT}),
        _layer(f"datum.kind === 'final' && {_OPEN}", {"type": "bar", "fill": marks.FADING | _UP}, {"y": value}),
        _layer(f"datum.kind === 'provisional' && {_CLOSED}", hollow, {"y": value, "color": marks.ACCENT}),
        _layer(f"datum.kind === 'provisional' && {_OPEN}", hollow | {"stroke": marks.FADING | _UP}, {"y": value}),
    ]


def _points(value: dict) -> list[dict]:
    look = {"y": value, "color": marks.ACCENT}
    return [
        _layer("datum.kind === 'final'", _POINT | {"filled": True}, look),
        _layer("datum.kind === 'provisional'", _POINT | {"filled": False}, look),
    ]


def _height(field: str) -> dict:
    return {"field": field, "type": "quantitative", "axis": None}


def _zero_line() -> dict:
    """Over the whole width, where bars hang below it; else the axis is the line."""
    line = {"type": "rule", "strokeWidth": 1.5, "opacity": 1}
    return {
        "transform": [{"filter": "isValid(datum.zero)"}],
        "mark": line,
        "encoding": {"y": _height("zero"), "color": marks.EARLIER},
    }


def _layer(test: str, mark: dict, encoding: dict) -> dict:
    at = {"x": _YEAR, "tooltip": marks.TOOLTIP | {"title": None}}
    return {"transform": [{"filter": test}], "mark": mark, "encoding": at | encoding}


def _text(test: str, look: dict, field: str, y: dict, color: dict) -> dict:
    text = {"text": {"field": field, "type": "nominal"}, "y": y, "color": color}
    return _layer(test, {"type": "text", **look}, text)


def _tick(field: str, look: dict, color: dict) -> dict:
    look = {"type": "tick", "opacity": 1, **look}
    return _layer(f"isValid(datum.{field})", look, {"y": _height(field), "color": color})
