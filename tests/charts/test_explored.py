"""Bars of Explore over several years: as long as one of these is provisional the sum is."""

import pytest

from charts.explored.drawing import drawing
from language import Language
from loaders.decisions.closing import close_year
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, database
from tests.helpers.exploring import exploring


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    rows = [["1.1", f"05.03.{year}", "Etika", "Bakı", 1, 20] for year in (TODAY.year - 1, TODAY.year)]
    made = database(tmp_path_factory.mktemp("explored"), {"Təlimlər": [TRAININGS, *rows]})
    close_year(made, "AGY", "P1", TODAY.year - 1, who=operator("Rəhbər"))
    return made


@pytest.mark.parametrize(
    ("period", "kind"),
    [("", "provisional"), (f"2022-{TODAY.year}", "provisional"), (f"2022-{TODAY.year - 1}", "final")],
)
def test_a_bar_over_years_of_which_one_runs_is_drawn_as_provisional(folder, period, kind):
    with exploring(folder) as ask:
        shown = drawing(ask("trainings.held", rows="region", period=period), Language("az"))
    assert shown.form == "bars" and [(mark.name, mark.kind) for mark in shown.marks] == [("Bakı", kind)]
