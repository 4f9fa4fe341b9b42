"""Files as agencies really send them: which rows count, and what they come to."""

import pytest

from tests.helpers import CASES
from tests.helpers.building import PLAN_SHEETS, command, database, figure_rows, load, printed_json, values

PLANS = PLAN_SHEETS | {"clause": [*PLAN_SHEETS["clause"], ["P1", "1.2", "Bənd 1.2"]]}
HELD, PEOPLE = ("", "trainings.held", 2025), ("", "trainings.participants", 2025)

# Number of the case → exit code of check, trainings, participants, rows that are left out, problems.
EXPECTED = {
    "03": (1, 2, 45, {}, ["row_not_held"] * 2),
    "13": (0, 2, 51, {"numbering": [2]}, []),
    "14": (0, 2, 51, {"note": [5, 6, 7]}, []),
    "15": (0, 3, 60, {"total": [4, 6, 7]}, []),
    "16": (0, 3, 60, {"section": [2, 5]}, []),
    "17": (0, 2, 51, {"note": [6]}, []),
}


def given(number: str):
    files = [path for path in CASES.glob(f"{number}-*/*") if path.suffix != ".md"]
    assert files, "the files are not there"
    return files


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path, PLANS)


@pytest.mark.parametrize("number", EXPECTED)
def test_each_comes_out_right(folder, number):
    code, trainings, people, left_out, problems = EXPECTED[number]
    for path in given(number):
        printed = printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")
        sheets = printed["files"][0]["sheets"]
        assert {one["reason"]: one["rows"] for sheet in sheets for one in sheet["rows_left_out"]} == left_out
        assert [problem["code"] for problem in printed["problems"]] == problems
        assert command(folder, "check", path, "--agency", "AGY").returncode == code
        load(folder, path)
        found = values(folder)
        assert (found[HELD][0], found[PEOPLE][0]) == (trainings, people)


def test_a_second_table_is_one_of_events(folder):
    for path in given("17"):
        load(folder, path)
        assert values(folder)["1.2", "events.held", 2025] == (2, "exact")
        assert values(folder)["1.2", "events.participants", 2025] == (260, "exact")


@pytest.mark.parametrize("number", ["18", "19"])
def test_letters_that_look_alike_divide_nothing(folder, number):
    for path in given(number):
        load(folder, path)
        regions = [row.indicator.member for row in figure_rows(folder, dimension="region")]
        assert len(set(regions)) == (1 if number == "18" else 2)


def test_spellings_of_two_towns_are_asked_about(folder):
    for path in given("38"):
        load(folder, path)
        printed = printed_json(folder, "spellings", "--agency", "AGY", "--format", "json")["likely"]
        regions = {row.indicator.member for row in figure_rows(folder, dimension="region")}
        assert {one["name"] for one in printed} | {"Bakı", "Gəncə"} == regions
        assert {one["likely"] for one in printed} == {"Bakı", "Gəncə"}


# Number of the case → exit code of check, figures of a clause or, where '', of the plan.
LAYOUTS = {
    "06": (0, {("4.1", "e-x", 2023): 5, ("4.1", "e-x", 2024): 8, ("4.1", "e-x", 2025): 11}),
    "07": (0, {("1.1", "trainings.held", 2025): 7}),
    "24": (0, {("1.2", "events.held", 2025): 3, ("1.2", "events.participants", 2025): 124}),
    "26": (1, {("1.1", "trainings.held", 2025): 3}),
    "27": (0, {("1.1", "trainings.held", 2025): 1, ("1.1", "trainings.participants", 2025): 20}),
    "37": (0, {("4.1", "m", 2025): 30}),
    "47": (1, {("1.1", "trainings.held", 2025): 1, ("1.1", "trainings.participants", 2025): 10}),
}


@pytest.mark.parametrize("number", LAYOUTS)
def test_each_layout_is_read(tmp_path, number):
    clauses = [*PLANS["clause"], ["P1", "4.1", "Bənd 4.1"]]
    folder = database(tmp_path, PLANS | {"clause": clauses})
    code, expected = LAYOUTS[number]
    for path in given(number):
        assert command(folder, "check", path, "--agency", "AGY").returncode == code
        load(folder, path)
        found = values(folder)
        assert {key: found[key][0] for key in expected} == expected


def test_a_form_s_export_says_what_it_is(folder):
    for path in given("08"):
        printed = command(folder, "check", path, "--agency", "AGY")
        assert printed.returncode == 1 and "[respondents_in_rows]" in printed.stdout


def test_answers_without_numbers_say_what_they_are(folder):
    for path in given("40"):
        printed = command(folder, "check", path, "--agency", "AGY")
        assert printed.returncode == 1 and "[answers_not_counted]" in printed.stdout
