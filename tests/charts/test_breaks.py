"""Where series break: revised clauses, figures that are not alike, changed answers, bounds of plans."""

import pandas as pd
import pytest

from charts.bars import small_bars
from charts.plan_spans import spans
from charts.series import series_data as rows_of
from charts.svg.drawing import series_svg
from kpi.rules.answers import answer_list
from language import Language
from tests.language.sentence_figures import row as figure

AZ = Language("az")


def series_data(*asked, **more) -> pd.DataFrame:
    return pd.DataFrame(rows_of(*asked, **more))


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
