"""The charts that are written in Altair: the years of one indicator, and clauses by years.

`python -m charts.make_specs` writes their Vega-Lite specs into charts/specs.json, which charts/specs.py reads. No page
imports this module: Altair is needed where a chart is changed, not where it is shown.
"""

import json
from typing import Any

import altair as alt

from charts.specs import FILE

_Options = dict[str, Any]  # keyword arguments of a mark or an axis; Altair checks them

# Names for which Streamlit fills in the theme's colours, light or dark; only as values of an
# encoding. It has no name for its text colour; the last categorical colour is the nearest.
_ACCENT, _GREY = alt.value("blue"), alt.value("gray")
_INK = alt.Color(datum="7", type="nominal", legend=None, scale=alt.Scale(domain=list("1234567"), range="category"))
# A gradient takes no such name: one tone that stands on both.
_TONE, _CLEAR = "#4a83bc", "rgba(74, 131, 188, 0)"
_STRIPES = 20

_HEIGHT = 340
_WRITTEN, _HEADER = 52, 40  # above the plot: what is written over the tallest bar, and the plans' names
_PADDING = {"top": 4, "left": 0, "right": 0, "bottom": 4}  # Vega itself leaves room for what is written
_HEADER_GAP = 10
# Of what a year has of the chart's width: below this there is room for the year and an upright value alone.
_SLIM = 54
_STEP = "width / domain('x').length"
_LETTER = 6.6
# Lines under a year break at charts.series.SOFT where one of them is too long.
_IS_LONG = f"test(regexp('[^\\n]{{' + ceil({_STEP} / {_LETTER}) + ',}}'), datum.label)"
_LINES = (
    f"{_STEP} < {_SLIM} ? split(datum.label, regexp('[\\t\\n,]'))[0]"
    f" : split(replace(datum.label, regexp('\\t', 'g'), {_IS_LONG} ? '\\n' : ' '), '\\n')"
)
_TURNED = 30  # below this also the year
_NO_TITLES = 560  # below this the clauses' titles would leave no room for the years


def made() -> dict[str, dict]:
    """Name → spec: what charts/specs.json has to hold."""
    return {"heat": heat(), "series": series(), "series_across": series_across()}


def series() -> dict:
    """Bars from zero, the value and the change over each; a target as a tick, a short one for what is due by now."""
    return _without_data(alt.layer(*_years()).properties(height=_HEIGHT, padding=_PADDING))


def series_across() -> dict:
    """The same through several plans: each under its years, from a line on that says how the clause goes on."""
    header = (
        alt.Chart()
        .transform_filter("isValid(datum.plan)")
        .encode(x=alt.X("year:N", sort=None, bandPosition=0), tooltip=alt.Tooltip("why:N", title=None))
    )
    begins = f"-0.5 * ({_STEP} - bandwidth('x'))"
    after = f"(isValid(datum.until) ? scale('x', datum.until) : width) - scale('x', datum.year) - {_HEADER_GAP}"
    before = f"scale('x', datum.year) - scale('x', datum.since) - {_HEADER_GAP}"
    right: _Options = {
        "align": "left",
        "baseline": "top",
        "xOffset": {"expr": f"{begins} + 5"},
        "limit": {"expr": after},
        "fontSize": 12,
    }
    left = right | {"align": "right", "xOffset": {"expr": f"{begins} - 5"}, "limit": {"expr": before}}
    top, below = alt.value(-_WRITTEN - _HEADER), alt.value(-_WRITTEN - _HEADER + 17)
    lines = [
        header.transform_filter(f"datum.crossing === '{crossing}'")
        .mark_rule(xOffset={"expr": begins}, **look)
        .encode(y=top, y2=alt.value("height"), color=_GREY)
        for crossing, look in (("break", {"strokeWidth": 1.5}), ("same", {"strokeDash": [2, 4], "opacity": 0.6}))
    ]
    names = header.mark_text(**right, fontWeight=600).encode(text="plan:N", y=top, color=_INK)
    marks = [
        header.transform_filter(f"datum.side === '{side}'")
        .mark_text(**look)
        .encode(text="mark:N", y=below, color=_GREY)
        for side, look in (("right", right), ("left", left))
    ]
    return _without_data(
        alt.layer(*_years(), *lines, names, *marks).properties(height=_HEIGHT + _HEADER, padding=_PADDING)
    )


def _years() -> list[alt.Chart]:
    lines = alt.Axis(
        labelExpr=_LINES,
        ticks=False,
        grid=False,
        labelOverlap=False,
        labelLimit=0,
        labelFontSize={"expr": f"{_STEP} < {_SLIM} ? 11 : 13"},
        labelAngle={"expr": f"{_STEP} < {_TURNED} ? -90 : 0"},
        labelAlign={"expr": f"{_STEP} < {_TURNED} ? 'right' : 'center'"},
        labelBaseline={"expr": f"{_STEP} < {_TURNED} ? 'middle' : 'top'"},
    )
    year = alt.X("year:N", sort=None, title=None, axis=lines, scale=alt.Scale(paddingInner=0.35, paddingOuter=0.2))
    value = alt.Y("value:Q", axis=None, scale=alt.Scale(zero=True, nice=False))
    above = alt.Y("above:Q", axis=None)
    base = alt.Chart().encode(x=year, tooltip=alt.Tooltip("tells:N", title=None))
    # Unseen and first: it puts every year in its order, and tells its figure over the whole column.
    columns = base.mark_rect(opacity=0).encode(y=alt.value(0), y2=alt.value("height"))
    written = _kinds(base, "full", "open", "running").encode(y=above)
    beside = written.transform_filter(f"width / datum.years >= {_SLIM}")
    upright: _Options = {
        "angle": 270,
        "align": "left",
        "baseline": "middle",
        "dx": 5,
        "fontSize": 12,
        "fontWeight": 600,
    }
    gap = _kinds(base, "gap").transform_filter(f"width / datum.years >= {_SLIM}")
    return [
        columns,
        _kinds(base, "full").mark_bar().encode(y=value, color=_ACCENT),
        _kinds(base, "open").mark_bar(fill=_fading()).encode(y=value),
        _kinds(base, "running").mark_bar(fill=_hatch(), stroke=_TONE).encode(y=value),
        beside.mark_text(baseline="bottom", dy=-40, fontSize=12).encode(text="before:N", color=_GREY),
        beside.mark_text(baseline="bottom", dy=-20, fontSize=16, fontWeight=600).encode(text="text:N", color=_INK),
        beside.transform_filter(f"length(datum.change) * {_LETTER} <= width / datum.years")
        .mark_text(baseline="bottom", dy=-4, fontSize=12)
        .encode(text="change:N", color=_GREY),
        written.transform_filter(f"width / datum.years < {_SLIM}")
        .mark_text(**upright)
        .encode(text="short:N", color=_INK),
        gap.mark_text(baseline="bottom", dy=-6, fontSize=12, lineBreak="\n").encode(
            text="text:N", y=alt.value("height"), color=_GREY
        ),
        base.transform_filter("isValid(datum.target)")
        .mark_tick(thickness=2, width=alt.RelativeBandSize(1.1))
        .encode(y="target:Q", color=_INK),
        base.transform_filter("isValid(datum.needed)")
        .mark_tick(thickness=4, width=alt.RelativeBandSize(0.45))
        .encode(y="needed:Q", color=_INK),
    ]


def _without_data(chart: alt.TopLevelMixin) -> dict:
    """The spec alone, without a frame; Altair gives every layer of a chart without data an empty one of its own.

    The chart has one text alternative; of the marks' own, those of empty layers would be images without a name.
    """
    spec = chart.configure_view(stroke=None).configure_mark(aria=False).to_dict(validate=False)
    del spec["datasets"], spec["$schema"]
    for part in (spec, *spec.get("layer", ())):
        part.pop("data", None)
    return spec


def _kinds(base: alt.Chart, *kinds: str) -> alt.Chart:
    return base.transform_filter(alt.FieldOneOfPredicate("kind", list(kinds)))


def _hatch() -> dict:
    """Stripes: a year that still runs."""
    stops = []
    for stripe in range(_STRIPES):
        color = _TONE if stripe % 2 else _CLEAR
        stops += [{"offset": stripe / _STRIPES, "color": color}, {"offset": (stripe + 1) / _STRIPES, "color": color}]
    return {"gradient": "linear", "x1": 0, "y1": 0, "x2": 1, "y2": 1, "stops": stops}


def _fading() -> dict:
    """Open at the top: nobody knows how much more."""
    stops = [{"offset": 0, "color": _CLEAR}, {"offset": 0.5, "color": _TONE}, {"offset": 1, "color": _TONE}]
    return {"gradient": "linear", "x1": 0, "y1": 0, "x2": 0, "y2": 1, "stops": stops}


def heat() -> dict:
    """One cell a clause and year (charts.heat.COLUMNS); a dash is a marked empty cell. charts.heat sets the height."""
    narrow = f"width < {_NO_TITLES} ? split(datum.label, '\u00a0')[0] : truncate(datum.label, 44)"
    bare: _Options = {"ticks": False, "domain": False, "labelFontSize": 13}
    apart = alt.Scale(paddingInner=0.08)
    year = alt.X("year:N", title=None, sort=None, scale=apart, axis=alt.Axis(orient="top", labelAngle=0, **bare))
    label = alt.Y(
        "label:N", title=None, sort=None, scale=apart, axis=alt.Axis(labelExpr=narrow, labelLimit=340, **bare)
    )
    base = alt.Chart().encode(x=year, y=label, tooltip=alt.Tooltip("tells:N", title=None))
    shade = alt.Opacity("count:Q", legend=None, scale=alt.Scale(type="sqrt", domainMin=0, range=[0.12, 0.55]))
    chart = alt.layer(
        base.mark_rect(opacity=0),  # unseen and first: it puts years and clauses in their order
        base.transform_filter("datum.count > 0")
        .mark_rect(cornerRadius=3)
        .encode(opacity=shade, color=alt.value("blue")),
        base.transform_filter("datum.text === '–'")
        .mark_rect(filled=False, strokeDash=[3, 3], cornerRadius=3)
        .encode(color=alt.value("gray")),
        base.mark_text(fontSize=13).encode(text="text:N", color=_INK),
    )
    return _without_data(chart)


if __name__ == "__main__":
    FILE.write_text(json.dumps(made(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
