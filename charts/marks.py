"""Marks that charts of breakdowns and answers share: final, provisional and open bars, ranges of samples, texts."""

LINE = 17  # pixels of a line of text

# Colours by the names that Streamlit fills in for light and dark. It has no name for its text
# colour; the last of the theme's categorical colours is the nearest to it, and the first of the
# sequential ones to its background.
ACCENT, EARLIER, WORSE = {"value": "blue"}, {"value": "gray"}, {"value": "orange"}
WORDS = {
    "datum": "7",
    "type": "nominal",
    "legend": None,
    "scale": {"domain": ["1", "2", "3", "4", "5", "6", "7"], "range": "category"},
}
_GROUND = {"datum": 0, "type": "quantitative", "legend": None, "scale": {"domain": [0, 1], "range": "ramp"}}
# A gradient takes no such name: one tone that stands on both.
_TONE = "#4a83bc"
_CLEAR = "rgba(74, 131, 188, 0)"  # the same without its colour: 'transparent' alone would fade through grey
FADING = {
    "gradient": "linear",
    "stops": [{"offset": 0, "color": _TONE}, {"offset": 0.5, "color": _TONE}, {"offset": 1, "color": _CLEAR}],
}
# The chart is one picture with one text alternative and a table; its marks and axes one by one say less.
ONE_PICTURE = {"mark": {"aria": False}, "axis": {"aria": False}}
OWN_COLOURS = {"scale": {"color": "independent"}}
TOOLTIP = {"field": "tells", "type": "nominal"}


def length(left: int, right: int, least: int) -> dict:
    """The encoding of the length of horizontal bars, which start at zero. left, right: pixels for what is written
    beside them. least: pixels of the longest bar on a narrow page."""
    ends = [left, {"expr": f"max({left + least}, width - {right})"}]
    scale = {"zero": True, "nice": False, "domain": {"unionWith": [0, 1]}, "range": ends}
    return {"field": "value", "type": "quantitative", "axis": None, "scale": scale}


def of_kind(kind: str | None, mark: dict, encoding: dict) -> dict:
    """A layer that draws the rows of one kind; None: all rows that have a value."""
    test = f"datum.kind === '{kind}'" if kind else "isValid(datum.value)"
    return {"transform": [{"filter": test}], "mark": mark, "encoding": encoding}


def bars(mark: dict, encoding: dict, direction: dict) -> list[dict]:
    """Full bars; hollow ones of a provisional year; those of an 'at least', open at their end; and the empty frame of
    what was not published.

    direction: of the gradient that ends in the open.
    """
    accent = encoding | {"color": ACCENT}
    return [
        of_kind("final", {"type": "bar", **mark}, accent),
        of_kind("provisional", {"type": "bar", "filled": False, "strokeWidth": 2, **mark}, accent),
        of_kind("open", {"type": "bar", "color": FADING | direction, **mark}, encoding),
        of_kind(
            "missing", {"type": "bar", "fillOpacity": 0, "strokeDash": [3, 3], **mark}, encoding | {"stroke": EARLIER}
        ),
    ]


def ranges(span: dict, ends: list[dict], mark: dict, turned: dict) -> list[dict]:
    """The bounds of a share of a probability sample: a thin line with a tick at each end, on ground of its own.

    span, ends: encodings of the line and of its ends. mark: of all of them; turned: of the ticks.
    """
    known = [{"filter": "isValid(datum.low)"}]
    line = {"type": "rule", "opacity": 1, **mark}
    tick = {"type": "tick", "opacity": 1, **mark, **turned}
    layers = []
    for colour, width, size in ((_GROUND, 5, 13), (WORDS, 2, 10)):
        layers.append({"transform": known, "mark": line | {"strokeWidth": width}, "encoding": span | {"color": colour}})
        layers += [
            {"transform": known, "mark": tick | {"thickness": width, "size": size}, "encoding": end | {"color": colour}}
            for end in ends
        ]
    return layers


def text(**more) -> dict:
    return {"type": "text", "align": "left", "baseline": "middle", "lineBreak": "\n", "lineHeight": LINE, **more}
