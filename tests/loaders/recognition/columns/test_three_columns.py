"""Days whose year, month and day stand in three columns."""

import pytest

from tests.helpers.building import load, values
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes
from tests.loaders.rows_as_files import read

PARTS = {
    "az": (["Bənd", "İl", "Ay", "Gün", "Təlimin mövzusu"], ["1.1", 2025, 3, 5, "Etika"]),
    "az, the day first": (["Bənd", "Gün", "Ay", "İl", "Təlimin mövzusu"], ["1.1", 5, "mart", 2025, "Etika"]),
    "en": (["Clause", "Year", "Month", "Day", "Training topic"], ["1.1", 2025, "March", 5, "Ethics"]),
    "ru": (["Пункт", "День", "Месяц", "Год", "Тема обучения"], ["1.1", "05", "марта", "2025", "Этика"]),
}


def days(tmp_path, rows, kind=".xlsx"):
    [sheet] = read(tmp_path, rows, kind).sheets
    assert sheet.rows.problems == []
    return [(f"{one.starts:%d.%m}-{one.ends:%d.%m.%Y}", one.precision) for one in sheet.rows.values["dates"]]


@pytest.mark.parametrize("kind", [".xlsx", ".csv"])
@pytest.mark.parametrize("case", PARTS)
def test_they_are_one_day(tmp_path, case, kind):
    assert days(tmp_path, list(PARTS[case]), kind) == [("05.03-05.03.2025", "day")]


def test_below_one_heading_too(tmp_path):
    rows = [["Bənd", "Tarix", None, None, "Təlimin mövzusu"], [None, "gün", "ay", "il", None]]
    assert days(tmp_path, [*rows, ["1.1", 5, 3, 2025, "Etika"]]) == [("05.03-05.03.2025", "day")]


def test_several_days_and_none(tmp_path):
    headings, _ = PARTS["az, the day first"]
    rows = [["1.1", "5-7", "mart", 2025, "A"], ["1.1", None, "mart", 2025, "B"], ["1.1", "5-7", 3, 2025, "C"]]
    several, month = ("05.03-07.03.2025", "day"), ("01.03-31.03.2025", "month")
    assert days(tmp_path, [headings, *rows]) == [several, month, several]


def test_an_impossible_day_is_named(tmp_path, folder):
    headings, _ = PARTS["az"]
    outcome = load(folder, one_sheet(tmp_path / "a.xlsx", [headings, ["1.1", 2025, 2, 30, "A"]]))
    assert [code for _, code in codes(outcome)] == ["impossible_date"]


def test_a_number_of_days_elsewhere_is_no_day(tmp_path, folder):
    headings = ["Bənd", "İl", "Ay", "Təlimin mövzusu", "Gün"]
    assert days(tmp_path, [headings, ["1.1", 2025, 3, "Etika", 5]]) == [("01.03-31.03.2025", "month")]
    load(folder, one_sheet(tmp_path / "b.csv", [["Bənd", "Tarix", "Gün", "Mövzu"], ["1.1", "05.03.2025", 3, "Etika"]]))
    assert values(folder)["1.1", "trainings.held", 2025] == (1, "exact")
