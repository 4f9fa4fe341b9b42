"""Dates in two columns, with the month first, with a time, and with the year in the title alone."""

import pytest

from language import Language
from tests.helpers.building import command, database, load, values
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.layouts.reading import codes, months, read


def test_a_year_of_a_plan_is_none_of_days_without_one(tmp_path):
    title = ["Milli Fəaliyyət Planının (2022) icrası", "", "", ""]
    assert codes(dated(tmp_path, "Tarix", ["15 yanvar", "3 mart"], title)) == ["date_without_year"] * 2


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        (("Başlama tarixi", "Bitmə tarixi"), ("03.02.2025", "05.02.2025"), ("2025-02-03", "2025-02-05", "day")),
        (("Başlanğıc", "Son"), ("3 fevral 2025", "3 fevral 2025"), ("2025-02-03", "2025-02-03", "day")),
        (("Start date", "End date"), ("03.02.2025", ""), ("2025-02-03", "2025-02-03", "day")),
        (("Дата начала", "Дата окончания"), ("03.02.2025", "05.02.2025"), ("2025-02-03", "2025-02-05", "day")),
        (("Tarix", "Bitmə tarixi"), ("03.02.2025", "05.02.2025"), ("2025-02-03", "2025-02-05", "day")),
        (("İl", "Ay"), ("2025", "3"), ("2025-03-01", "2025-03-31", "month")),
        (("Year", "Month"), ("2025", "March"), ("2025-03-01", "2025-03-31", "month")),
        (("Год", "Квартал"), ("2025", "II"), ("2025-04-01", "2025-06-30", "month")),
        (("İl", "Ay"), ("2025", ""), ("2025-01-01", "2025-12-31", "year")),
    ],
)
def test_a_date_is_read_from_two_columns(tmp_path, headings, cells, expected):
    table = [["Bənd", "Təlimin mövzusu", *headings, "İştirakçıların sayı"], ["1.1", "Etika", *cells, 20]]
    [sheet] = read(one_sheet(tmp_path / "a.csv", table)).sheets
    [span] = sheet.rows.values["dates"]
    assert sheet.rows.problems == [] and (str(span.starts), str(span.ends), span.precision) == expected


@pytest.mark.parametrize(
    ("headings", "cells", "code"),
    [
        (("Başlama tarixi", "Bitmə tarixi"), ("05.02.2025", "03.02.2025"), "period_backwards"),
        (("Başlama tarixi", "Bitmə tarixi"), ("05.02.2025", "sabah"), "not_a_date"),
        (("İl", "Ay"), ("2025", "13"), "not_a_date"),
    ],
)
def test_a_date_that_two_columns_do_not_give_is_named(tmp_path, headings, cells, code):
    table = [["Bənd", "Təlimin mövzusu", *headings], ["1.1", "Etika", *cells]]
    assert codes(one_sheet(tmp_path / "a.csv", table)) == [code]


SESSIONS = [
    ["Clause", "Event", "Kind of event", "Date", "Start time", "Participants"],
    ["1.1", "Open door day", "Meeting", "4 August, 2025", "16:00:00", 81],
    ["1.1", "Open door day", "Meeting", "4 August, 2025", "9:30:00", 11],
]


def test_sessions_of_one_day_are_told_apart_by_their_times(tmp_path):
    folder = database(tmp_path)
    load(folder, one_sheet(tmp_path / "a.csv", [SESSIONS[0], SESSIONS[2]]))
    for name in "bc":  # the one that came before is met again, and nothing counts twice
        assert not load(folder, one_sheet(tmp_path / f"{name}.csv", SESSIONS)).files[0].problems
        assert values(folder)["1.1", "events.participants", 2025][0] == 92
    again = [*SESSIONS, SESSIONS[1]]
    assert {one.code for one in load(folder, one_sheet(tmp_path / "d.csv", again)).files[0].problems} == {
        "repeated_row"
    }


def test_a_heading_says_that_the_month_stands_first(tmp_path):
    table = [["Clause", "Date (mm/dd/yyyy)", "Training topic"], ["1.1", "3/4/2025", "A"], ["1.1", "3/14/2025", "B"]]
    [sheet] = read(one_sheet(tmp_path / "a.csv", table)).sheets
    assert [str(span.starts) for span in sheet.rows.values["dates"]] == ["2025-03-04", "2025-03-14"]


TITLE = ["2025-ci ildə keçirilmiş təlimlər", "", "", ""]
WITHOUT_YEAR = {
    "months": ("Ay", ["Yanvar", "fevral"], ["01.2025", "02.2025"]),
    "months in Russian": ("Месяц", ["Январь", "март"], ["01.2025", "03.2025"]),
    "quarters": ("Rüb", ["I", "II rüb"], ["01.2025", "04.2025"]),
    "days": ("Tarix", ["15 yanvar", "5-7 fevral"], ["01.2025", "02.2025"]),
    "days in digits": ("Date", ["15.01", "05.02"], ["01.2025", "02.2025"]),
}


def dated(tmp_path, heading, cells, *above):
    rows = [["1.1", cell, f"Mövzu {cell}", 20] for cell in cells]
    return one_sheet(tmp_path / "a.csv", [*above, ["Bənd", heading, "Təlimin mövzusu", "Nəfər"], *rows])


@pytest.mark.parametrize("case", WITHOUT_YEAR)
def test_the_year_of_a_title_is_that_of_dates_without_one(tmp_path, case):
    heading, cells, expected = WITHOUT_YEAR[case]
    [sheet] = read(dated(tmp_path, heading, cells, TITLE)).sheets
    assert sheet.rows.problems == [] and months(sheet.rows.values["dates"]) == expected
    assert codes(dated(tmp_path, heading, cells)) != []


@pytest.mark.parametrize(
    "title", ["Təsdiq edilib: 10.01.2026, №45", "10 yanvar 2026-cı il", "2024-2025-ci illər", "Təlimlər"]
)
def test_a_title_of_no_year_or_of_two_says_nothing(tmp_path, title):
    assert set(codes(dated(tmp_path, "Tarix", ["15 yanvar", "3 mart"], [title, "", "", ""]))) == {"date_without_year"}


def test_among_dates_with_a_year_one_without_is_a_mistake(tmp_path):
    assert codes(dated(tmp_path, "Tarix", ["15 yanvar 2024", "3 mart"], TITLE)) == ["date_without_year"]


@pytest.mark.parametrize("language", ["az", "en", "ru"])
def test_the_year_of_a_title_is_said(tmp_path, language):
    path, folder = dated(tmp_path, "Ay", ["Yanvar", "Mart"], TITLE), database(tmp_path)
    line = Language(language).say("the dates name no year; that of the title was taken: {year}", year="2025")
    order = ("check", path, "--agency", "AGY", "--language", language)
    assert line in command(folder, *order).stdout
