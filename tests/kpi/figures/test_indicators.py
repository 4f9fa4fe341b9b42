"""Reported values and shares to figures: what adds up, and what is recomputed."""

from datetime import date

import pytest

from tests.helpers.building import database, figure_rows, values
from tests.kpi.figures.given import give

INDICATORS = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]
SURVEY = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı", "Pay, %", "Respondentlərin sayı"]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def test_a_percentage_is_the_latest_value_and_is_never_added_up(tmp_path, folder):
    give(
        tmp_path,
        folder,
        ["5.6", "03.2025", "x", "Pay", "%", 40],
        ["5.6", "06.2025", "x", "Pay", "%", 44.5],
        headings=INDICATORS,
    )
    assert values(folder)["5.6", "x", 2025] == (44.5, "exact")


@pytest.mark.parametrize(
    ("accumulation", "expected"), [("il ərzində", 5), ("son qiymət", 3), ("planın əvvəlindən", 11)]
)
def test_an_indicator_adds_up_by_its_accumulation(tmp_path, accumulation, expected):
    definition = [
        ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı", "Toplanma qaydası"],
        ["P1", "5.6", "X", "Ad", accumulation],
    ]
    folder = database(tmp_path, {"definition": definition})
    give(
        tmp_path,
        folder,
        ["5.6", "2024", "x", "Ad", "ədəd", 6],
        ["5.6", "03.2025", "x", "Ad", "ədəd", 2],
        ["5.6", "06.2025", "x", "Ad", "ədəd", 3],
        headings=INDICATORS,
    )
    assert values(folder)["5.6", "x", 2025] == (expected, "exact")


def test_shares_are_recomputed_from_counts_over_two_polls(tmp_path, folder):
    rows = [
        ["1.1", "03.2025", "Razısınız?", "Bəli", 10, None, None],
        ["1.1", "03.2025", "Razısınız?", "Xeyr", 10, None, None],
        ["1.1", "09.2025", "Razısınız?", "Bəli", 60, None, None],
        ["1.1", "09.2025", "Razısınız?", "Xeyr", 20, None, None],
    ]
    give(tmp_path, folder, *rows, headings=SURVEY)
    found = values(folder)
    assert found["1.1", "surveys.share:razisiniz|bəli", 2025] == (70, "exact")
    assert found["1.1", "surveys.n:razisiniz", 2025] == (100, "exact")


@pytest.mark.parametrize(
    ("when", "shown_on", "day", "complete"),
    [
        ("06.2026", date(2026, 11, 22), date(2026, 6, 30), True),
        ("II rüb 2026", date(2026, 7, 1), date(2026, 6, 30), True),
        ("06.2026", date(2026, 6, 30), date(2026, 6, 10), False),  # somebody may answer today
        ("01.06.2026 - 05.06.2026", date(2026, 11, 22), date(2026, 6, 5), True),
    ],
)
def test_a_poll_that_is_over_has_the_day_of_its_end_whenever_it_was_worked_out(
    tmp_path, folder, when, shown_on, day, complete
):
    rows = [["1.1", when, "Razısınız?", answer, count, None, None] for answer, count in (("Bəli", 60), ("Xeyr", 40))]
    give(tmp_path, folder, *rows, headings=SURVEY, today=date(2026, 6, 10))
    found = {(row.cut, row.complete) for row in figure_rows(folder, today=shown_on, clause="1.1")}
    assert found == {(day, complete)}


def test_published_shares_stay_as_published(tmp_path, folder):
    shares = {"Bəli": "68,1 %", "Qismən": "11,1 %", "Qane etmir": "8,5 %", "Müraciət etməmişəm": "11,8 %"}
    give(
        tmp_path,
        folder,
        *[["1.1", "2025", "Razısınız?", answer, None, share, 611] for answer, share in shares.items()],
        headings=SURVEY,
    )
    found = values(folder)
    assert found["1.1", "surveys.share:razisiniz|bəli", 2025] == (68.1, "exact")
    assert found["1.1", "surveys.n:razisiniz", 2025] == (611, "exact")
    assert round(sum(value for key, (value, _) in found.items() if "share" in key[1]), 1) == 99.5
