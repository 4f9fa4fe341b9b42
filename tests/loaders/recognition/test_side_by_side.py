"""Tables that stand side by side, and tables that are turned round."""

import pytest

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
    "without a gap": ([H + H, A + B], 2, 130),
    "with running numbers": ([["№", *H, None, "№", *H], [1, *A, None, 1, *B]], 2, 130),
    "three": ([[*H, None, *H, None, *H], [*A, None, *B, None, *C]], 3, 137),
    "under their years": ([["2024", None, None, None, None, "2025"], [*H, None, *H], [*A, None, *B]], 2, 130),
    "below a title that names the plan": (
        [["Milli Fəaliyyət Planının icrası"], [*H, None, *H], [*A, None, *B]],
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
@pytest.mark.parametrize("case", SIDE_BY_SIDE)
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


REFUSED = {
    "what is planned beside what was done": [["Plan", None, None, None, None, "Fakt"], [*H, None, *H], [*A, None, *B]],
    "a table that lacks a topic": [
        [*H, None, "Bənd", "Tarix", "İştirakçıların sayı"],
        [*A, None, "2.4", "05.02.2025", 9],
    ],
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_one_problem_that_names_the_columns(tmp_path, folder, case):
    outcome = load(folder, one_sheet(tmp_path / "a.xlsx", REFUSED[case]))
    assert [code for _, code in codes(outcome)] == ["tables_beside"] and values(folder) == {}


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
