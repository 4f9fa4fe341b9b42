"""Clauses by years: what is due and reported, in part or not at all, what is not due, what has nothing to report."""

from functools import cache

from charts import marks

_ROW, _YEARS = 30, 52  # pixels
_NO_TITLES = 560  # below this the clauses' titles would leave no room for the years
_DEEP = [
    {"test": f"datum.standing === '{standing}'", "value": opacity}
    for standing, opacity in (("reported", 0.5), ("partly", 0.2), ("nothing", 0.06))
]

COLUMNS = ("clause", "label", "year", "standing", "text", "tells")


@cache
def heat_spec(clauses: int) -> dict:
    """The data holds COLUMNS, one row a clause and year. standing: of kpi.oversight.completeness.STANDINGS; its text
    says the same as its look. label: the clause's number, a no-break space, its title. clauses: how many there are.
    """
    narrow = f"width < {_NO_TITLES} ? split(datum.label, '\u00a0')[0] : truncate(datum.label, 60)"
    bare = {"ticks": False, "domain": False, "labelFontSize": 13}
    sorted_so = {"type": "nominal", "title": None, "sort": None, "scale": {"paddingInner": 0.08}}
    return {
        "height": _ROW * clauses + _YEARS,
        "config": marks.ONE_PICTURE | {"view": {"stroke": None}},
        "encoding": {
            "x": sorted_so | {"field": "year", "axis": {"orient": "top", "labelAngle": 0, **bare}},
            "y": sorted_so | {"field": "label", "axis": {"labelExpr": narrow, "labelLimit": 420, **bare}},
            "tooltip": marks.TOOLTIP | {"title": None},
        },
        "layer": [
            # First, and unseen where nothing is due: it puts years and clauses in their order.
            {
                "mark": {"type": "rect", "cornerRadius": 3},
                "encoding": {"color": marks.ACCENT, "opacity": {"condition": _DEEP, "value": 0}},
            },
            {
                "transform": [{"filter": "datum.standing === 'missing'"}],
                "mark": {"type": "rect", "filled": False, "strokeWidth": 2, "cornerRadius": 3},
                "encoding": {"color": marks.WORSE},
            },
            {
                "mark": {"type": "text", "fontSize": 13},
                "encoding": {"text": {"field": "text", "type": "nominal"}, "color": marks.WORDS},
            },
        ],
    }
