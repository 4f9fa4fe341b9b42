"""Small bars and the yearly chart keep the rules of figures: gaps, running years, 'at least', targets."""

from charts.bars import small_bars
from charts.series import series_data
from language import Language
from tests.test_phrases import figure

AZ = Language("az")
YEARS = [2022, 2023, 2024, 2025, 2026]
ROWS = [
    figure(year=2022, value=50.0, target=40.0), figure(year=2023, value=0.0),
    figure(year=2025, value=100.0, qualifier="at_least", target=200.0), figure(year=2026, value=60.0, complete=False),
]


def test_a_gap_keeps_its_place_and_is_no_zero():
    bars = small_bars(ROWS, YEARS, AZ)["bars"]
    assert [bar["year"] for bar in bars] == ["2022", "2023", "2024", "2025", "2026"]
    assert bars[2] == {"year": "2024", "kind": "gap", "text": "", "tells": "2024: rəqəm yoxdur", "now": False}
    assert (bars[1]["kind"], bars[1]["height"], bars[1]["text"]) == ("full", 0, "0")


def test_bars_start_at_zero_and_share_one_scale_with_the_targets():
    bars = small_bars(ROWS, YEARS, AZ)["bars"]
    assert [bar.get("height") for bar in bars] == [0.25, 0, None, 0.5, 0.3]
    assert [bar.get("target") for bar in bars] == [0.2, None, None, 1, None]


def test_a_shared_scale_is_kept():
    assert small_bars(ROWS, YEARS, AZ, top=400)["bars"][3]["height"] == 0.25


def test_the_running_year_and_at_least_look_different():
    bars = small_bars(ROWS, YEARS, AZ, now=2025)["bars"]
    assert (bars[4]["kind"], bars[4]["tells"]) == ("running", "2026, hələlik: 60 nəfər")
    assert (bars[3]["open"], bars[3]["tells"], bars[3]["now"]) == (True, "2025: ən azı 100 nəfər", True)


def test_the_chart_holds_every_year_of_the_axis():
    data = series_data(ROWS, YEARS, AZ).set_index("year")
    assert [label.split()[0].rstrip(",") for label in data.index] == ["2022", "2023", "2024", "2025", "2026"]
    assert list(data["kind"]) == ["full", "full", "gap", "open", "running"]
    assert data["value"].isna().tolist() == [False, False, True, False, False]


def test_a_value_steps_over_a_target_that_would_cross_it():
    above = series_data([figure(year=2025, value=100.0, target=110.0), figure(year=2026, value=100.0, target=900.0)], [2025, 2026], AZ)["above"]
    assert list(above) == [110.0, 100.0]
