"""Small bars and the yearly chart keep the rules of figures: gaps, running years, 'at least', targets."""

from datetime import date

import pandas as pd
import pytest

from charts.bars import small_bars
from charts.dwarfing import dwarfing_text
from charts.plan_spans import spans
from charts.series import OR
from charts.series import series_data as rows_of
from charts.svg.drawing import series_svg
from charts.years import Scale, YearBar
from kpi.rules.answers import answer_list
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


PLANS = {"A": (2016, 2018), "B": (2019, 2021), "C": (2023, 2026)}
CHAIN = [
    figure(plan="A", clause="5", year=2018),
    figure(plan="B", clause="4.1", year=2019, crossing="same"),
    figure(plan="B", clause="4.1", year=2020),
    figure(plan="C", clause="1", year=2024, crossing="revised", crossing_notes=("Yeni mətn",)),
]


def test_a_revised_clause_draws_a_break_and_the_same_one_a_boundary():
    assert [(span.year, span.name, span.crossing, span.mark) for span in spans(CHAIN, PLANS, AZ)] == [
        (2016, "2016–2018", "", ""),
        (2019, "2019–2021", "same", "eyni bənd"),
        (2023, "2023–2026", "break", "dəyişdirilib: Yeni mətn"),
    ]
    assert spans(CHAIN, PLANS, AZ)[2].why == "4.1-ci bənd dəyişdirilmiş şəkildə davam edir. Yeni mətn"
    assert spans(CHAIN[1:3], PLANS, AZ) == []


@pytest.mark.parametrize(
    ("changed", "mark"),
    [
        ({"accumulation": "since_start", "comparability": "counts_anew"}, "eyni bənd, yenidən hesablanır"),
        ({"accumulation": "latest", "comparability": "units_differ"}, "eyni bənd, yenidən hesablanır"),
        ({"comparability": "units_differ"}, "eyni bənd, başqa ölçü vahidi"),
    ],
)
def test_figures_that_are_not_alike_break_the_same_clause_too(changed, mark):
    span = spans([CHAIN[0], figure(plan="B", clause="4.1", year=2019, crossing="same", **changed)], PLANS, AZ)[1]
    assert (span.crossing, span.mark) == ("break", mark)


def poll_with_another_list():
    then, now = (
        answer_list((answer, answer, share) for answer, share in shares.items())
        for shares in ({"Bəli": 60.0, "Xeyr": 40.0}, {"Bəli": 50.0, "Xeyr": 30.0, "Bilmirəm": 20.0})
    )
    return [
        figure(plan="C", clause="1", year=2023, unit="%", answers=then),
        figure(plan="C", clause="1", year=2025, unit="%", answers=now, comparability="answers_differ"),
    ]


@pytest.mark.parametrize(
    ("rows", "breaks"),
    [
        (CHAIN, {2021: "4.1-ci bənd dəyişdirilmiş şəkildə davam edir. Yeni mətn"}),
        (CHAIN[::-1], {2021: "4.1-ci bənd dəyişdirilmiş şəkildə davam edir. Yeni mətn"}),
        (poll_with_another_list(), {2025: "cavab variantlarının siyahısı dəyişib (əlavə olunub: “Bilmirəm”)"}),
        (CHAIN[:3], {}),  # the same clause
        (CHAIN[3:], {}),  # nothing stands before it
    ],
)
def test_small_bars_are_parted_where_figures_are_not_like_those_before(rows, breaks):
    years = range(min(row.year for row in rows), max(row.year for row in rows) + 1)
    drawn = small_bars(rows, years, AZ)
    assert [int(bar["year"]) for bar in drawn["bars"] if bar["parted"]] == list(breaks)
    for year, why in breaks.items():
        assert drawn["alt"].endswith(f" {year}: {why}.")
        assert drawn["bars"][year - years[0]]["tells"].endswith(f"; {why}")
        assert f"{year}: {why}." in series_svg(rows, years[-1], AZ, 400, 200, 10)


def test_a_changed_list_of_answers_draws_a_break_within_its_plan():
    rows = poll_with_another_list()
    first, span = spans(rows, PLANS, AZ)
    assert (first.name, span.year, span.name, span.crossing) == ("2023–2026", 2025, "", "break")
    assert (span.mark, span.why) == (
        "başqa cavab variantları",
        "cavab variantlarının siyahısı dəyişib (əlavə olunub: “Bilmirəm”)",
    )
    assert "başqa cavab variantları" in series_svg(rows, 2025, AZ, 400, 200, 10)
    data = series_data(rows, range(2023, 2026), AZ, [first, span]).set_index("year")
    assert data["crossing"].dropna().to_dict() == {"2023": "", "2025": "break"}


def test_a_boundary_stands_where_its_plan_begins_though_that_year_has_no_figure():
    data = series_data(CHAIN, range(2016, 2027), AZ, spans(CHAIN, PLANS, AZ)).set_index("year")
    assert data["plan"].dropna().to_dict() == {"2016": "2016–2018", "2019": "2019–2021", "2023": "2023–2026"}
    assert list(data.loc["2019", ["since", "until", "side"]]) == ["2016", "2023", "right"]
    assert (data.loc["2016", "kind"], data.loc["2023", "kind"]) == ("gap", "gap")


def test_the_mark_of_a_short_plan_stands_over_the_years_before():
    rows = [CHAIN[0], figure(plan="D", clause="1", year=2023, crossing="revised")]
    data = series_data(rows, range(2016, 2024), AZ, spans(rows, PLANS | {"D": (2023, 2023)}, AZ)).set_index("year")
    assert list(data.loc["2023", ["side", "since"]]) == ["left", "2016"]
