"""Ranks are points, the better the higher, on page, small bars, drawing of slides and papers, and PowerPoint alike."""

import re
from datetime import date

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_FILL
from pptx.util import Inches

from charts.bars import small_bars
from charts.dwarfing import dwarfing_text
from charts.series import series_data
from charts.series_spec import series_across_spec, series_spec
from charts.svg.drawing import series_svg
from charts.years import scale_of, year_bars
from kpi.rules.measure import Measure
from language import Language
from reports.content.plan_year import IndicatorYear
from reports.pptx.box import Box
from reports.pptx.charts.years import add_years
from tests.language.sentence_figures import row as figure

AZ = Language("az")
RANK = {"measure": Measure("rank", 0), "unit": "yer", "direction": "less"}
YEARS = range(2022, 2027)
ROWS = [
    figure(year=2022, value=54.0, **RANK),
    figure(year=2023, value=9.0, **RANK),
    figure(year=2025, value=43.0, target=30.0, **RANK),
    figure(
        year=2026,
        value=31.0,
        complete=False,
        comparability="last_value",
        compared_year=2025,
        compared=43.0,
        compared_through=date(2025, 12, 31),
        **RANK,
    ),
]
BEST_FIRST = [2023, 2026, 2025, 2022]
KINDS = ["final", "final", "gap", "final", "provisional"]


def highest_first(heights: dict[int, float]) -> list[int]:
    return sorted(heights, key=lambda year: -heights[year])


def test_the_scale_runs_from_behind_the_worst_up_to_the_first_place():
    scale = scale_of(year_bars(ROWS, YEARS, AZ))
    assert (scale.part(1), scale.floor) == (1, 0)
    assert 0 < scale.part(54) < scale.part(43) < scale.part(31) < scale.part(9) < 1


def test_the_small_bars():
    bars = small_bars(ROWS, YEARS, AZ)["bars"]
    there = [bar for bar in bars if bar["kind"] != "gap"]
    assert [bar["kind"] for bar in bars] == KINDS
    assert highest_first({int(bar["year"]): bar["bottom"] for bar in there}) == BEST_FIRST
    assert {(bar["place"], bar["height"]) for bar in there} == {(True, 0)}


def test_the_page():
    data = series_data(ROWS, YEARS, AZ)
    assert [row["value"] for row in data] == [54.0, 9.0, None, 43.0, 31.0]
    assert {row["place"] for row in data if row["kind"] != "gap"} == {True}
    for spec in (series_spec(places=True), series_across_spec(places=True)):
        drawn = [layer for layer in spec["layer"] if layer["encoding"].get("y", {}).get("field") == "value"]
        assert {layer["mark"]["type"] for layer in drawn} == {"point"}
        assert all(layer["encoding"]["y"]["scale"]["reverse"] for layer in drawn)
        assert not any(layer["mark"]["type"] == "bar" for layer in spec["layer"])


def test_the_drawing_of_slides_and_papers():
    svg = series_svg(ROWS, 2026, AZ, 600, 240, 10)
    base = float(re.search(r'd="M0 ([\d.]+)H', svg).group(1))
    points = re.findall(r'<circle class="bar" cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" fill="([^"]+)"', svg)
    heights = {2022 + int(float(x) // 120): base - float(y) for x, y, _ in points}
    assert (highest_first(heights), '<rect class="bar"' in svg) == (BEST_FIRST, False)
    assert [fill == "none" for *_, fill in points] == [False, False, False, True]
    assert min(heights.values()) > 0


def test_powerpoint():
    shapes = Presentation().slides.add_slide(Presentation().slide_layouts[6]).shapes
    add_years(shapes, IndicatorYear("Ad", ROWS, ROWS[-1]), 2026, Box(0, 0, Inches(6), Inches(3)), 14, AZ)
    chart = shapes[0].chart
    assert chart.chart_type == XL_CHART_TYPE.LINE_MARKERS
    assert chart.value_axis.reverse_order
    series = chart.plots[0].series[0]
    assert tuple(series.values) == (54.0, 9.0, None, 43.0, 31.0)
    assert series.format.line.fill.type == MSO_FILL.BACKGROUND
    there = [number for number, kind in enumerate(KINDS) if kind != "gap"]
    assert {series.points[number].marker.style for number in there} == {XL_MARKER_STYLE.CIRCLE}
    hollow = [series.points[number].marker.format.fill.type == MSO_FILL.BACKGROUND for number in there]
    assert hollow == [False, False, False, True]
    assert {one.name: tuple(one.values) for one in chart.plots[1].series} == {
        AZ.say("Target"): (None, None, None, 30.0, None),
        AZ.say("The year before ({then})", then="31\N{NO-BREAK SPACE}dek 2025: 43"): (None,) * 4 + (43.0,),
    }


def test_no_point_dwarfs_the_others():
    rows = [figure(year=year, value=value, **RANK) for year, value in ((2023, 3.0), (2024, 60.0), (2025, 4.0))]
    assert dwarfing_text(rows, AZ) == ""


@pytest.mark.parametrize("more", [{"direction": "more"}, {"measure": Measure("index", 0)}])
def test_what_is_better_the_more_it_is_keeps_its_bars(more):
    rows = [figure(**{"year": row.year, "value": row.value} | RANK | more) for row in ROWS]
    assert {bar["place"] for bar in small_bars(rows, YEARS, AZ)["bars"] if bar["kind"] != "gap"} == {False}
