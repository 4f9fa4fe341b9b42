"""Years, months and quarters as columns."""

import pytest

from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.layouts.reading import MONTHS, YEARS, codes, months, read


@pytest.mark.parametrize("kind", [".csv", ".xlsx", ".ods"])
def test_years_are_read_from_columns(tmp_path, kind):
    [sheet] = read(one_sheet(tmp_path / f"a{kind}", YEARS)).sheets
    assert sheet.rows.problems == [] and months(sheet.rows.values["dates"]) == ["01.2023", "01.2025"]
    assert [number.value for number in sheet.rows.values["value"]] == [5, 11]


@pytest.mark.parametrize(
    "table",
    [
        MONTHS,
        [["Trainings, 2025", "", ""], ["Clause", "Training topic", "January", "February", "Total"]]
        + [["1.1", "Ethics", 2, "", 2], ["1.1", "Purchases", "", 1, 1]],
        [["Обучение за 2025 год", "", ""], ["Пункт", "Тема обучения", "Январь", "Февраль"]]
        + [["1.1", "Этика", 2, 0], ["1.1", "Закупки", "", 1]],
        [
            ["Təlimlər 2025", "", ""],
            ["Bənd", "Təlimin mövzusu", "I rüb", "II rüb"],
            ["1.1", "A", 2, 0],
            ["1.1", "B", "", 1],
        ],
    ],
)
def test_months_are_read_from_columns_of_the_year_in_the_title(tmp_path, table):
    [sheet] = read(one_sheet(tmp_path / "a.xlsx", table)).sheets
    assert sheet.rows.problems == [] and len(set(months(sheet.rows.values["dates"]))) == 2
    assert [number.value for number in sheet.rows.values["count"]] == [2, 1]


def test_a_month_of_no_year_is_named(tmp_path):
    found = codes(one_sheet(tmp_path / "a.xlsx", MONTHS[1:]))
    assert "months_without_year" in found and "lost_count" not in found


@pytest.mark.parametrize("title", ["Hesabat dövrü: 01.01.2025-31.12.2025", "1 yanvar 2025-ci ildən"])
def test_months_are_of_the_year_of_a_period_in_the_title(tmp_path, title):
    [sheet] = read(one_sheet(tmp_path / "a.csv", [[title, "", "", "", "", ""], *MONTHS[1:4]]), numbers="count").sheets
    assert set(months(sheet.rows.values["dates"])) == {"01.2025", "02.2025"}


def test_a_bad_number_is_named_by_its_own_cell(tmp_path):
    table = [*MONTHS[:3], [2, "1.1", "Satınalma", "", "x", 1]]
    [problem] = read(one_sheet(tmp_path / "a.xlsx", table)).problems
    assert (problem.cell, problem.heading) == ("E4", "Fevral")


@pytest.mark.parametrize(
    "title", ["Təlimlərdə əhatə olunan işçilər, 2025", "Trainings 2025: staff covered", "Обучение: охвачено, 2025"]
)
def test_a_title_that_says_more_than_what_took_place_may_be_of_people(tmp_path, title):
    assert codes(one_sheet(tmp_path / "a.csv", [[title, "", "", "", "", ""], *MONTHS[1:4]])) == ["row_of_numbers"] * 2


def test_numbers_that_may_be_people_are_asked_about(tmp_path):
    path = one_sheet(tmp_path / "a.xlsx", [["Təlim iştirakçıları 2025", "", "", "", "", ""], *MONTHS[1:4]])
    assert codes(path) == ["row_of_numbers"] * 2
    assert codes(path, numbers="count") == []
    [sheet] = read(path, numbers="leave_out").sheets
    assert len(sheet.rows) == 0 and sheet.rows.would_be["numbers"]["count"] == (3, 0)


@pytest.mark.parametrize(
    "periods",
    [("3 ay", "6 ay", "9 ay"), ("I rüb", "I yarımil"), ("Q1", "H1"), ("1 кв", "6 месяцев"), ("Yanvar", "I rüb")],
)
def test_columns_that_contain_others_are_told(tmp_path, periods):
    table = [
        ["2025-ci il üzrə göstəricilər"],
        ["Bənd", "Göstəricinin kodu", "Göstərici", *periods],
        ["1.1", "m", "Müraciətlər", *range(10, 10 * len(periods) + 1, 10)],
    ]
    assert codes(one_sheet(tmp_path / "a.csv", table)) == ["periods_overlap"]
