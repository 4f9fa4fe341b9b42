"""Small bars and the yearly chart keep the rules of figures: gaps, running years, 'at least', targets."""

from datetime import date

import pandas as pd
import pytest

from charts.bars import small_bars
from charts.dwarfing import dwarfing_text
from charts.series import OR
from charts.series import series_data as rows_of
from charts.years import Scale, YearBar
from language import Language
from tests.helpers.figures import changed
from tests.language.sentence_figures import row as figure

AZ = Language("az")
YEARS = [2022, 2023, 2024, 2025, 2026]
ROWS = [
    figure(year=2022, value=50.0, target=40.0),
    figure(year=2023, value=0.0),
    figure(year=2025, value=100.0, qualifier="at_least", target=200.0),
    figure(year=2026, value=60.0, complete=False),
]


def test_a_gap_keeps_its_place_and_is_no_zero():
    bars = small_bars(ROWS, YEARS, AZ)["bars"]
    assert [bar["year"] for bar in bars] == ["2022", "2023", "2024", "2025", "2026"]
    gap = {"year": "2024", "kind": "gap", "text": "", "tells": "2024: rəqəm yoxdur", "parted": False, "now": False}
    assert bars[2] == gap
    assert (bars[1]["kind"], bars[1]["height"], bars[1]["text"]) == ("final", 0, "0")


def test_bars_start_at_zero_and_share_one_scale_with_the_targets():
    bars = small_bars(ROWS, YEARS, AZ)["bars"]
    assert [bar.get("height") for bar in bars] == [0.25, 0, None, 0.5, 0.3]
    assert [bar.get("target") for bar in bars] == [0.2, None, None, 1, None]


def test_a_shared_scale_is_kept():
    assert small_bars(ROWS, YEARS, AZ, scale=Scale(0, 400))["bars"][3]["height"] == 0.25


def test_the_running_year_and_at_least_look_different():
    bars = small_bars(ROWS, YEARS, AZ, now=2025)["bars"]
    assert (bars[4]["kind"], bars[4]["tells"]) == ("provisional", "2026, ilkin: 60 nəfər")
    assert (bars[3]["open"], bars[3]["tells"], bars[3]["now"]) == (
        True,
        "2025: ən azı 100 nəfər; hədəf – 200; faktiki göstərici – ən azı 100",
        True,
    )


def test_the_chart_holds_every_year_of_the_axis():
    data = series_data(ROWS, YEARS, AZ).set_index("year")
    assert [label.split()[0].rstrip(",") for label in data.index] == ["2022", "2023", "2024", "2025", "2026"]
    assert list(data["kind"]) == ["final", "final", "gap", "final", "provisional"]
    assert list(data["open"]) == [False, False, False, True, False]
    assert data["value"].isna().tolist() == [False, False, True, False, False]


def test_a_value_steps_over_a_target_that_would_cross_it():
    above = series_data(
        [figure(year=2025, value=100.0, target=110.0), figure(year=2026, value=100.0, target=900.0)], [2025, 2026], AZ
    )["above"]
    assert list(above) == [110.0, 100.0]


def series_data(*asked, **more) -> pd.DataFrame:
    return pd.DataFrame(rows_of(*asked, **more))


RUNNING = figure(
    year=2026,
    value=60.0,
    complete=False,
    target=90.0,
    judgement="behind",
    needed=70.2,
    judged_through=date(2026, 10, 12),
    comparability="undated",
)


def test_what_is_due_by_the_day_of_the_data_is_a_mark_of_its_own_with_its_words():
    point = series_data([RUNNING], [2026], AZ).iloc[0]
    assert (point["needed"], point["target"], point["above"]) == (70.2, 90.0, 70.2)
    assert point["year"].split(OR)[0].split("\n") == ["2026, ilkin", "hədəf 90", "12\N{NO-BREAK SPACE}okt üçün 71"]
    bar = small_bars([RUNNING], [2026], AZ)["bars"][0]
    assert bar["needed"] == 0.78
    assert "12 oktyabr" in bar["tells"] and "71" in bar["tells"]


def test_what_is_written_steps_over_one_mark_after_the_other():
    marks = ((1814, 2200), (1814, 2300), (None, 2200), (None, 2000), (1600, 2000))
    bars = [YearBar(2025, "final", "", "", 1688, needed=needed, target=target) for needed, target in marks]
    assert [Scale(0, 2200).written_at(bar) for bar in bars] == [2200, 1814, 1688, 2000, 2000]


LARGE = [figure(year=year, value=value) for year, value in ((2022, 40.0), (2023, 900.0), (2024, 60.0), (2025, 80.0))]


def test_a_year_that_dwarfs_the_others_can_be_left_out():
    assert dwarfing_text(LARGE, Language("en")) == "The figure of 2023 is 11 times the next greatest."
    last = changed(LARGE[-1], complete=False, comparability="same_days", compared_year=2023, compared_value=800.0)
    data = series_data([*LARGE[:-1], last], range(2022, 2026), AZ, left_out=2023).set_index("year")
    assert list(data["value"].dropna()) == [40.0, 60.0, 80.0]
    assert data["text"]["2023"] == "900,\nsütunsuz"
    assert data["same_days"].isna().all()  # it would dwarf them as well


def test_a_target_that_must_not_be_passed_says_so():
    assert (
        series_data([figure(year=2025, target=9.0, direction="less")], [2025], AZ)["year"][0]
        == "2025\nhədəf ≤\N{NO-BREAK SPACE}9"
    )


@pytest.mark.parametrize(
    "code, least",
    [
        ("az", ["2026,", "ilkin", "hədəf 90", "12\N{NO-BREAK SPACE}okt", "üçün 71"]),
        ("en", ["2026,", "prov.", "target 90", "71 by", "12\N{NO-BREAK SPACE}Oct"]),
        ("ru", ["2026,", "предв.", "цель 90", "71 к", "12\N{NO-BREAK SPACE}окт"]),
    ],
)
def test_no_word_under_a_narrow_bar_is_wider_than_the_bar_has_room(code, least):
    ways = series_data([RUNNING], [2026], Language(code)).iloc[0]["year"].split(OR)
    assert ways[-1].split("\n") == least
    assert all(len(line) <= 14 for line in ways[1].split("\n"))


def test_a_full_year_has_no_mark_of_what_is_due():
    row = figure(year=2025, value=60.0, target=90.0, judgement="not_reached", needed=90.0)
    assert series_data([row], [2025], AZ)["needed"].isna().all()
    assert small_bars([row], [2025], AZ)["bars"][0]["needed"] is None
