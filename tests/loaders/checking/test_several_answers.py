"""Polls whose respondents could give several answers: asked where shares pass 100, and never added up to n."""

import pytest

from kpi.rules.polls import polls_that_miss
from language import Language
from language.figures.phrases import figure_text
from tests.helpers.building import database, figure_rows, load, values, workbook
from tests.helpers.spreadsheets import one_sheet

HEADINGS = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı", "Respondentlərin sayı", "Bir neçə cavab"]


def problems_of(folder, *answers):
    rows = [["1.1", "2025", "Hansı xidmətlər?", *answer] for answer in answers]
    outcome = load(folder, workbook(folder / "poll.xlsx", {"p": [HEADINGS, *rows]}))
    return {problem.code for file in outcome.files for problem in file.problems}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("several"))


def test_n_is_no_sum_of_several_answers(folder):
    assert problems_of(folder, ("A", 80, None, "bəli"), ("B", 86, None, "bəli")) == {"several_without_base"}


@pytest.mark.parametrize(("several_cell", "several"), [(None, True), ("xeyr", False)])
def test_what_passes_a_hundred_is_taken_for_several_unless_somebody_says_otherwise(folder, several_cell, several):
    assert problems_of(folder, ("A", 80, 100, several_cell), ("B", 86, 100, several_cell)) == set()
    assert {row.several for row in figure_rows(folder)} == {several}


def test_several_answers_have_their_own_n_and_pass_a_hundred(folder):
    assert problems_of(folder, ("A", 80, 100, "bəli"), ("B", 86, 100, None)) == set()
    rows = figure_rows(folder)
    assert [(row.indicator.answer, row.value, row.base, row.several) for row in rows] == [
        ("A", 80, 100, True),
        ("B", 86, 100, True),
        ("", 100, 100, True),  # the first figure of the clause is a share
    ]
    assert polls_that_miss(rows) == []


def test_of_few_respondents_the_counts_are_shown(folder):
    assert problems_of(folder, ("A", 15, 20, "xeyr"), ("B", 5, 20, "xeyr")) == set()
    shares = [row for row in figure_rows(folder) if row.indicator.answer]
    assert [figure_text(row, Language("en")) for row in shares] == ["15 of 20", "5 of 20"]


def test_a_count_that_is_the_sum_of_the_others_is_asked_about(folder):
    """It would halve every share; where n is stated, it is an answer or it passes n."""
    assert problems_of(folder, ("A", 40, None, None), ("B", 60, None, None), ("n", 100, None, None)) == {
        "answer_or_sum",
        "poll_incomplete",
    }
    assert problems_of(folder, ("A", 40, 200, None), ("B", 60, 200, None), ("C", 100, 200, None)) == set()


def test_answers_below_a_question_that_stands_once_are_of_its_poll(tmp_path):
    """`Bəli` alone would be 100 %."""
    poll = [
        ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"],
        ["1.1", "05.2025", "Razısınızmı?", "Bəli", 60],
        ["", "", "", "Xeyr", 40],
    ]
    folder = database(tmp_path)
    assert {one.code for one in load(folder, one_sheet(tmp_path / "a.csv", poll)).files[0].problems} == {
        "poll_incomplete",
        "missing_value",
    }
    assert values(folder) == {}


@pytest.mark.parametrize("place", [2, 0])
def test_a_sum_of_some_answers_is_no_answer(tmp_path, place):
    answers = [("Tam razıyam", 40), ("Qismən razıyam", 20), ("Narazıyam", 40)]
    answers.insert(place, ("Razı olanlar (cəmi)", 60))
    rows = [["1.1", "05.2025", "Razısınızmı?", *one] for one in answers]
    path = one_sheet(tmp_path / "a.csv", [["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"], *rows])
    problems = load(database(tmp_path), path).files[0].problems
    assert [one.row for one in problems if one.code == "answer_or_sum"] == [place + 2]


def test_two_percentages_of_one_indicator_are_told_though_they_have_ids(tmp_path):
    rows = [[own, "1.1", 2025, "c", "Pay", "%", value] for own, value in ((1, 55), (2, 60))]
    table = [["ID", "Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"], *rows]
    folder = database(tmp_path)
    assert {one.code for one in load(folder, one_sheet(tmp_path / "a.csv", table)).files[0].problems} == {"share_twice"}
    assert values(folder) == {}
