"""Columns that are known and may be no counts, and those that say whose rows they are."""

import pytest

from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known
from loaders.recognition.recognise import recognise
from loaders.spreadsheet.files import Sheet
from tests.helpers.building import database, look
from tests.helpers.spreadsheets import one_sheet

H = ["Bənd", "Tarix", "Təlimin mövzusu", "İştirakçıların sayı"]
ROWS = [["1.1", f"0{day}.02.2025", f"Mövzu {day}", 10 * day] for day in (1, 2, 3, 4)]


def read(tmp_path, heading, cells, last=(), known=None, **answers):
    rows = [[cell, *row] for cell, row in zip(cells, ROWS, strict=False)]
    path = one_sheet(tmp_path / "a.csv", [[heading, *H], *rows, *last])
    return read_file(Incoming(path, path.name, answers=answers), known or Known())


PEOPLE = {
    "one to three": ("Participant number", [1, 2, 3], True),
    "anew with each training": ("Participant number", [1, 2, 1, 2], True),
    "badges": ("Participant number", [1041, 2077, 3011, 4040], True),
    "how many came": ("Participant number", [20, 21, 22, 30], False),
    "few came": ("Participant number", [5, 3, 9], False),
    "one came to each": ("Participant number", [1, 1, 1], False),
    "crowds": ("Participant number", [1200, 2500, 1850], False),
    "no numbers": ("Participant number", ["", "", ""], False),
    "number of": ("Number of participants", [1, 2, 3], False),
    "numbers": ("Participants number", [1, 2, 3], False),
}


@pytest.mark.parametrize("case", PEOPLE)
def test_numbers_of_participants_are_not_how_many_came(tmp_path, case):
    heading, cells, is_asked = PEOPLE[case]
    rows = [["1.1", f"0{at}.02.2025", f"Topic {at}", cell] for at, cell in enumerate(cells, 1)]
    path = one_sheet(tmp_path / "a.csv", [["Clause", "Date", "Training topic", heading], *rows])
    file = read_file(Incoming(path, path.name), Known())
    assert codes(file) == [("D1", "people_numbered")] * is_asked
    left = read_file(Incoming(path, path.name, answers={"columns": "leave_out"}), Known())
    assert codes(left) == []


def codes(file):
    return [(one.cell, one.code) for one in file.problems]


CASES = {
    "numbers of rows": ("Sayı", [1, 2, 3, 4], "numbering_or_count"),
    "in Russian": ("Количество", [1, 2, 3], "numbering_or_count"),
    "in English": ("Count", [1, 2, 3], "numbering_or_count"),
    "counts": ("Sayı", [1, 2, 2, 4], ""),
    "two rows may count one and two": ("Sayı", [1, 2], ""),
    "counts that say of what": ("Təlimlərin sayı", [1, 2, 3, 4], ""),
    "two agencies": ("Qurum", ["Ədliyyə Nazirliyi", "Maliyyə Nazirliyi"], "several_agencies"),
    "two that report": ("Hesabat verən qurumun adı", ["A", "B"], "several_agencies"),
    "two agencies in Russian": ("Наименование ведомства", ["Минюст", "Минфин"], "several_agencies"),
    "two agencies in English": ("Agency", ["A", "B"], "several_agencies"),
    "one agency in two spellings": ("Qurum", ["Ədliyyə Nazirliyi", "ƏDLİYYƏ NAZİRLİYİ"], ""),
    "who helped": ("Tərəfdaş qurum", ["A", "B"], ""),
    "who carries it out": ("İcraçı qurum", ["DMX", "DMX, Təhsil Nazirliyi"], ""),
    "who carries it out in English": ("Implementing agency", ["A", "B"], ""),
    "who carries it out in Russian": ("Ведомство-исполнитель", ["A", "B"], ""),
}


@pytest.mark.parametrize("case", CASES)
def test_what_may_be_no_count_is_asked_about(tmp_path, case):
    heading, cells, code = CASES[case]
    assert codes(read(tmp_path, heading, cells)) == ([("A1", code)] if code else [])


def test_numbers_of_rows_end_above_a_total(tmp_path):
    assert codes(read(tmp_path, "Sayı", [1, 2, 3], [["Cəmi", "", "", "", 60]])) == [("A1", "numbering_or_count")]


OWN = ("DMX", "Dövlət Miqrasiya Xidməti")


@pytest.mark.parametrize(
    "below",
    [
        ["Cəmi", "", "", "", 30],
        ["İcra etdi: Məmmədov", "", "", "", ""],
        ["Qurum", *H],
        ["Yekun", "", "04.02.2025", "", 30],
        [1, 2, 3, 4, 5],
    ],
)
def test_what_is_no_data_names_no_agency(tmp_path, below):
    assert ("A1", "several_agencies") not in codes(read(tmp_path, "Qurum", ["DMX", "DMX"], [below]))


def test_a_clause_that_is_merged_over_rows_holds_for_each_agency(tmp_path):
    sheet = Sheet("S", [["Qurum", *H], ["A", *ROWS[0]], ["B", "", "", *ROWS[1][2:]]], merged=(((1, 1), (2, 2)),))
    assert recognise(sheet).odd == {0: "several_agencies"}


@pytest.mark.parametrize(
    ("cells", "is_asked"),
    [
        (["DMX", "DMX, Təhsil Nazirliyi"], False),
        (["dmx", "Dövlət Miqrasiya Xidmətinin Gəncə idarəsi"], False),
        (["DMX", "Təhsil Nazirliyi"], True),
        (["Ədliyyə Nazirliyi", "Təhsil Nazirliyi"], True),
    ],
)
def test_the_load_s_own_agency_is_known_by_its_code_and_names(tmp_path, cells, is_asked):
    found = codes(read(tmp_path, "Qurum", cells, known=Known(own_names=OWN)))
    assert found == ([("A1", "several_agencies")] if is_asked else [])


def test_the_names_of_the_load_s_agency_are_those_of_its_plans(tmp_path):
    folder = database(tmp_path)
    rows = [[cell, *row] for cell, row in zip(["AGY", "AGY, Təhsil Nazirliyi"], ROWS, strict=False)]
    looked = look(folder, one_sheet(tmp_path / "a.csv", [["Qurum", *H], *rows]))
    assert "several_agencies" not in {code for _, code in codes(looked.files[0])}


def test_what_is_left_out_counts_nothing(tmp_path):
    file = read(tmp_path, "Sayı", [1, 2, 3], columns="leave_out")
    [sheet] = file.sheets
    assert file.problems == [] and sheet.rows.values["count"] == [None] * 3
