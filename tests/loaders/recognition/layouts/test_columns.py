"""Columns and rows of which it is asked or told what they are."""

import pytest

from loaders.recognition.near.nearest import nearest
from loaders.spreadsheet.files import Sheet
from tests.helpers.building import command, database
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.layouts.reading import codes, read


def test_what_is_not_known_says_what_it_has_and_lacks(tmp_path):
    [problem] = read(one_sheet(tmp_path / "a.csv", [["Bənd", "Mövzu", "Bakı"], ["1.1", "a", 1]])).problems
    assert (problem.code, problem.fault.values["missing"]["az"]) == ("near_headings", "Tarix")


NEAR = {
    "years": ([*range(2018, 2024)], "A: Mövzu, B: Bənd, C-H: illər (2018 … 2023)"),
    "quarters": (["I rüb", "II rüb"], "A: Mövzu, B: Bənd, C-D: aylar və ya rüblər (I rüb … II rüb)"),
    "one year": ([2023, "Bakı"], "A: Mövzu, B: Bənd, C: 2023, D: Bakı"),
    "an empty column": ([None, "Bakı"], "A: Mövzu, B: Bənd, D: Bakı"),
}


@pytest.mark.parametrize(("headings", "named"), NEAR.values(), ids=NEAR)
def test_what_is_not_known_is_named_by_its_columns(headings, named):
    found = nearest(Sheet("S", [["Mövzu", "Bənd", *(cell or "" for cell in headings)], ["a", "1.1", *"123456"]]))
    assert found and found.fault.values["found"]["az"] == named
    assert "illər" not in found.fault.values["found"]["ru"]


def test_a_column_of_numbers_that_is_none_of_the_dataset_s_is_left_out_by_word(tmp_path):
    table = [["Bənd", "Tarix", "Təlimin mövzusu", "Qrupların sayı"], ["1.1", "01.02.2025", "Etika", 3]]
    path = one_sheet(tmp_path / "a.csv", table)
    assert codes(path) == ["lost_count"] and codes(path, columns="leave_out") == []


def test_a_number_beside_answers_is_how_many_gave_them(tmp_path):
    rows = [["1.1", "01.02.2025", "Razısınızmı?", answer, count] for answer, count in (("Bəli", 40), ("Xeyr", 10))]
    for heading in ("Sayı", "Say", "Count", "Number", "Количество", "Кол-во"):
        file = read(one_sheet(tmp_path / "a.csv", [["Bənd", "Tarix", "Sual", "Cavab", heading], *rows]))
        [sheet] = file.sheets
        assert (file.problems, [one.value for one in sheet.rows.values["count"]]) == ([], [40, 10]), heading


def test_a_number_that_may_be_of_answers_is_named_where_none_is_known(tmp_path):
    rows = [["1.1", "01.02.2025", "Razısınızmı?", answer, count] for answer, count in (("Bəli", 40), ("Xeyr", 10))]
    for heading in ("Nəfər", "Человек"):
        file = read(one_sheet(tmp_path / "a.csv", [["Bənd", "Tarix", "Sual", "Cavab", heading], *rows]))
        assert ("E", "lost_count") in [(one.cell.rstrip("1"), one.code) for one in file.problems], heading


def test_a_status_that_is_not_understood_is_said(tmp_path):
    table = [["Bənd", "Tarix", "Təlimin mövzusu", "Status"], ["1.1", "01.02.2025", "Etika", "baxılır"]]
    printed = command(database(tmp_path), "check", one_sheet(tmp_path / "a.csv", table), "--language", "en")
    assert printed.returncode == 0 and "not understood; their rows count: 'baxılır' (1)" in printed.stdout


def test_a_table_above_that_is_not_known_is_named(tmp_path):
    above = [["Ad", "Ünvan", "Telefon"], ["a", "b", "c"], ["d", "e", "f"], ["", "", ""]]
    table = [*above, ["Bənd", "Tarix", "Təlimin mövzusu"], ["1.1", "01.02.2025", "Etika"]]
    [sheet] = read(one_sheet(tmp_path / "a.csv", table)).sheets
    assert sheet.rows.left_out == {"above": [1, 2, 3]} and len(sheet.rows) == 1


def test_a_row_whose_quotation_marks_do_not_match_is_refused_alone(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('Bənd;Tarix;Mövzu\n1.1;01.02.2025;"Etika\n1.1;02.02.2025;Satınalma\n', encoding="utf-8")
    file = read(path)
    assert [(one.row, one.code) for one in file.problems] == [(2, "quotes_in_row")] and len(file.sheets[0].rows) == 2
