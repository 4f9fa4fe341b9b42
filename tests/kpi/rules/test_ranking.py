"""By what lists of unlike figures are ordered."""

from dataclasses import replace

import pytest

from kpi.rules.measure import Measure
from kpi.rules.ranking import gap, moved, shortfall, side
from tests.helpers.figures import figure

GROWING, LATEST = {"accumulation": "within_year"}, {"accumulation": "latest"}
BEHIND, MISSED = {"judgement": "behind"}, {"judgement": "not_reached"}


@pytest.mark.parametrize(
    "told, part, missing",
    [
        (GROWING | BEHIND | {"value": 80, "target": 200, "needed": 100, "pace": 0.8, "direction": "more"}, 0.2, 20),
        (GROWING | MISSED | {"value": 150, "target": 200, "needed": 200, "pace": 0.75, "direction": "more"}, 0.25, 50),
        # Of a latest value the way from its baseline counts, not the value itself.
        (LATEST | BEHIND | {"value": 70, "target": 75, "needed": 75, "pace": 0.6, "direction": "more"}, 0.4, 5),
        # It went the other way.
        (LATEST | MISSED | {"value": 50, "target": 75, "needed": 75, "pace": -0.5, "direction": "more"}, 1.5, 25),
        # What should stay small: by what part of itself it lies above its limit.
        (GROWING | BEHIND | {"value": 20, "target": 24, "needed": 15, "pace": 4 / 3, "direction": "less"}, 0.25, 5),
        (GROWING | MISSED | {"value": 20, "target": 15, "needed": 15, "direction": "less"}, 0.25, 5),
        (LATEST | MISSED | {"value": 20, "target": 15, "needed": 15, "direction": "less"}, 0.25, 5),
        # A share of nothing cannot be told, but what is missing can.
        (LATEST | MISSED | {"value": -1, "target": 0, "needed": 0, "direction": "more"}, None, 1),
        (
            GROWING | {"judgement": "reached", "value": 9, "target": 9, "needed": 9, "pace": 1, "direction": "more"},
            None,
            None,
        ),
        (GROWING | {"judgement": None, "value": 9, "target": 19, "direction": "neither"}, None, None),
    ],
)
def test_how_far_a_figure_is_from_what_was_due(told, part, missing):
    row = figure(**told)
    assert gap(row) == pytest.approx(part)
    assert shortfall(row) == missing


@pytest.mark.parametrize(
    "state, expected",
    [("behind", "behind"), ("not_reached", "behind"), ("reached", "kept"), ("on_track", "kept"), (None, "open")],
)
def test_the_side_of_a_target(state, expected):
    assert side(figure(judgement=state, target=1)) == expected


RISE = {"value": 120, "compared_value": 100, "change": 20, "change_percent": 20.0}


@pytest.mark.parametrize(
    "told, direction, size",
    [
        (RISE, "up", 20),
        (RISE | {"change": -20, "change_percent": -20.0}, "down", 20),
        ({"unit": "%", "value": 60, "compared_value": 55, "change": 5}, "up", 5),
        (RISE, "within_band", None),
        (RISE, "differs", None),
        (RISE, "open", None),
        (RISE | {"small_base": True}, "up", None),
        (RISE | {"self_selected": True}, "up", None),
        (RISE | {"automatic": "surveys.n"}, "up", None),
    ],
)
def test_how_far_a_figure_moved(told, direction, size):
    assert moved(figure(**told), direction) == size


@pytest.mark.parametrize("pace, part", [(None, None), (2 / 3, 1 / 3)])
def test_a_rank_is_measured_from_where_its_way_began_alone(pace, part):
    told = {"value": 31, "target": 25, "needed": 25, "pace": pace, "direction": "less"}
    row = figure(**LATEST, **BEHIND, **told, measure=Measure("rank"))
    assert gap(row) == pytest.approx(part)
    assert shortfall(row) == 6


def test_an_index_is_not_ranked_by_percent():
    row = replace(figure(**RISE), measure=Measure("index"))
    assert moved(row, "up") is None


def test_a_rank_over_the_year_so_far_has_no_part_that_is_missing_without_a_baseline():
    told = {"value": 31, "target": 25, "needed": 25, "pace": 25 / 31, "direction": "less", "so_far": True}
    row = figure(**LATEST, **BEHIND, **told, measure=Measure("rank"))
    assert gap(row) is None
    assert gap(replace(row, indicator=replace(row.indicator, baseline=40.0))) == pytest.approx(6 / 31)
