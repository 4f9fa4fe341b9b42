"""The map of an answer: classes from zero, and what has no rows or no number told apart from a zero."""

import pytest

from charts.explored.hatching import hatching
from charts.explored.region_map import Region, class_step, map_chart
from kpi.region_map import Shape
from language import Language

SHAPE = Shape({"name": "A"}, ((((0, 0), (9, 0), (9, 9), (0, 0)),),))


@pytest.mark.parametrize(
    "most, step", [(0, 1), (1, 1), (4, 1), (5, 1), (6, 2), (61, 20), (100, 20), (101, 25), (1_204, 250), (0.4, 0.1)]
)
def test_classes_are_of_a_round_width(most, step):
    assert class_step(most) == pytest.approx(step)


def test_zero_missing_and_rows_without_a_number_are_three_things():
    regions = [
        Region(SHAPE, 61.0, True, "Bakı: 61", "/rows"),
        Region(SHAPE, 20.0, True, "Gəncə: 20", "/rows"),
        Region(SHAPE, 0.0, True, "Şəki: 0", "/rows"),
        Region(SHAPE, None, True, "Quba: say yoxdur", "/rows"),
        Region(SHAPE, None, False, "Şuşa: sətir yoxdur", ""),
    ]
    layer, hatched = map_chart(regions, Language("en"))["layer"]
    data = layer["data"]["values"]
    assert [one["class"] for one in data] == ["61–80", "1–20", "0", "hatched: no number", "hatched: no rows"]
    scale = layer["encoding"]["fill"]["scale"]
    assert scale["domain"] == ["0", "hatched: no number", "hatched: no rows", "1–20", "21–40", "41–60", "61–80"]
    assert len(set(scale["range"])) == len(scale["range"]) - 1  # rows without a number and none are one grey
    assert data[-1]["rows"] is None and not data[-1]["has_rows"] and "url" not in str(layer)
    assert [one["tells"] for one in hatched["data"]["values"]] == [one.tells for one in regions[-2:]]


SQUARE = ((0, 0), (100, 0), (100, 100), (0, 100))


@pytest.mark.parametrize(
    ("polygons", "count"), [((), 0), (((SQUARE,),), 10), (((SQUARE, ((30, 30), (70, 30), (70, 70), (30, 70))),), 14)]
)
def test_hatching_stays_within_its_area_and_out_of_holes(polygons, count):
    lines = hatching(polygons, 20)
    assert len(lines) == count
    for (x, y), (end_x, end_y) in lines:
        assert all(0 <= one <= 100 for one in (x, y, end_x, end_y)) and x + y == pytest.approx(end_x + end_y)
        assert len(polygons[0]) == 1 or not (30 < (x + end_x) / 2 < 70 and 30 < (y + end_y) / 2 < 70)
