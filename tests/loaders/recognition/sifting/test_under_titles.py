"""Sheets whose titles say that their rows are something else than their headings do."""

import pytest

from tests.helpers.building import command, load, values, workbook
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes

ROW = ["1.1", "01.02.2025", "Açıq qapı günü", 30]
SHEETS = {
    "by the sheet's name": ("Tədbirlər", None, "Mövzu", True),
    "by a title": ("Vərəq1", "2025-ci ildə keçirilmiş tədbirlər haqqında məlumat", "Mövzu", True),
    "in Russian": ("Лист1", "Список мероприятий за 2025 год", "Тема", True),
    "the heading says it": ("Tədbirlər", None, "Təlimin mövzusu", False),
    "a title says it": ("Tədbirlər", "Keçirilmiş təlimlər", "Mövzu", False),
    "a plan of measures": ("Vərəq1", "Tədbirlər Planının icrası barədə", "Mövzu", False),
    "in English": ("Sheet1", "List of events held in 2025", "Topic", True),
    "measures, by the sheet's name": ("Maarifləndirmə tədbirləri", None, "Mövzu", False),
    "measures, by a title": ("Tədbirlər", "Kadrların hazırlanması üzrə tədbirlər", "Mövzu", False),
    "measures, in English": ("Sheet1", "Awareness-raising events", "Topic", False),
    "measures, in Russian": ("Лист1", "Просветительские мероприятия", "Тема", False),
    "a report of what was learnt": ("Vərəq1", "Konfrans materialları əsasında hesabat", "Mövzu", False),
    "an agency": ("Xəbər agentliyi", None, "Mövzu", False),
    "a report": ("Sheet1", "Study visit report", "Topic", False),
    "no word of it": ("Vərəq1", "2025-ci il", "Mövzu", False),
}


FILES = {
    "events": ("Tədbirlər 2025", "Mövzu", True),
    "a second copy": ("Tədbirlər 2025 (1)", "Mövzu", True),
    "in Russian": ("Список мероприятий", "Тема", True),
    "the heading says it": ("Tədbirlər 2025", "Təlimin mövzusu", False),
    "a plan of measures": ("Tədbirlər planı 2025", "Mövzu", False),
    "both": ("Təlim və tədbirlər", "Mövzu", False),
    "a report": ("Hesabat 2025", "Mövzu", False),
}


@pytest.mark.parametrize("case", FILES)
def test_where_there_are_no_sheets_the_name_of_the_file_says_as_much(tmp_path, folder, case):
    name, topic, is_asked = FILES[case]
    rows = [["Bənd", "Tarix", topic, "İştirakçıların sayı"], ROW]
    assert [code for _, code in codes(load(folder, one_sheet(tmp_path / f"{name}.csv", rows)))] == (
        ["row_under_title"] * is_asked
    )
    book = workbook(tmp_path / f"{name}.xlsx", {"Vərəq1": rows})
    assert codes(load(folder, book)) == []


@pytest.mark.parametrize("case", SHEETS)
def test_a_topic_of_whatever_took_place_is_asked_about(tmp_path, folder, case):
    name, title, topic, is_asked = SHEETS[case]
    rows = [*([[title]] if title else []), ["Bənd", "Tarix", topic, "İştirakçıların sayı"], ROW]
    path = workbook(tmp_path / "a.xlsx", {name: rows})
    assert [code for _, code in codes(load(folder, path))] == ["row_under_title"] * is_asked
    assert (("", "trainings.held", 2025) in values(folder)) != is_asked
    assert command(folder, "load", path, "--agency", "AGY", "--count", "titles").returncode == 0
    assert values(folder)["", "trainings.held", 2025] == (1, "exact")
