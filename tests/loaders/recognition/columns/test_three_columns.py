"""Days whose year, month and day stand in three columns."""

import pytest
from openpyxl import Workbook

from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known
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


def merged(tmp_path, rows, cells):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.active.merge_cells(cells)
    book.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


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


BESIDE = {
    "az": ["Bənd", "Tarix", "İl", "Ay", "Gün", "Təlimin mövzusu"],
    "en": ["Clause", "Date", "Year", "Month", "Day", "Training topic"],
    "ru": ["Пункт", "Дата", "Год", "Месяц", "День", "Тема обучения"],
    "far away": ["Bənd", "Tarix", "Təlimin mövzusu", "İl", "Ay", "Gün"],
}


@pytest.mark.parametrize("parts", [(2025, 1, 3), (2024, "dekabr", "şənbə"), ("", "", "")])
@pytest.mark.parametrize("case", BESIDE)
def test_beside_a_date_they_only_repeat_it(tmp_path, case, parts):
    cells = dict(zip(BESIDE["far away"], ["1.1", "28.12.2024", "Etika", *parts], strict=True))
    names = BESIDE["far away"] if case == "far away" else BESIDE["az"]
    assert days(tmp_path, [BESIDE[case], [cells[name] for name in names]]) == [("28.12-28.12.2024", "day")]


def test_beside_a_begin_and_an_end_too(tmp_path):
    headings = ["Bənd", "Başlama tarixi", "Bitmə tarixi", "Təlimin mövzusu", "İl", "Ay", "Gün"]
    row = ["1.1", "28.12.2024", "29.12.2024", "Etika", 2025, 1, 3]
    assert days(tmp_path, [headings, row]) == [("28.12-29.12.2024", "day")]


@pytest.mark.parametrize("day", ["-", "—", "şənbə", 45, "yoxdur", 0])
def test_what_is_no_day_leaves_the_month(tmp_path, day):
    headings, _ = PARTS["az"]
    assert days(tmp_path, [headings, ["1.1", 2025, 3, day, "A"]]) == [("01.03-31.03.2025", "month")]


@pytest.mark.parametrize("heading", ["Günlər", "Days", "Дней", "Дни"])
def test_a_number_of_days_beside_the_month_is_no_day(tmp_path, heading):
    rows = [["Bənd", "İl", "Ay", heading, "Təlimin mövzusu"], ["1.1", 2025, 3, 2, "Etika"]]
    assert days(tmp_path, rows) == [("01.03-31.03.2025", "month")]


@pytest.mark.parametrize("day", ["Gün", None])
def test_a_month_merged_over_rows_holds_for_each(tmp_path, day):
    headings = ["Bənd", "İl", "Ay", day or "Qeyd", "Təlimin mövzusu"]
    path = merged(tmp_path, [headings, ["1.1", 2025, 3, 2, "A"], ["1.1", 2025, None, 5, "B"]], "C2:C3")
    [sheet] = read_file(Incoming(path, path.name), Known()).sheets
    wanted = ["02.03.2025", "05.03.2025"] if day else ["31.03.2025"] * 2
    assert sheet.rows.problems == []
    assert [f"{one.ends:%d.%m.%Y}" for one in sheet.rows.values["dates"]] == wanted


def test_a_day_without_a_month_is_named_at_its_month(tmp_path, folder):
    headings, _ = PARTS["az"]
    rows = [headings, ["1.1", 2025, 3, 2, "A"], ["1.1", 2025, None, 5, "B"], ["1.1", 2025, None, None, "C"]]
    assert codes(load(folder, one_sheet(tmp_path / "a.xlsx", rows))) == [("C3", "missing_value")]
    assert values(folder)["1.1", "trainings.held", 2025] == (2, "exact")


def test_an_impossible_day_is_named(tmp_path, folder):
    headings, _ = PARTS["az"]
    outcome = load(folder, one_sheet(tmp_path / "a.xlsx", [headings, ["1.1", 2025, 2, 30, "A"]]))
    assert [code for _, code in codes(outcome)] == ["impossible_date"]


def test_a_number_of_days_elsewhere_is_no_day(tmp_path, folder):
    headings = ["Bənd", "İl", "Ay", "Təlimin mövzusu", "Gün"]
    assert days(tmp_path, [headings, ["1.1", 2025, 3, "Etika", 5]]) == [("01.03-31.03.2025", "month")]
    load(folder, one_sheet(tmp_path / "b.csv", [["Bənd", "Tarix", "Gün", "Mövzu"], ["1.1", "05.03.2025", 3, "Etika"]]))
    assert values(folder)["1.1", "trainings.held", 2025] == (1, "exact")
