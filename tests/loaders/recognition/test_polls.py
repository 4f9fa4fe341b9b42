"""Polls as people write them down: an answer a column, half a poll, a bound."""

import pytest

from tests.helpers.building import load, values, workbook
from tests.loaders.recognition.recognising import WIDE, codes

WIDE_CASES = [
    # base and answers as typed; share of yes, n
    ((50, 25, 15, 10), 50, 50),  # counts: they add up to n
    ((None, 25, 15, 20), 100 * 25 / 60, 60),  # counts without n
    ((611, "68,1 %", "20,0%", "11,9 %"), 68.1, 611),
    ((611, 68.1, 20, 11.9), 68.1, 611),
    ((611, 0.681, 0.2, 0.119), 68.1, 611),  # a percentage format, dropped by the reader
]


@pytest.mark.parametrize(("cells", "share", "n"), WIDE_CASES)
def test_a_wide_survey_has_a_column_an_answer(tmp_path, folder, cells, share, n):
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": [WIDE, ["1.1", "03.2025", "Razısınız?", *cells]]}))
    assert codes(outcome) == []
    found = values(folder)
    assert found["1.1", "surveys.share:razisiniz|bəli", 2025][0] == pytest.approx(share)
    assert found["1.1", "surveys.n:razisiniz", 2025] == (n, "exact")


@pytest.mark.parametrize("wrong", ["qırx", "#REF!"])
def test_an_answer_of_a_wide_survey_is_no_less_one_for_a_wrong_cell(tmp_path, folder, wrong):
    rows = [["1.1", "03.2025", f"Sual {index}?", None, 25, 15, 20] for index in range(3)]
    rows[1][6] = wrong
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": [WIDE, *rows]}))
    assert codes(outcome) == [("E3", "poll_incomplete"), ("F3", "poll_incomplete"), ("G3", "not_a_number")]
    assert values(folder)["1.1", "surveys.n:sual 2", 2025] == (60, "exact")


def test_wide_numbers_that_fit_nothing_are_named_with_their_cells(tmp_path, folder):
    outcome = load(
        folder, workbook(tmp_path / "a.xlsx", {"1": [WIDE, ["1.1", "03.2025", "Razısınız?", 611, 30, 20, 10]]})
    )
    assert codes(outcome) == [("E2", "unsure_answers"), ("F2", "unsure_answers"), ("G2", "unsure_answers")]


POLL = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"]
BROKEN_POLLS = {
    "an answer that cannot be read": ([["Bəli", 60], ["Xeyr", "qırx"]], ["poll_incomplete", "not_a_number"]),
    "an answer without a number": ([["Bəli", 60], ["Xeyr", "-"]], ["poll_incomplete", "no_measure"]),
    "an answer that stands twice": (
        [["Bəli", 60], ["Xeyr", 40], ["Xeyr", 40]],
        ["poll_incomplete", "answer_twice", "answer_twice"],
    ),
    "a totals row is no answer": ([["Bəli", 60], ["Xeyr", 40], ["Cəmi", 100]], []),
}


@pytest.mark.parametrize("name", BROKEN_POLLS)
def test_half_a_poll_is_never_published(tmp_path, folder, name):
    answers, expected = BROKEN_POLLS[name]
    rows = [["1.1", "03.2025", "Razısınız?", *answer] for answer in answers]
    assert [code for _, code in codes(load(folder, workbook(tmp_path / "a.xlsx", {"1": [POLL, *rows]})))] == expected
    found = {key[1]: value for key, value in values(folder).items() if key[0]}
    assert found == (
        {}
        if expected
        else {
            "surveys.n:razisiniz": (100, "exact"),
            "surveys.share:razisiniz|bəli": (60, "exact"),
            "surveys.share:razisiniz|xeyr": (40, "exact"),
        }
    )


@pytest.mark.parametrize(
    ("index", "cell", "code"),
    [(0, "99.9", "clause_not_in_plan"), (0, "on iki", "not_a_clause"), (1, "31.02.2025", "impossible_date")],
)
def test_a_poll_waits_for_an_answer_of_which_only_the_question_is_known(tmp_path, folder, index, cell, code):
    rows = [["1.1", "03.2025", "Razısınız?", "Bəli", 60], ["1.1", "03.2025", "Razısınız?", "Xeyr", 40]]
    rows[1][index] = cell
    assert codes(load(folder, workbook(tmp_path / "a.xlsx", {"1": [POLL, *rows]}))) == [
        ("E2", "poll_incomplete"),
        (f"{'AB'[index]}3", code),
    ]
    assert values(folder) == {}


def test_a_question_is_one_whatever_its_capitals(tmp_path, folder):
    rows = [["1.1", "03.2025", "Razısınızmı?", "Bəli", 60], ["1.1", "03.2025", "RAZISINIZMI?", "Xeyr", 40]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [POLL, *rows]}))
    assert values(folder)["1.1", "surveys.n:razisinizmi", 2025] == (100, "exact")


def test_an_answer_that_one_poll_of_the_year_lacks_is_shared_among_all(tmp_path, folder):
    rows = [
        ["1.1", "03.2025", "S?", "Bəli", 50],
        ["1.1", "03.2025", "S?", "Xeyr", 50],
        ["1.1", "06.2025", "S?", "Bəli", 100],
    ]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [POLL, *rows]}))
    found = values(folder)
    assert found["1.1", "surveys.share:s|bəli", 2025] == (75, "exact")
    assert found["1.1", "surveys.share:s|xeyr", 2025] == (25, "exact")


def test_a_bound_stays_with_n_and_every_share(tmp_path, folder):
    load(
        folder,
        workbook(
            tmp_path / "a.xlsx", {"1": [POLL, ["1.1", "2025", "S?", "Bəli", ">60"], ["1.1", "2025", "S?", "Xeyr", 40]]}
        ),
    )
    assert {key[1]: value[1] for key, value in values(folder).items() if key[0]} == {
        "surveys.n:s": "at_least",
        "surveys.share:s|bəli": "about",
        "surveys.share:s|xeyr": "about",
    }


def test_numbers_beside_a_wide_surveys_answers_are_no_answers(tmp_path, folder):
    headings = ["№", "ID", "Bənd", "Tarix", "Sual", 1, 2, "Bilmirəm", "Cəmi"]
    outcome = load(
        folder,
        workbook(tmp_path / "a.xlsx", {"1": [headings, [1, "S-1", "1.1", "2025", "S?", 600, "300 nəfər", 100, 1000]]}),
    )
    assert codes(outcome) == []
    assert {key[1]: value for key, value in values(folder).items() if key[0]} == {
        "surveys.n:s": (1000, "exact"),
        "surveys.share:s|1": (60, "exact"),
        "surveys.share:s|2": (30, "exact"),
        "surveys.share:s|bilmirəm": (10, "exact"),
    }
