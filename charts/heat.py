"""Clauses by years: where something was reported, and where nothing."""

from functools import cache

import altair as alt

from charts.series import INK, without_data

_ROW, _YEARS = 30, 52  # pixels
_NARROW = 560  # below this the clauses' titles would leave no room for the years

COLUMNS = ("clause", "label", "year", "count", "text", "tells")


@cache
def heat_spec(clauses: int) -> dict:
    """One cell a clause and year; count 0 is a marked empty cell. The data holds COLUMNS.

    label: the clause's number, a no-break space, its title. clauses: how many there are.
    """
    narrow = f"width < {_NARROW} ? split(datum.label, '\u00a0')[0] : truncate(datum.label, 44)"
    bare = {"ticks": False, "domain": False, "labelFontSize": 13}
    apart = alt.Scale(paddingInner=0.08)
    year = alt.X("year:N", title=None, sort=None, scale=apart, axis=alt.Axis(orient="top", labelAngle=0, **bare))
    label = alt.Y("label:N", title=None, sort=None, scale=apart, axis=alt.Axis(labelExpr=narrow, labelLimit=340, **bare))
    base = alt.Chart().encode(x=year, y=label, tooltip=alt.Tooltip("tells:N", title=None))
    shade = alt.Opacity("count:Q", legend=None, scale=alt.Scale(type="sqrt", domainMin=0, range=[0.12, 0.55]))
    chart = alt.layer(
        base.mark_rect(opacity=0),  # unseen and first: it puts years and clauses in their order
        base.transform_filter("datum.count > 0").mark_rect(cornerRadius=3).encode(opacity=shade, color=alt.value("blue")),
        base.transform_filter("datum.count === 0").mark_rect(filled=False, strokeDash=[3, 3], cornerRadius=3).encode(color=alt.value("gray")),
        base.mark_text(fontSize=13).encode(text="text:N", color=INK),
    )
    return without_data(chart.properties(height=_ROW * clauses + _YEARS))
