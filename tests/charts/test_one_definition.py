"""One definition a chart: page, small bars, drawing of slides and papers, and PowerPoint show the same bars."""

import re
from datetime import date

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_FILL
from pptx.util import Inches

from charts.bars import small_bars
from charts.series import OR, series_data
from charts.series_spec import series_across_spec, series_spec
from charts.svg.drawing import series_svg
from charts.years import year_bars
from language import Language
from reports.content.plan_year import IndicatorYear
from reports.pptx.box import Box
from reports.pptx.charts.years import add_years
from tests.language.sentence_figures import row as figure

AZ = Language("az")
HEIGHT, SIZE = 240, 10
RUNNING = {"complete": False, "comparability": "same_days", "compared": 80.0, "compared_through": date(2025, 10, 31)}
THEN = "31\N{NO-BREAK SPACE}okt 2025: 80"  # what a same-day mark says
SERIES = {
    "a gap, an 'at least' and a target": [
        figure(year=2022, value=50.0, target=40.0),
        figure(year=2023, value=0.0),
        figure(year=2025, value=100.0, qualifier="at_least", target=200.0),
    ],
    "a provisional year": [figure(year=2025, value=90.0), figure(year=2026, value=60.0, **RUNNING)],
    "a provisional 'at least'": [
        figure(year=2025, value=90.0),
        figure(year=2026, value=60.0, qualifier="at_least", **RUNNING),
    ],
    "below zero": [
        figure(year=2023, value=-12.0),
        figure(year=2024, value=5.0),
        figure(year=2025, value=-3.0, qualifier="at_least"),
    ],
    "nothing but losses": [figure(year=2024, value=-12.0), figure(year=2025, value=-6.0)],
}


@pytest.fixture(params=SERIES)
def rows(request):
    return SERIES[request.param]


@pytest.fixture
def years(rows):
    return list(range(rows[0].year, rows[-1].year + 1))


@pytest.fixture
def expected(rows, years):
    """What each drawing is to show: kind, value, whether its top is open, what is written, and its marks."""
    return [
        (bar.kind, bar.value, bar.is_open, bar.number, bar.target, bar.same_days) for bar in year_bars(rows, years, AZ)
    ]


def near(found, expected):
    """found: as numbers that a drawing was measured by."""
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        assert [part for part in one if not isinstance(part, float)] == [
            part for part in other if not isinstance(part, float)
        ]
        assert [part for part in one if isinstance(part, float)] == pytest.approx(
            [part for part in other if isinstance(part, float)], abs=0.2
        )


def test_the_page(rows, years, expected):
    named = ("kind", "value", "open", "text", "target", "same_days")
    shown = [tuple(row[name] for name in named) for row in series_data(rows, years, AZ)]
    assert [one if one[0] != "gap" else (*one[:3], "", *one[4:]) for one in shown] == expected
    labels = [row["year"].split(OR)[0].split("\n")[-1] for row in series_data(rows, years, AZ)]
    assert [label == THEN for label in labels] == [same_days is not None for *_, same_days in expected]


def test_the_small_bars(rows, years, expected):
    drawn = small_bars(rows, years, AZ)
    low = min(0.0, *(value for _, value, *_ in expected if value is not None))
    marks = [mark for _, value, _, _, *marks in expected for mark in (value, *marks) if mark is not None]
    unit = max(0.0, *marks) - low

    def value(part):
        return None if part is None else part * unit + low

    found = []
    for bar in drawn["bars"]:
        is_below = bar["kind"] != "gap" and bar["bottom"] < drawn["floor"]
        end = None if bar["kind"] == "gap" else bar["bottom"] + (0 if is_below else bar["height"])
        marks = (value(bar.get(name)) for name in ("target", "same_days"))
        found.append((bar["kind"], value(end), bar.get("open", False), bar["text"], *marks))
    near(found, expected)


def test_the_drawing_of_slides_and_papers(rows, years, expected):
    svg = series_svg(rows, years[-1], AZ, 600, HEIGHT, SIZE)
    base = float(re.search(r'd="M0 ([\d.]+)H', svg).group(1))
    bars = [_bar(element, base) for element in re.findall(r'<(?:rect|path) class="bar"[^>]*>', svg)]
    tall = [height for height, *_ in bars if height]
    there = [one for one in expected if one[1] is not None]
    scale = next(one[1] / height for one, (height, *_) in zip(there, bars, strict=True) if one[1] and height)
    assert tall
    near(
        [(kind, height * scale, is_open) for height, kind, is_open in bars],
        [(kind, value, is_open) for kind, value, is_open, *_ in there],
    )
    assert all(f">{number}<" in svg for _, _, _, number, *_ in there)
    assert svg.count('stroke-dasharray="6 3"') == sum(target is not None for *_, target, _ in there)
    marked = sum(same_days is not None for *_, same_days in there)
    assert svg.count('stroke-width="4"') == svg.count(f">{THEN}<") == marked


def _bar(element: str, base: float) -> tuple[float, str, bool]:
    """Its height above the baseline, its kind, and whether it has a tooth."""
    kind = "provisional" if 'fill="none"' in element else "final"
    if element.startswith("<rect"):
        top, tall = (float(re.search(rf' {name}="([\d.]+)"', element).group(1)) for name in ("y", "height"))
    else:
        bottom, top = map(float, re.search(r"M[\d.]+ ([\d.]+)V([\d.]+)l", element).groups())
        tall = bottom - top
    return (-tall if abs(top - base) < 0.11 and tall else tall), kind, element.startswith("<path")


def test_powerpoint(rows, years, expected):
    shapes = Presentation().slides.add_slide(Presentation().slide_layouts[6]).shapes
    indicator = IndicatorYear("Ad", rows, rows[-1])
    add_years(shapes, indicator, years[-1], Box(0, 0, Inches(6), Inches(3)), 14, AZ)
    chart = shapes[0].chart
    columns, *lines = chart.plots
    assert chart.chart_type in (XL_CHART_TYPE.COLUMN_CLUSTERED,)
    ticks = {series.name: series.values for plot in lines for series in plot.series}
    none = (None,) * len(years)
    by_then = AZ.say("The year before ({then})", then=THEN)
    targets, same_days = (ticks.get(name, none) for name in (AZ.say("Target"), by_then))
    found = []
    for number, value in enumerate(columns.series[0].values):
        fill = columns.series[0].points[number].format.fill
        kind = "gap" if value is None else "provisional" if fill.type == MSO_FILL.BACKGROUND else "final"
        marks = (targets[number], same_days[number])
        found.append((kind, value, *marks))
    assert found == [(kind, value, target, same) for kind, value, _, _, target, same in expected]
    opened = [fill == MSO_FILL.GRADIENT for fill in _fills(columns, expected)]
    assert opened == [is_open and kind == "final" for kind, value, is_open, *_ in expected if value is not None]


def _fills(columns, expected):
    points = columns.series[0].points
    return [points[number].format.fill.type for number, one in enumerate(expected) if one[1] is not None]


def test_every_field_of_the_specs_comes_with_the_data(rows, years):
    columns = set(series_data(rows, years, AZ)[0])
    for spec in (series_spec(), series_across_spec(), series_spec(places=True)):
        fields = set(re.findall(r"'field': '(\w+)'", str(spec))) | set(re.findall(r"datum\.(\w+)", str(spec)))
        assert fields - {"label"} <= columns
