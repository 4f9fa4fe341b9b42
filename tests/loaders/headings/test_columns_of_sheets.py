"""What a sheet's headings make of its columns: read, converted, left out and named, or a problem with the heading's
cell."""

import pytest

from language import LANGUAGES, Language
from tests.helpers.building import TODAY, TRAININGS, command, database, figure_rows, load, printed_json, workbook
from tests.loaders.rows_as_files import KINDS, file_of, read

ROW = ["10.2", "19.04.2025", "A", "Bakı", 1, 13]
BASE = ["Bənd", "Tarix", "Mövzu"]
BODY = ["10.2", "19.04.2025", "A"]
WORDS = {
    "az": ["Bənd", "Tarix", "Mövzu", "İştirakçıların sayı, min nəfər"],
    "en": ["Clause", "Date", "Topic", "Participants (thousand persons)"],
    "ru": ["Пункт", "Дата", "Тема", "Участники, тыс. чел."],
}


def problems(file):
    return [(problem.cell, problem.code) for problem in file.problems]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scale_in_the_heading_is_never_passed_over(tmp_path, language, kind):
    file = read(tmp_path, [WORDS[language], [*BODY, "1,5"], [*BODY[:2], "B", 2], [*BODY[:2], "C", "0,0001"]], kind)
    assert problems(file) == [("D4", "not_whole")]
    assert [number and number.value for number in file.sheets[0].rows.values["participants"]] == [1500, 2000, None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_that_are_converted_are_said_to_be(tmp_path, language):
    folder, path = database(tmp_path), file_of(tmp_path, [WORDS[language], [*BODY, "1,5"]])
    order, words = ("check", path, "--agency", "AGY", "--language", language), Language(language)
    line = words.say("{heading}: numbers multiplied by {times}", heading=WORDS[language][3], times=words.number(1000))
    assert f"a.xlsx · S: {line}" in command(folder, *order).stdout.splitlines()
    [sheet] = printed_json(folder, *order, "--format", "json")["files"][0]["sheets"]
    assert sheet["multiplied"] == {WORDS[language][3]: 1000}


LOST = {
    "a word of a known heading": (["İştirakçıların sayı (onlayn)"], [7], [("D1", "lost_count")]),
    "no more than a number": (["Təlimçilərin sayı"], [2], [("D1", "lost_count")]),
    "men alone": (["Kişi"], [8], [("D1", "lost_count")]),
    "a total alone": (["Yekun"], [8], [("D1", "lost_count")]),
    "in English": (["Participants online"], [7], [("D1", "lost_count")]),
    "in Russian": (["Участники онлайн"], [7], [("D1", "lost_count")]),
    "people by another name": (["Vətəndaşlar"], [20], [("D1", "lost_count")]),
    "people by another name in Russian": (["Охват"], [20], [("D1", "lost_count")]),
    "people by another name in English": (["Trainees"], [20], [("D1", "lost_count")]),
    "citizens who applied": (["Müraciət edənlər"], [20], [("D1", "lost_count")]),
    "what says nothing": (["Ədəd"], [20], [("D1", "lost_count")]),
    "what says nothing twice": (["Say 2"], [20], [("D1", "lost_count")]),
    "how often": (["Neçə dəfə", "İştirakçıların sayı"], [3, 20], [("D1", "lost_count")]),
    "copies": (["Тираж", "İştirakçıların sayı"], [500, 20], [("D1", "lost_count")]),
    "numbers of something else": (["Orta yaş", "Otaq", "Telefon", "İl"], [35, 12, 125556677, 2025], []),
    "what is no people": (["Büdcə", "Qrup", "Modul", "Səhifə", "Təlimçi", "Baxış"], [9, 4, 7, 12, 2, 50], []),
    "what is no people in English": (["Budget", "Groups", "Pages", "Trainers", "Views"], [9, 4, 12, 2, 50], []),
    "what is no people in Russian": (["Бюджет", "Группы", "Страницы", "Тренеры"], [9, 4, 12, 2], []),
    "who came, as a verb": (["İştirak edib"], [20], [("D1", "lost_count")]),
    "another name beside those who came": (["Əməkdaşlar", "İştirakçıların sayı"], [5, 20], []),
    "with words below": (["İştirakçıların adları"], ["Əli"], []),
    "men beside all": (["Kişi", "Qadın", "İştirakçıların sayı"], [5, 3, 8], []),
    "running numbers": (["№"], [1], []),
    "money": (["Xərc, manat"], [100], []),
    "hours": (["Saatların sayı"], [16], []),
    "a running number in words": (["Sıra sayı"], [1], []),
    "how long it took": (["Təlimin müddəti"], ["2 gün"], []),
    "all counts are there": (["Qrupların sayı", "Sayı", "Nəfər"], [2, 1, 8], []),
    "two for one": (["Nəfər", "İştirakçıların sayı, nəfər"], [8, 9], [("E1", "repeated_heading")]),
    "no heading": ([None], [8], []),
}


@pytest.mark.parametrize("case", LOST)
def test_a_count_that_is_not_recognised_is_a_problem_with_its_heading(tmp_path, case):
    headings, cells, expected = LOST[case]
    assert problems(read(tmp_path, [BASE + headings, BODY + cells])) == expected


TOTALS = {"az": ("kişi", "qadın", "cəmi"), "en": ("men", "women", "total"), "ru": ("мужчины", "женщины", "всего")}
FULL = {
    "az": ["Bənd", "Tarix", "Mövzu", "İştirakçıların sayı"],
    "en": ["Clause", "Date", "Topic", "Participants"],
    "ru": ["Пункт", "Дата", "Тема", "Число участников"],
}


def participants(file):
    return [number.value for number in file.sheets[0].rows.values["participants"]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("index", [0, 1, 2])
def test_of_two_rows_of_headings_the_total_is_taken_wherever_it_stands(tmp_path, language, kind, index):
    men, women, total = TOTALS[language]
    words, numbers = [men, women], [8, 12]
    words.insert(index, total)
    numbers.insert(index, 20)
    rows = [["Hesabat"], [*FULL[language], None, None], [None, None, None, *words], BODY + numbers]
    file = read(tmp_path, rows, kind)
    assert problems(file) == []
    assert participants(file) == [20]
    assert len(file.sheets[0].layout.unknown) == 2


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_are_never_taken_for_the_whole(tmp_path, language, kind):
    men, women, _ = TOTALS[language]
    file = read(tmp_path, [[*FULL[language], None], [None, None, None, men, women], [*BODY, 8, 12]], kind)
    assert problems(file) == [("", "spread_heading")]
    assert len(file.sheets[0].rows) == 0


TWO_ROWS = {
    "all headings below groups": (
        [["Ümumi məlumat", None, None, "İştirakçılar", None], ["Bənd", "Tarix", "Mövzu", "kişi", "cəmi"]],
        [8, 20],
        [20],
    ),
    "parts of another kind": (
        [[*BASE, "İştirakçılar", None, None], [None, None, None, "vətəndaşlar", "əcnəbilər", "sayı"]],
        [8, 12, 20],
        [20],
    ),
    "units below": ([[*BASE, "İştirakçılar"], [None, "gün.ay.il", None, "nəfər"]], [20], [20]),
    "a scale below": ([[*BASE, "İştirakçılar"], [None, None, None, "min nəfər"]], [20], [20_000]),
    "the total above": ([[*BASE, "Kişi", "Cəmi"], [None, None, None, "nəfər", "nəfər"]], [8, 20], [20]),
    "a title above": ([["Təlimlər"], [*BASE, "Nəfər"]], [20], [20]),
    "a year in the corner": ([["Təlimlər", None, None, "2025-ci il"], [*BASE, "İştirakçıların sayı"]], [20], [20]),
}


@pytest.mark.parametrize("case", TWO_ROWS)
def test_two_rows_are_one_heading(tmp_path, case):
    headings, numbers, expected = TWO_ROWS[case]
    file = read(tmp_path, [*headings, BODY + numbers, [*BODY[:2], "B", *numbers]])
    assert problems(file) == []
    assert participants(file) == expected * 2


def test_a_row_of_words_below_the_headings_is_no_second_row_of_them(tmp_path):
    rows = [["Bənd", "Tarix", "Mövzu", None, "Rayon"], ["10.2", "2025", "A", "səhər", "Bakı"], BODY]
    assert len(read(tmp_path, rows).sheets[0].rows) == 2


def test_a_row_of_words_that_share_stems_with_headings_is_none(tmp_path):
    rows = [
        ["Vərəq", "Sütun", "Məcburi", "Nə yazılır", "Nümunə"],
        ["Təlimlər", "Tarix", "bəli", "Gün, ay", "5 oktyabr"],
    ]
    assert [problem.code for problem in read(tmp_path, rows).problems] == ["no_known_headings"]


VALUES = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi"]
UNITS = {  # heading, unit typed → unit and value of 2.5, or the problem
    "a scale": ("Qiymət, min manat", None, ("manat", 2500), []),
    "said twice": ("Qiymət, min manat", "min manat", ("manat", 2500), []),
    "another": ("Qiymət, min manat", "nəfər", None, [("E2", "unit_differs")]),
    "another scale": ("Значение, тыс. манат", "mln manat", None, [("E2", "unit_differs")]),
    "a scale alone": ("Value (million)", "AZN", ("AZN", 2_500_000), []),
    "percent": ("Dəyər, %", None, ("%", 2.5), []),
    "none": ("Qiymət", "ədəd", ("ədəd", 2.5), []),
}


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


@pytest.mark.parametrize("case", UNITS)
def test_the_unit_of_a_heading_is_that_of_its_values(tmp_path, folder, case):
    heading, unit, expected, problems_expected = UNITS[case]
    done = load(folder, workbook(tmp_path / "a.xlsx", {"S": [[*VALUES, heading], ["1.1", 2025, "x", "X", unit, 2.5]]}))
    assert problems(done.files[0]) == problems_expected
    found = [(row.unit, row.value) for row in figure_rows(folder) if row.indicator.clause]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_that_are_left_out_are_said_in_text_and_in_json(tmp_path, folder, language):
    path = file_of(tmp_path, [[None, *TRAININGS, "Soyadı"], [1, *ROW, "x", "y"]])
    order = ("check", path, "--agency", "AGY", "--language", language)
    say = Language(language).say
    lines = command(folder, *order, today=TODAY).stdout.splitlines()
    assert "a.xlsx · S: " + say("columns left out: {columns}", columns="Soyadı") in lines
    assert "a.xlsx · S: " + say("columns without a heading left out: {columns}", columns="A, I") in lines
    [sheet] = printed_json(folder, *order, "--format", "json")["files"][0]["sheets"]
    assert (sheet["columns_left_out"], sheet["columns_without_heading"]) == (["Soyadı", "A", "I"], ["A", "I"])
