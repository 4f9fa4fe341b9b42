"""Polls whose shares are weighted: kept beside the numbers of answers, with a margin only where a design effect is stated."""

import pytest

from language import Language
from language.figures.sentences import sentence
from tests.helpers.building import database, figure_rows, load, workbook

HEADINGS = [
    "Bənd",
    "Tarix",
    "Sual",
    "Cavab",
    "Cavabların sayı",
    "Pay, %",
    "Könüllü sorğu",
    "Çəkili pay",
    "Dizayn effekti",
]


def told(folder, *answers, when="12.05.2025"):
    rows = [["1.1", when, "Razısınız?", *answer] for answer in answers]
    outcome = load(folder, workbook(folder / "poll.xlsx", {"p": [HEADINGS, *rows]}))
    return {problem.code: problem for file in outcome.files for problem in file.problems}


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def shares(folder):
    return [row for row in figure_rows(folder) if row.indicator.answer == "A"]


def test_a_share_that_differs_from_its_count_is_asked_about(folder):
    problems = told(folder, ("A", 90, 64.2, "xeyr", None, None), ("B", 110, 35.8, "xeyr", None, None))
    assert set(problems) == {"share_and_count_differ"}
    told_fix = {code: problems["share_and_count_differ"].fault.fix(Language(code)) for code in ("az", "en", "ru")}
    assert "“Çəkili pay”" in told_fix["az"] and "“Weighted”" in told_fix["en"] and "«Взвешено»" not in told_fix["en"]


def test_weighted_shares_are_kept_beside_the_numbers_of_answers(folder):
    assert not told(folder, ("A", 90, 64.2, "xeyr", "bəli", 1.4), ("B", 110, 35.8, "xeyr", None, None))
    (row,) = shares(folder)
    assert (row.value, row.base, row.weighted, row.design_effect, row.has_counts) == (64.2, 200, True, 1.4, False)
    low, high = row.margin
    assert (round(low, 1), round(high, 1)) == (56.1, 71.6)  # of n = 200 / 1.4


def test_without_a_design_effect_there_is_no_margin_and_the_change_is_plain(folder):
    assert not told(folder, ("A", 90, 60.2, "xeyr", "bəli", None), ("B", 110, 39.8, "xeyr", None, None), when="05.2024")
    assert not told(folder, ("A", 90, 64.2, "xeyr", "bəli", None), ("B", 110, 35.8, "xeyr", None, None))
    row = shares(folder)[-1]
    assert (row.margin, row.change.by, row.change.within_margin) == (None, 4.0, None)
    assert "no margin of error: weights without a design effect (n = 200)" in sentence(row, Language("en"))


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (("A", 90, None, "xeyr", "bəli", 1.4), "weighted_without_share"),
        (("A", 90, 64.2, "xeyr", "bəli", 0), "no_design_effect"),
    ],
)
def test_what_a_weighted_poll_lacks_is_named(folder, answer, code):
    assert set(told(folder, answer, ("B", 110, 35.8, "xeyr", "bəli", None))) >= {code}


@pytest.mark.parametrize(("one", "other"), [(("bəli", 1.4), ("xeyr", 1.4)), (("bəli", 1.2), ("bəli", 3.0))])
def test_answers_of_one_poll_that_are_weighted_unlike_are_asked_about(folder, one, other):
    assert set(told(folder, ("A", 90, 45, "xeyr", *one), ("B", 110, 55, "xeyr", *other))) == {"weights_differ"}
    assert shares(folder) == []


def test_two_files_of_one_load_that_give_a_poll_two_design_effects_are_refused(folder):
    rows = {"a": ["A", None, 64.2, "xeyr", "bəli", 1.4], "b": ["B", None, 35.8, "xeyr", "bəli", 1.9]}
    files = [
        workbook(folder / f"{name}.xlsx", {"p": [HEADINGS, ["1.1", "12.05.2025", "Razısınız?", *row]]})
        for name, row in rows.items()
    ]
    problems = [problem for file in load(folder, *files).files for problem in file.problems]
    assert [problem.code for problem in problems] == ["effect_differs"] * 2
    assert ["b.xlsx" in problems[0].what(Language("en")), "a.xlsx" in problems[1].what(Language("en"))] == [True, True]
    assert shares(folder) == []


def test_another_design_effect_than_that_of_the_answers_there_is_refused_with_both_named(folder):
    assert not told(folder, ("A", None, 64.2, "xeyr", "bəli", 1.4), ("B", None, 35.8, "xeyr", "bəli", 1.4))
    problems = told(folder, ("A", None, 63.9, "xeyr", "bəli", 1.6))
    assert set(problems) == {"effect_differs"}
    words = problems["effect_differs"].what(Language("en"))
    assert "1.4" in words and "poll.xlsx" in words
    assert not told(folder, ("A", None, 64.2, "xeyr", "bəli", 1.6), ("B", None, 35.8, "xeyr", "bəli", 1.6))
    assert shares(folder)[-1].design_effect == 1.6


@pytest.mark.parametrize(
    ("said", "other", "code", "file"),
    [
        (("xeyr", "bəli", None), ("xeyr", "xeyr", None), "weights_of_poll_differ", "poll.xlsx"),
        (("bəli", None, None), ("xeyr", None, None), "choice_differs", "poll.xlsx"),
    ],
)
def test_what_another_load_says_of_the_poll_as_a_whole_is_refused_where_it_differs(folder, said, other, code, file):
    assert not told(folder, ("A", None, 64.2, *said), ("B", None, 35.8, *said))
    problems = told(folder, ("A", None, 63.9, *other))
    assert set(problems) == {code}
    assert file in problems[code].what(Language("en"))
    assert not told(folder, ("A", None, 64.2, *other), ("B", None, 35.8, *other))  # all of them anew


def test_an_answer_that_says_nothing_of_its_poll_as_a_whole_is_no_other(folder):
    assert not told(folder, ("A", None, 64.2, "xeyr", "bəli", 1.4), ("B", None, 35.8, "xeyr", "bəli", 1.4))
    assert not told(folder, ("A", None, 63.9, None, None, None))
