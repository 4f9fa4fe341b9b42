"""Clauses by years: how much of what is asked was reported, and where nothing was."""

from functools import cache

from charts import marks

_ROW, _YEARS = 30, 52  # pixels
_NO_TITLES = 560  # below this the clauses' titles would leave no room for the years

COLUMNS = ("clause", "label", "year", "count", "text", "tells")


@cache
def heat_spec(clauses: int) -> dict:
    """The data holds COLUMNS, one row a clause and year: count, the part that is there; a dash is a marked empty cell.

    label: the clause's number, a no-break space, its title. clauses: how many there are.
    """
    narrow = f"width < {_NO_TITLES} ? split(datum.label, '\u00a0')[0] : truncate(datum.label, 44)"
    bare = {"ticks": False, "domain": False, "labelFontSize": 13}
    sorted_so = {"type": "nominal", "title": None, "sort": None, "scale": {"paddingInner": 0.08}}
    shade = {"type": "sqrt", "domain": [0, 1], "range": [0.06, 0.55]}
    return {
        "height": _ROW * clauses + _YEARS,
        "config": marks.ONE_PICTURE | {"view": {"stroke": None}},
        "encoding": {
            "x": sorted_so | {"field": "year", "axis": {"orient": "top", "labelAngle": 0, **bare}},
            "y": sorted_so | {"field": "label", "axis": {"labelExpr": narrow, "labelLimit": 340, **bare}},
            "tooltip": marks.TOOLTIP | {"title": None},
        },
        "layer": [
            {"mark": {"type": "rect", "opacity": 0}},  # unseen and first: it puts years and clauses in their order
            {
                "transform": [{"filter": "datum.count > 0"}],
                "mark": {"type": "rect", "cornerRadius": 3},
                "encoding": {
                    "color": marks.ACCENT,
                    "opacity": {"field": "count", "type": "quantitative", "legend": None, "scale": shade},
                },
            },
            {
                "transform": [{"filter": "datum.text === '–'"}],
                "mark": {"type": "rect", "filled": False, "strokeDash": [3, 3], "cornerRadius": 3},
                "encoding": {"color": marks.EARLIER},
            },
            {
                "mark": {"type": "text", "fontSize": 13},
                "encoding": {"text": {"field": "text", "type": "nominal"}, "color": marks.WORDS},
            },
        ],
    }
