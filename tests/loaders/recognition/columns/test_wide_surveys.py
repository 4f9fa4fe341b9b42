"""Which columns of a wide survey are answers, and which are its total, its number or its average."""

import pytest

from language import LANGUAGES
from tests.helpers.building import command, database, load, values, workbook
from tests.loaders.rows_as_files import KINDS, file_of, read

HEADINGS = {
    "az": ["Bənd", "Tarix", "Sual", "Bəli", "Xeyr"],
    "en": ["Clause", "Date", "Question", "Yes", "No"],
    "ru": ["Пункт", "Дата", "Вопрос", "Да", "Нет"],
}
ROWS = [["1.1", "2024", "S?", 50, 40], ["1.1", "2025", "S?", 61, 29]]
N = {
    "az": ["Respondent sayı", "Respondentlərin ümumi sayı", "n", "Cəmi", "Cəmi cavab", "Ümumi say"],
    "en": ["Respondents", "Total", "Number of respondents", "Sample size", "Total responses", "Count"],
    "ru": ["Число респондентов", "Итого", "Всего ответов", "Количество респондентов", "Общее число"],
}
BESIDE = {
    "az": [("Orta bal", 4.2), ("Sorğu №", 7), ("Anket nömrəsi", 7), ("Reytinq", 4)],
    "en": [("Average score", 4.2), ("Survey no.", 7), ("Questionnaire ID", 7), ("Rating", 4)],
    "ru": [("Средний балл", 4.2), ("№ опроса", 7), ("Номер анкеты", 7), ("Рейтинг", 4)],
}


def answers(file):
    return list(file.sheets[0].layout.answers.values())


def codes(file):
    return [(problem.cell, problem.code) for problem in file.problems]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("language", "heading"), [(code, heading) for code in LANGUAGES for heading in N[code]])
def test_what_is_headed_as_n_or_as_a_total_is_no_answer(tmp_path, language, heading, kind):
    file = read(tmp_path, [[*HEADINGS[language], heading], [*ROWS[0], 90], [*ROWS[1], 90]], kind)
    assert (codes(file), answers(file)) == ([], HEADINGS[language][3:])


@pytest.mark.parametrize(("language", "beside"), [(code, beside) for code in LANGUAGES for beside in BESIDE[code]])
def test_an_average_and_a_numbering_are_no_answers(tmp_path, language, beside):
    file = read(tmp_path, [[*HEADINGS[language], beside[0]], [*ROWS[0], beside[1]]])
    assert (codes(file), answers(file)) == ([], HEADINGS[language][3:])


CASES = {  # further headings, their cells in both rows → answers, problems
    "a sum under any heading": (["Anketlər"], [[90], [90]], ["Bəli", "Xeyr"], []),
    "a middle answer": (["Orta"], [[10], [12]], ["Bəli", "Xeyr", "Orta"], []),
    "an answer that happens to be a sum once": (["Bilmirəm"], [[90], [12]], ["Bəli", "Xeyr", "Bilmirəm"], []),
    "more gave answers than there are": (["Cəmi"], [[70], [70]], ["Bəli", "Xeyr"], [("F1", "lost_count")]),
    "beside n": (["Cəmi", "n"], [[90, 70], [90, 70]], ["Bəli", "Xeyr"], []),
    "shares of their own": (["Bəli, %", "Xeyr, %"], [[55.6, 44.4], [67.8, 32.2]], ["Bəli", "Xeyr"], []),
    "a long answer": (["Ümumi nömrəyə zəng edirəm və gözləyirəm"], [[3], [4]], 3, []),
    "points of a scale": (["5 bal", "4 bal"], [[3, 3], [4, 9]], 4, []),
}


@pytest.mark.parametrize("case", CASES)
def test_what_else_stands_beside_answers(tmp_path, case):
    headings, cells, expected, problems = CASES[case]
    file = read(tmp_path, [[*HEADINGS["az"], *headings], *(row + more for row, more in zip(ROWS, cells, strict=True))])
    assert codes(file) == problems
    assert (answers(file) if isinstance(expected, list) else len(answers(file))) == expected


ODD = {  # headings of all columns of numbers, their cells row by row → the code of the last one's problem
    "an average beside counts": (["Bəli", "Xeyr", "Məmnunluq"], [[50, 40, 4.2], [61, 29, 4.4]], "fraction_or_answer"),
    "one that comes to nearly 100": (["Bəli", "Xeyr", "Qiymət"], [[60, 36, 4.2]], "fraction_or_answer"),
    "beside shares": (["Yes", "No", "Level"], [[55.6, 44.4, 4.2], [67.8, 32.2, 4.4]], "beside_whole"),
    "beside whole shares": (["Да", "Нет", "Уровень"], [[60, 40, 4], [70, 30, 5]], "beside_whole"),
    "beside n": (["n", "Bəli", "Xeyr", "Səviyyə"], [[90, 50, 40, 4], [90, 61, 29, 5]], "beside_whole"),
    "a mean of points": (["1", "2", "3", "Səviyyə"], [[10.1, 20.4, 60.2, 2.55], [30.3, 21, 40, 2.11]], "worked_out"),
    "a mean of the others": (["Bəli", "Xeyr", "Aralıq"], [[50, 40, 45], [61, 29, 45]], "worked_out"),
    "a share of one": (["Bəli", "Xeyr", "Razılıq"], [[50, 40, 56], [61, 29, 68]], "worked_out"),
    "running numbers": (["Bəli", "Xeyr", "Blank"], [[50, 40, 1], [61, 29, 2], [44, 21, 3]], "numbered_or_answer"),
    "a rare answer": (["Bəli", "Xeyr", "Bilmirəm"], [[50, 40, 4], [61, 29, 4]], None),
    "shares of which one is whole": (["Bəli", "Xeyr", "Bilmirəm"], [[55.6, 40, 4.4], [60.1, 35.9, 4]], None),
    "shares that miss 100": (["Bəli", "Xeyr", "Bilmirəm"], [[33.3, 33.3, 33.3], [33, 33.5, 33.4]], None),
    "nobody said so": (["Bəli", "Xeyr", "Bilmirəm"], [[60, 40, 0], [70, 30, 0]], None),
}


@pytest.mark.parametrize("case", ODD)
def test_numbers_that_do_not_go_with_the_answers_are_asked_about(tmp_path, case):
    headings, cells, code = ODD[case]
    rows = [["Bənd", "Tarix", "Sual", *headings]]
    rows += [["1.1", f"{2021 + at}", "S?", *numbers] for at, numbers in enumerate(cells)]
    file = read(tmp_path, rows)
    last = "CDEFG"[len(headings)]
    assert codes(file) == ([(f"{last}1", code)] if code else [])
    assert (headings[-1] in answers(file)) == (code is None)


def test_such_numbers_are_left_out_by_word(tmp_path):
    path = file_of(tmp_path, [[*HEADINGS["az"], "Məmnunluq"], [*ROWS[0], 4.2], [*ROWS[1], 4.4]])
    folder = database(tmp_path)
    assert command(folder, "check", path, "--agency", "AGY").returncode == 1
    assert command(folder, "load", path, "--agency", "AGY", "--leave-out", "columns").returncode == 0
    assert values(folder)["1.1", "surveys.n:s", 2025] == (90, "exact")


@pytest.mark.parametrize(
    ("row", "n", "expected"),
    [
        ([30, 10, 20], None, [("D1", "sum_or_answer")]),
        ([30, 10, 20], 60, []),
        ([50, 25, 25], None, []),  # percent
        ([50, 40, 90], 90, []),
    ],
)
def test_one_row_alone_does_not_tell_a_sum_from_an_answer(tmp_path, row, n, expected):
    headings = ["Bənd", "Tarix", "Sual", "Bəli", "Qismən", "Xeyr", "Respondentlərin sayı"]
    file = read(tmp_path, [headings, ["1.1", "2025", "S?", *row, n]])
    assert codes(file) == expected
    assert len(answers(file)) == (2 if row[2] == 90 or expected else 3)


def test_numbers_that_only_partly_have_a_percent_sign_are_not_taken_for_shares(tmp_path):
    folder = database(tmp_path)
    rows = [["Bənd", "Tarix", "Sual", "Bəli", "Xeyr"], ["1.1", "2025", "S?", 61, "29 %"]]
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"S": rows}))
    assert codes(outcome.files[0]) == [("D2", "unsure_answers"), ("E2", "unsure_answers")]


def test_shares_are_of_the_answers_alone(tmp_path):
    folder = database(tmp_path)
    rows = [["Bənd", "Tarix", "Sual", "Bəli", "Xeyr", "Hamısı"], *([*row, 90] for row in ROWS)]
    load(folder, workbook(tmp_path / "a.xlsx", {"S": rows}))
    found = values(folder)
    assert found["1.1", "surveys.n:s", 2025] == (90, "exact")
    assert round(found["1.1", "surveys.share:s|bəli", 2025][0], 1) == 67.8
