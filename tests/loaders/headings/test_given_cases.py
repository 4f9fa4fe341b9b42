"""Files as agencies really send them: what is read of the headings and cells of each."""

import pytest

from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known
from tests.helpers import CASES
from tests.helpers.building import database, figure_rows, load

PARTICIPANTS = {
    "10-two-row-headings": [20, 31],
    "11-units-in-headings": [20, 31],
    "18-other-schwas": [20, 31, 9],
    "19-cyrillic-lookalikes": [20, 31, 9, 7],
    "42-heading-hyphenated-or-marked": [20],
}
VALUES = {
    "12-percent-formatted-cells": ("value", [75, 120]),
    "44-survey-shares-rounded-or-percent-cells": ("share", [68, 31, 72]),
}
POLLS = {
    "21-wide-survey-other-columns/a-respondent-sayi.xlsx": [90, {"bəli": [55.6, 67.8], "xeyr": [44.4, 32.2]}],
    "22-several-answers-allowed/a.xlsx": [68, {"sayt": [89.7], "facebook": [58.8], "tv": [95.6]}],
}


@pytest.mark.parametrize(
    ("name", "column", "expected"),
    [(name, "participants", numbers) for name, numbers in PARTICIPANTS.items()]
    + [(name, *what) for name, what in VALUES.items()],
)
def test_numbers_are_read(name, column, expected):
    path = CASES / name / "a.xlsx"
    file = read_file(Incoming(path, path.name), Known())
    assert file.problems == []
    assert [number.value for number in file.sheets[0].rows.values[column]] == expected


def test_no_row_of_a_month_first_column_is_read():
    file = read_file(Incoming(CASES / "05-month-first-dates" / "us.csv", "us.csv"), Known())
    assert [problem.code for problem in file.problems] == ["month_first"] * 4


FAULTS = {
    "20-mojibake": [(cell, "damaged_letters") for cell in ("C2", "D2", "C3", "D3")],
    "23-formulas-without-values": [(cell, "formula_without_value") for cell in ("F2", "C3", "B4", "D5")],
}


@pytest.mark.parametrize("name", FAULTS)
def test_cells_are_named(name):
    path = CASES / name / "a.xlsx"
    found = {(problem.cell, problem.code) for problem in read_file(Incoming(path, path.name), Known()).problems}
    assert found == set(FAULTS[name])


@pytest.mark.parametrize("name", POLLS)
def test_shares_are_of_those_who_answered(tmp_path, name):
    n, shares = POLLS[name]
    clauses = [["Planın kodu", "Bənd", "Bəndin adı"], ["P1", "3.1", "Bənd 3.1"]]
    folder = database(tmp_path, {"clause": clauses})
    assert not [problem.code for file in load(folder, CASES / name).files for problem in file.problems]
    found = [row for row in figure_rows(folder) if row.indicator.clause]
    assert {row.value for row in found if row.indicator.code.startswith("surveys.n")} == {n}
    for answer, expected in shares.items():
        assert [round(row.value, 1) for row in found if row.indicator.code.endswith(f"|{answer}")] == expected
