"""The yearly chart of one indicator.

Built once as a Vega-Lite spec; the data goes beside it, so a rerun builds nothing. Every text
comes with the data, written in the reader's language: one spec serves all languages.
"""

from collections.abc import Mapping, Sequence
from functools import cache

import altair as alt
import pandas as pd

from charts.bars import NEAR, scale
from language import Language
from language.phrases import change_mark, figure_text, qualifier_words, value_text, year_label

HEIGHT = 340
# Names for which Streamlit fills in the theme's colours, light or dark; only as values of an
# encoding. It has no name for its text colour; the last categorical colour is the nearest.
_ACCENT, _GREY = alt.value("blue"), alt.value("gray")
INK = alt.Color(datum="7", type="nominal", legend=None, scale=alt.Scale(domain=list("1234567"), range="category"))
# A gradient takes no such name: one tone that stands on both.
_TONE, _CLEAR = "#4a83bc", "rgba(74, 131, 188, 0)"
_STRIPES = 20

_NARROW = 600
# Where a line of the year's label may break: only on a narrow chart.
SOFT = "\t"
_LINES = f"split(replace(datum.label, regexp('\\t', 'g'), width < {_NARROW} ? '\\n' : ' '), '\\n')"

COLUMNS = ("year", "value", "before", "text", "change", "bound", "target", "above", "kind", "tells")


def series_data(rows: Sequence[Mapping], years: Sequence[int], language: Language) -> pd.DataFrame:
    """One row a year of the axis, with COLUMNS. rows: one indicator's, any years.

    kind: full, running, open (an 'at least') or gap. before, text, change: what is written over the
    bar, from above upward; bound: the change is one, and long. year: as it stands under the bar, with the year's target in a second line.
    """
    by_year = {row["year"]: row for row in rows}
    top = scale(rows)
    return pd.DataFrame([_point(year, by_year.get(year), top, language) for year in years], columns=list(COLUMNS))


def _point(year: int, row: Mapping | None, top: float, language: Language) -> dict:
    if row is None:
        text = language.say("no figure")
        return {"year": str(year), "text": text.replace(" ", "\n"), "bound": False, "kind": "gap", "tells": f"{year}: {text}"}
    label, target = year_label(year, row["complete"], language), row["target"]
    aim = "" if target is None else "\n" + language.say("target {value}", value=_value(target, row, language)).replace(" ", SOFT)
    crossed = target is not None and 0 < target - row["value"] < NEAR * top
    return {
        "year": label.replace(" ", SOFT) + aim,
        "value": row["value"],
        "before": qualifier_words(row["qualifier"], language),
        "text": _value(row["value"], row, language),
        "change": change_mark(row, language),
        "bound": row["change_qualifier"] in ("at_least", "at_most"),
        "target": target,
        "above": target if crossed else row["value"],
        "kind": "open" if row["qualifier"] == "at_least" else "full" if row["complete"] else "running",
        "tells": f"{label}: {figure_text(row, language)}",
    }


def _value(value: float, row: Mapping, language: Language) -> str:
    return value_text(value, "exact", row["unit"], language)


@cache
def series_spec() -> dict:
    """Bars from zero; the value and the change written over each; a target as a tick."""
    lines = alt.Axis(labelExpr=_LINES, labelAngle=0, ticks=False, grid=False, labelFontSize=13, labelOverlap=False, labelLimit=0)
    year = alt.X("year:N", sort=None, title=None, axis=lines, scale=alt.Scale(paddingInner=0.35, paddingOuter=0.2))
    value = alt.Y("value:Q", axis=None, scale=alt.Scale(zero=True, nice=False))
    above = alt.Y("above:Q", axis=None)
    base = alt.Chart().encode(x=year, tooltip=alt.Tooltip("tells:N", title=None))
    # Unseen and first: it puts every year in its order, and tells its figure over the whole column.
    columns = base.mark_rect(opacity=0).encode(y=alt.value(0), y2=alt.value("height"))
    written = _kinds(base, "full", "open", "running").encode(y=above)
    chart = alt.layer(
        columns,
        _kinds(base, "full").mark_bar().encode(y=value, color=_ACCENT),
        _kinds(base, "open").mark_bar(fill=_fading()).encode(y=value),
        _kinds(base, "running").mark_bar(fill=_hatch(), stroke=_TONE).encode(y=value),
        written.mark_text(baseline="bottom", dy=-40, fontSize=12).encode(text="before:N", color=_GREY),
        written.mark_text(baseline="bottom", dy=-20, fontSize=16, fontWeight=600).encode(text="text:N", color=INK),
        written.transform_filter(f"!datum.bound || width >= {_NARROW}")
        .mark_text(baseline="bottom", dy=-4, fontSize=12).encode(text="change:N", color=_GREY),
        _kinds(base, "gap").mark_text(baseline="bottom", dy=-6, fontSize=12, lineBreak="\n").encode(text="text:N", y=alt.value("height"), color=_GREY),
        base.transform_filter("isValid(datum.target)").mark_tick(thickness=2, width=alt.RelativeBandSize(1.1)).encode(y="target:Q", color=INK),
    )
    chart = chart.properties(height=HEIGHT, padding={"top": 52, "left": 0, "right": 0, "bottom": 0})
    return without_data(chart)


def without_data(chart: alt.TopLevelMixin) -> dict:
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
