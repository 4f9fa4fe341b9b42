"""Rows that are no data are left out and named once; they are no problems, and in no figure."""

import pytest
from openpyxl import load_workbook

from language import LANGUAGES, Language
from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known
from loaders.recognition.sifting.rules import LEFT_OUT
from tests.helpers.building import command, load, values
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes
from tests.loaders.recognition.sifting.row_cases import CASES, HEADINGS, A, B, H, text, total

NAMED = [(rule, name) for rule, cases in CASES.items() for name in cases]


def test_every_rule_has_its_cases():
    assert list(CASES) == [rule.name for rule in LEFT_OUT]


def left_out(outcome) -> dict[str, tuple[int, ...]]:
    return {one.reason: one.rows for file in outcome.files for sheet in file.sheets for one in sheet.left_out}


@pytest.mark.parametrize(("rule", "name"), NAMED, ids=[f"{rule}: {name}" for rule, name in NAMED])
def test_each_case(tmp_path, rule, name):
    case = CASES[rule][name]
    path = one_sheet(tmp_path / "a.xlsx", [case.headings, *case.rows])
    [sheet] = read_file(Incoming(path, path.name), Known()).sheets
    assert sheet.rows.problems == []
    found = {why: tuple(rows) for why, rows in sheet.rows.left_out.items()}
    assert found == {why: rows for why, rows in ({rule: case.out} | case.rules).items() if rows}
    people = [number.value for number in sheet.rows.values["participants"]]
    assert (len(sheet.rows), sum(people)) == (case.trainings, case.people)


FORM = [
    ["1", "2", "3", "4", "5", "6", "7"],
    text("I rüb"),
    A,
    total("Bakı üzrə cəmi", 20),
    B,
    [3],
    total("CƏMİ", 51),
    [],
    text("Mənbə: şöbə"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", mostly_slow([".xlsx", ".ods", ".csv"], ".ods", ".csv"))
def test_a_form_of_any_kind_with_all_of_them(tmp_path, folder, kind, language):
    outcome = load(folder, one_sheet(tmp_path / f"a{kind}", [["Hesabat"], HEADINGS[language], *FORM]))
    assert codes(outcome) == []
    assert left_out(outcome) == {"numbering": (3,), "total": (6, 9), "section": (4,), "note": (11,), "prefilled": (8,)}
    assert values(folder)["", "trainings.participants", 2025] == (51, "exact")


@pytest.mark.parametrize("code", LANGUAGES)
def test_they_are_said_and_nothing_is_wrong(tmp_path, folder, code):
    path, language = one_sheet(tmp_path / "a.csv", [H, *FORM]), Language(code)
    printed = command(folder, "check", path, "--agency", "AGY", "--language", code)
    line = language.say_count(
        "{count} row left out ({why}): {rows}",
        "{count} rows left out ({why}): {rows}",
        2,
        why=language.say("totals"),
        rows="5, 8",
    )
    assert printed.returncode == 0 and f"a.csv: {line}" in printed.stdout.splitlines()


# Rows of data of which something was forgotten are no titles, notes or totals: they stay problems.
FORGOTTEN = {
    "a topic alone": [None, None, None, "Etika", None, None, None],
    "a day alone": [None, None, "05.02.2025", None, None, None, None],
    "no day": [3, "1.1", None, "Etika", "Bakı", 20, None],
    "no day, and a topic with a word of totals": [3, "1.1", None, "Ümumi iclas", "Bakı", 20, None],
    "no day, and a topic with a word of signatures": [3, "1.1", None, "Direktorların görüşü", "Bakı", None, None],
    "participants alone": [3, None, None, None, None, 20, None],
}


@pytest.mark.parametrize("place", ["between", "last"])
@pytest.mark.parametrize("name", FORGOTTEN)
def test_a_row_of_data_that_lacks_something_stays_a_problem(tmp_path, folder, name, place):
    rows = [A, FORGOTTEN[name], B] if place == "between" else [A, B, FORGOTTEN[name]]
    outcome = load(folder, one_sheet(tmp_path / "a.xlsx", [H, *rows]))
    assert {code for _, code in codes(outcome)} == {"missing_value"} and left_out(outcome) == {}


def test_a_title_merged_over_the_table_is_one_in_any_column(tmp_path, folder):
    path = one_sheet(tmp_path / "a.xlsx", [H[2:6], ["Etika", *[None] * 3], A[2:6], B[2:6]])
    book = load_workbook(path)
    book.active.merge_cells("A2:D2")
    book.save(path)
    assert left_out(load(folder, path)) == {"section": (2,)}


def test_a_plan_s_clause_without_its_title_is_no_blank_line(tmp_path, folder):
    rows = [["Planın kodu", "Bənd", "Bəndin adı"], ["P1", "1.1", "Bənd"], ["P1", "2.4", None]]
    outcome = load(folder, one_sheet(tmp_path / "a.xlsx", rows))
    assert codes(outcome) == [("C3", "missing_value")] and left_out(outcome) == {}


def test_a_merged_day_makes_no_title_of_the_row_below_it(tmp_path, folder):
    rows = [["Tarix", "Təlimin mövzusu", "İştirakçıların sayı"], ["05.02.2025", "A", 3], [None, "B", None]]
    path = one_sheet(tmp_path / "a.xlsx", rows)
    book = load_workbook(path)
    book.active.merge_cells("A2:A3")
    book.save(path)
    outcome = load(folder, path)
    assert codes(outcome) == [] and left_out(outcome) == {} and outcome.files[0].sheets[0].rows == 2


def test_an_indicator_may_be_a_total(tmp_path, folder):
    headings = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Qiymət"]
    rows = [["1.1", 2025, "total", "Müraciətlər üzrə cəmi", 60], ["1.1", 2025, "x", "Total by phone", 20]]
    outcome = load(folder, one_sheet(tmp_path / "a.xlsx", [headings, *rows, [None, None, None, "Cəmi", 80]]))
    assert codes(outcome) == [] and left_out(outcome) == {"total": (4,)}
    assert values(folder)["1.1", "total", 2025] == (60, "exact")


def test_an_answer_may_be_called_together(tmp_path, folder):
    headings = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"]
    answers = [("Tək", 20), ("Birlikdə", 30), ("Hamısı birlikdə", 50), ("Overall", 7)]
    rows = [["1.1", "01.03.2025", "Necə işləyirsiniz?", answer, count] for answer, count in answers]
    outcome = load(folder, one_sheet(tmp_path / "a.xlsx", [headings, *rows]))
    assert left_out(outcome) == {} and outcome.files[0].sheets[0].rows == 4
