"""Facts to figures: what a council would count by hand, cell for cell."""

from datetime import date

import pytest

from tests.helpers.building import database, figure_rows, load, values, workbook
from tests.kpi.figures.given import give

OUTREACH = ["Bənd", "Tarix", "Kanal", "Materialın növü", "Sayı"]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def test_held_adds_up_the_count_and_never_counts_rows(tmp_path, folder):
    give(tmp_path, folder, ["10.2", "19.04.2025", "A", None, None, 13], ["10.2", "2025", "B", None, 10, 143])
    found = values(folder)
    assert found["10.2", "trainings.held", 2025] == (11, "exact")
    assert found["10.2", "trainings.participants", 2025] == (156, "exact")


def test_a_row_with_two_dates_counts_two(tmp_path, folder):
    give(tmp_path, folder, ["10.2", "9 noyabr və 7 dekabr 2025", "A", None, None, 21])
    assert values(folder)["10.2", "trainings.held", 2025] == (2, "exact")
    assert values(folder)["10.2", "trainings.participants", 2025] == (21, "exact")


def test_a_row_of_two_clauses_counts_once_in_each_and_once_in_the_total(tmp_path, folder):
    give(tmp_path, folder, ["4.1.1; 10.2", "09.07.2025", "A", None, 1, 100])
    found = values(folder)
    for clause in ("4.1.1", "10.2", ""):
        assert found[clause, "trainings.participants", 2025] == (100, "exact")
        assert found[clause, "trainings.held", 2025] == (1, "exact")


def test_a_row_without_a_clause_is_kept_and_in_no_figure(tmp_path, folder):
    outcome = give(tmp_path, folder, [None, "09.07.2025", "A", None, 1, 100], ["1.1", "10.07.2025", "B", None, 1, 7])
    assert outcome.sheets[0].new == 2
    assert outcome.files[0].sheets[0].without_clause == (2,)
    assert values(folder)["", "trainings.participants", 2025] == (7, "exact")


def test_a_missing_number_is_not_zero_and_makes_the_sum_a_lower_bound(tmp_path, folder):
    give(tmp_path, folder, ["1.1", "01.07.2025", "A", None, 1, "-"], ["1.1", "02.07.2025", "B", None, 1, 40])
    assert values(folder)["1.1", "trainings.participants", 2025] == (40, "at_least")


def test_where_every_number_is_missing_there_is_no_figure(tmp_path, folder):
    give(tmp_path, folder, ["1.1", "01.07.2025", "A", None, 1, "yoxdur"])
    assert ("1.1", "trainings.participants", 2025) not in values(folder)
    assert values(folder)["1.1", "trainings.held", 2025] == (1, "exact")


def test_a_real_zero_is_a_figure(tmp_path, folder):
    give(tmp_path, folder, ["1.1", "01.07.2025", "A", None, 1, 0])
    assert values(folder)["1.1", "trainings.participants", 2025] == (0, "exact")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["40 nəfərdən çox", 5], (45, "at_least")),
        (["təxminən 100", 5], (105, "about")),
        (["≥40", "~100"], (140, "about")),
    ],
)
def test_the_weakest_claim_of_a_sum_holds(tmp_path, folder, typed, expected):
    rows = [["1.1", f"0{day}.07.2025", "A", None, 1, cell] for day, cell in enumerate(typed, start=1)]
    give(tmp_path, folder, *rows)
    assert values(folder)["1.1", "trainings.participants", 2025] == expected


def test_channels_and_materials_are_never_summed(tmp_path, folder):
    rows = [
        ["2.4", "2025", "Facebook", "Paylaşım", 234],
        ["2.4", "2025", "YouTube", "Video", 240],
        ["2.4", "2025", "FACEBOOK", "paylaşım ", 6],
    ]
    path = workbook(
        tmp_path / "o.xlsx",
        {
            "1": [OUTREACH, *rows[:2]],
            "2": [
                OUTREACH[:1] + ["Tarix", "Kanal", "Material", "Başlıq", "Sayı"],
                ["2.4", "05.2025", "FACEBOOK", "paylaşım ", "Ayrıca", 6],
            ],
        },
    )
    load(folder, path)
    found = {key: value for key, value in values(folder).items() if key[0] == "2.4"}
    assert found == {
        ("2.4", "outreach.items:facebook|paylaşim", 2025): (240, "exact"),
        ("2.4", "outreach.items:youtube|video", 2025): (240, "exact"),
    }


def test_an_event_across_new_year_counts_in_the_year_it_begins(tmp_path, folder):
    give(tmp_path, folder, ["1.1", "15 dekabr 2024 - 15 yanvar 2025", "A", None, 1, 10])
    assert ("1.1", "trainings.held", 2024) in values(folder)
    assert ("1.1", "trainings.held", 2025) not in values(folder)


def test_rows_are_added_up_whatever_their_unit_is_called(tmp_path):
    definition = [
        ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı", "Ölçü vahidi"],
        ["P1", "5.6", "trainings.held", "Ad", "%"],
    ]
    folder = database(tmp_path, {"definition": definition})
    give(tmp_path, folder, ["5.6", "05.10.2025", "A", None, 2, 20], ["5.6", "06.10.2025", "B", None, 3, 20])
    assert values(folder)["5.6", "trainings.held", 2025] == (5, "exact")


def test_dimensions_divide_an_indicator(tmp_path, folder):
    give(
        tmp_path,
        folder,
        ["1.1", "01.07.2025", "A", "Bakı", 1, 5],
        ["1.1", "02.07.2025", "B", "Bakı", 2, 6],
        ["1.1", "03.07.2025", "B", "Gəncə", 4, 7],
    )
    rows = figure_rows(folder, dimension="region", clause="1.1")
    assert {(row.indicator.code, row.indicator.member): row.value for row in rows} == {
        ("trainings.held", "Bakı"): 3,
        ("trainings.held", "Gəncə"): 4,
        ("trainings.participants", "Bakı"): 11,
        ("trainings.participants", "Gəncə"): 7,
    }


RUNNING = [
    # dates of 2025 and of 2026 with heads; expected comparability, compared value, change
    ([("01.03.2025", 10), ("01.12.2025", 90)], [("01.03.2026", 15), ("31.10.2026", 5)], ("same_days", 10, 10)),
    ([("01.12.2025", 90)], [("31.10.2026", 5)], ("same_days", 0, 5)),
    ([("2025", 90)], [("31.10.2026", 5)], ("undated", None, None)),
    ([("01.03.2025", 10)], [("2026", 5)], ("undated", None, None)),
    ([("20.10.2025 - 10.11.2025", 10)], [("31.10.2026", 5)], ("straddles", None, None)),
    ([("01.03.2025", 10)], [("11.2026", 5)], ("straddles", None, None)),
    ([], [("01.03.2026", 5)], ("first", None, None)),
]


@pytest.mark.parametrize(("before", "running", "expected"), RUNNING)
def test_the_running_year_is_compared_with_the_same_days(tmp_path, folder, before, running, expected):
    give(
        tmp_path,
        folder,
        *[["1.1", day, f"T{index}", None, 1, heads] for index, (day, heads) in enumerate(before + running)],
    )
    (row,) = [
        r for r in figure_rows(folder, clause="1.1") if r.indicator.code == "trainings.participants" and r.year == 2026
    ]
    assert (row.change.comparability, row.change.compared_value, row.change.by) == expected
    assert row.complete is False


def test_a_year_that_has_ended_is_compared_in_full(tmp_path, folder):
    give(tmp_path, folder, ["1.1", "01.12.2024", "A", None, 1, 90], ["1.1", "01.12.2025", "B", None, 1, 5])
    row = figure_rows(folder, clause="1.1")[-1]
    assert (row.change.comparability, row.change.compared_value, row.complete) == ("year_before", 90, True)


def test_the_29th_of_february(tmp_path, folder):
    give(
        tmp_path,
        folder,
        ["1.1", "28.02.2023", "A", None, 1, 4],
        ["1.1", "01.03.2023", "B", None, 1, 8],
        ["1.1", "29.02.2024", "C", None, 1, 5],
        today=date(2024, 3, 5),
    )
    row = [
        r
        for r in figure_rows(folder, today=date(2024, 3, 5), clause="1.1")
        if r.indicator.code == "trainings.participants"
    ][-1]
    assert (row.change.compared_value, row.change.compared_through) == (4, date(2023, 2, 28))
