"""Tables that stand side by side, and tables that are turned round."""

import openpyxl
import pytest

from loaders.checking.checked import Incoming
from tests.helpers.building import command, load, printed_json, values
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes

H = ["Bənd", "Tarix", "Təlimin mövzusu", "İştirakçıların sayı"]
EVENTS = ["Bənd", "Tarix", "Tədbirin adı", "İştirakçıların sayı"]
A, B = ["1.1", "01.02.2025", "Etika", 30], ["2.4", "05.02.2025", "Hüquq", 100]
C = ["2.4", "06.02.2025", "Hüquq", 7]
HELD, PEOPLE = ("", "trainings.held", 2025), ("", "trainings.participants", 2025)
SIDE_BY_SIDE = {
    "with a gap": ([[*H, None, *H], [*A, None, *B], [None, None, None, None, None, *C]], 3, 137),
    "with running numbers": ([["№", *H, None, "№", *H], [1, *A, None, 1, *B]], 2, 130),
    "three": ([[*H, None, *H, None, *H], [*A, None, *B, None, *C]], 3, 137),
    "under their years": ([["2024", None, None, None, None, "2025"], [*H, None, *H], [*A, None, *B]], 2, 130),
    "below a title that names the plan": ([["Fəaliyyət planı 2025"], [*H, None, *H], [*A, None, *B]], 2, 130),
    "below a title with the unit of all": ([["Təlimlər, min nəfər"], [*H, None, *H], [*A, None, *B]], 2, 130_000),
    "below a title with the year of all": (
        [["Hesabat ili:", 2025], [*H, None, *H], ["1.1", "01.02", *A[2:], None, "2.4", "05.02", *B[2:]]],
        2,
        130,
    ),
    "each below a unit of its own": (
        [["min nəfər", None, None, None, None, "nəfər"], [*H, None, *H], [*A, None, *B]],
        2,
        30_100,
    ),
    "each below what is planned": (
        [["Plan 2025", None, None, None, None, "Plan 2026"], [*H, None, *H], [*A, None, *B]],
        2,
        130,
    ),
    "with a spacer amid one": (
        [["Bənd", None, *H[1:], None, "Rayon", *H], ["1.1", None, *A[1:], None, "Gəncə", *B]],
        2,
        130,
    ),
    "each with its total": (
        [[*H, None, *H], [*A, None, *B], [None, None, "Cəmi", 30, None, None, None, "Cəmi", 100]],
        2,
        130,
    ),
}


@pytest.mark.parametrize("kind", mostly_slow([".xlsx", ".ods", ".csv"], ".xlsx"))
@pytest.mark.parametrize("case", mostly_slow(SIDE_BY_SIDE, "with a gap", "below a title with the unit of all", "three"))
def test_each_of_the_tables_is_read(tmp_path, folder, case, kind):
    rows, held, people = SIDE_BY_SIDE[case]
    assert codes(load(folder, one_sheet(tmp_path / f"a{kind}", rows))) == []
    assert (values(folder)[HELD][0], values(folder)[PEOPLE][0]) == (held, people)


def test_they_may_be_of_two_datasets_and_are_named(tmp_path, folder):
    path = one_sheet(tmp_path / "a.xlsx", [[*H, None, *EVENTS], [*A, None, *B]])
    sheets = printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")["files"][0]["sheets"]
    assert [(one["dataset"], one["beside_others"]) for one in sheets] == [("trainings", "A-D"), ("events", "F-I")]
    assert "columns F-I" in command(folder, "check", path, "--agency", "AGY", "--language", "en").stdout
    load(folder, path)
    assert values(folder)["", "events.participants", 2025] == (100, "exact")


S = H[1:]  # without clauses
REFUSED = {
    "what is planned beside what was done": [["Plan", None, None, None, None, "Fakt"], [*H, None, *H], [*A, None, *B]],
    "what is planned, as one word over the first": [["Plan"], [*H, None, *H], [*A, None, *B]],
    "a table that lacks a topic": [
        [*H, None, "Bənd", "Tarix", "İştirakçıların sayı"],
        [*A, None, "2.4", "05.02.2025", 9],
    ],
    "without a gap": [H + H, A + B],
    "without a gap, the clause before the second": [[*S, "Bənd", *S], [*A[1:], *B]],
    "without a gap, the region before the second": [[*H, "Rayon", *H], [*A, "Gəncə", *B]],
    "of two datasets, with notes in the gap": [[*H, None, *EVENTS], [*A, "qeyd", *B]],
    "notes in the gap": [[*H, None, *H], [*A, "qeyd", *B]],
    "a title over the second alone": [[*[None] * 5, "min nəfər"], [*H, None, *H], [*A, None, *B]],
    "a title over two of three": [["2024", *[None] * 4, "2025"], [*H, None, *H, None, *H], [*A, None, *B, None, *C]],
    "a section of one or of all": [[*H, None, *H], ["Bakı"], [*A, None, *B]],
    "a row that is in doubt": [[*H, "Status", None, *H, "Status"], [*A, "Ləğv edilib", None, *B, "Keçirilib"]],
    "others below them": [
        [*H, None, *H],
        [*A, None, *B],
        [None],
        ["min nəfər"],
        [*EVENTS, None, *EVENTS],
        [*A, None, *B],
    ],
}


@pytest.mark.parametrize(
    "case",
    mostly_slow(
        REFUSED,
        "what is planned beside what was done",
        "without a gap",
        "a title over the second alone",
        "a row that is in doubt",
        "of two datasets, with notes in the gap",
        "others below them",
    ),
)
def test_what_cannot_be_read_is_one_problem_that_names_the_columns(tmp_path, folder, case):
    outcome = load(folder, one_sheet(tmp_path / "a.xlsx", REFUSED[case]))
    assert {code for _, code in codes(outcome)} == {"tables_beside"} and values(folder) == {}


MERGED = {
    "a title over all": ("A1:I1", 130_000),
    "a title over the first alone": ("A1:D1", None),
    "a title over two of three": ("A1:I1", None),
    "a row of both": ("A3:I3", None),
}


@pytest.mark.parametrize("case", mostly_slow(MERGED, "a title over the first alone", "a row of both"))
def test_what_is_merged_over_all_is_of_all(tmp_path, folder, case):
    merged, people = MERGED[case]
    further = [None, *H] if "three" in case else []
    book = openpyxl.Workbook()
    for row in [["Təlimlər, min nəfər"], [*H, None, *H, *further], [*A, None, *B]]:
        book.active.append(row)
    book.active.merge_cells(merged)
    book.save(tmp_path / "a.xlsx")
    found = [code for _, code in codes(load(folder, tmp_path / "a.xlsx"))]
    assert (found, values(folder).get(PEOPLE)) == (([], (people, "exact")) if people else (["tables_beside"], None))


DECIDED = {
    "left out": {"left_rows": frozenset({("Sheet", 2)})},
    "counted": {"counted_rows": frozenset({("Sheet", 2, "sums")})},
    "left out on another sheet": {"left_rows": frozenset({("Another", 2)})},
}


@pytest.mark.parametrize("case", mostly_slow(DECIDED, "left out"))
def test_rows_that_are_decided_by_hand_are_not_told_by_numbers_that_two_tables_have(tmp_path, folder, case):
    path = one_sheet(tmp_path / "a.xlsx", SIDE_BY_SIDE["with a gap"][0])
    outcome = load(folder, Incoming(path, path.name, **DECIDED[case]))
    assert [code for _, code in codes(outcome)] == ([] if "another" in case else ["tables_beside"])
    assert values(folder).get(HELD) == ((3, "exact") if "another" in case else None)


def test_a_corrected_cell_is_of_the_table_in_which_it_stands(tmp_path, folder):
    path = one_sheet(tmp_path / "a.xlsx", [[*H, None, *H], [*A, None, *B]])
    outcome = load(folder, Incoming(path, path.name, {("Sheet", "D2"): "31", ("Sheet", "I2"): "101"}))
    corrected = outcome.files[0].corrections
    assert [(one.cell, one.heading, one.value) for one in corrected] == [("D2", H[3], 31), ("I2", H[3], 101)]
    assert values(folder)[PEOPLE] == (132, "exact")


def test_a_column_that_is_there_twice_is_no_second_table(tmp_path, folder):
    path = one_sheet(tmp_path / "a.xlsx", [[*H, "Nəfər", "Tarixi"], [*A, 31, "01.02.2025"]])
    assert [code for _, code in codes(load(folder, path))] == ["repeated_heading"] * 2


TURNED = {
    "az": [["2025-ci ilin təlimləri"], ["№", 1, 2], *map(list, zip(H, A, B, strict=True))],
    "en": [["Clause", "1.1"], ["Date", "01.02.2025"], ["Event", "Forum"], ["Participants", 10]],
    "ru": [["Пункт", "1.1"], ["Год", 2025], ["Код показателя", "x"], ["Показатель", "X"], ["Значение", 5]],
}


@pytest.mark.parametrize("language", TURNED)
def test_a_table_that_is_turned_round_is_told_as_such(tmp_path, folder, language):
    printed = command(folder, "check", one_sheet(tmp_path / "a.csv", TURNED[language]), "--language", language)
    assert printed.returncode == 2 and "[turned_round]" in printed.stdout and TURNED[language][-1][0] in printed.stdout


def test_a_list_of_headings_is_no_table_that_is_turned_round(tmp_path, folder):
    path = one_sheet(tmp_path / "a.csv", [["Bənd", "x"], ["Tarix", "y"], ["Qeyd", "z"]])
    assert "[no_known_headings]" in command(folder, "check", path, "--language", "en").stdout
