"""Bars of Explore over several years: the part of those that are provisional is drawn so, and told."""

import re

import pytest

from charts.explored.drawing import drawing
from charts.explored.svg import answer_svg
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
    [
        ("", "partly"),
        (f"2022-{TODAY.year}", "partly"),
        (f"2022-{TODAY.year - 1}", "final"),
        (f"{TODAY.year}-{TODAY.year}", "provisional"),
    ],
)
def test_a_bar_over_years_of_which_one_runs_is_drawn_as_provisional(folder, period, kind):
    with exploring(folder) as ask:
        shown = drawing(ask("trainings.held", rows="region", period=period), Language("az"))
    assert shown.form == "bars" and [(mark.name, mark.kind) for mark in shown.marks] == [("Bakı", kind)]


def test_what_the_running_year_brought_stands_in_the_bar_its_words_and_the_drawing_of_a_slide(folder):
    with exploring(folder) as ask:
        shown = drawing(ask("trainings.participants", rows="region"), Language("en"))
    (mark,) = shown.marks
    assert (mark.value, mark.settled, mark.tells) == (
        40,
        20,
        "Bakı\N{NO-BREAK SPACE}(az): 40 people, of it provisional: 20",
    )
    assert shown.note == "The hollow part of a bar: of years that are not final."
    svg = answer_svg(shown, "", 400, 100, 12)
    full, hollow = (float(wide) for wide in re.findall(r'<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"', svg))
    assert full == hollow and 'fill="none"' in svg


def test_a_town_with_rows_of_final_years_alone_has_a_full_bar(tmp_path):
    rows = [
        ["1.1", f"05.03.{year}", "Etika", town, 1, 20]
        for year, town in ((TODAY.year - 1, "Bakı"), (TODAY.year, "Gəncə"))
    ]
    made = database(tmp_path, {"Təlimlər": [TRAININGS, *rows]})
    close_year(made, "AGY", "P1", TODAY.year - 1, who=operator("Rəhbər"))
    with exploring(made) as ask:
        shown = drawing(ask("trainings.held", rows="region"), Language("az"))
    assert {mark.name: mark.kind for mark in shown.marks} == {"Bakı": "final", "Gəncə": "provisional"}


REPORTED = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]


@pytest.mark.parametrize(("unit", "form"), [("yer", ""), ("ədəd", "groups")])
def test_ranks_are_no_bars(tmp_path, unit, form):
    rows = [["1.1", str(year), "x", "Reytinq", unit, value] for year, value in ((2024, 54), (2025, 31))]
    with exploring(database(tmp_path, None, v={"Göstəricilər": [REPORTED, *rows]})) as ask:
        found = ask("x", rows="", columns="year", where=["clause=1.1"])
        shown = drawing(found, Language("en"))
    assert [cell.value for cell in found.cells.values()] == [54, 31]
    assert (shown.form, "Ranks are not drawn" in shown.note) == (form, not form)
