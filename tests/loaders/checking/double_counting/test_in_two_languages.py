"""The same register in two languages counts once: its rows are asked about, and no others."""

import pytest

from tests.helpers.building import command, database, load, values, workbook
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes

AZ = ["Bənd", "Tarix", "Təlimin mövzusu", "Rayon", "Sayı", "İştirakçıların sayı"]
EN = ["Clause", "Date", "Training topic", "Region", "Count", "Participants"]
RU = ["Пункт", "Дата", "Тема обучения", "Район", "Количество", "Количество участников"]
OTHERS = {
    "in Russian": [
        RU,
        ["1.1", "15.01.2025", "Этика", "Баку", 1, 20],
        ["1.1", "20.02.2025", "Право", "Баку", 1, 31],
        ["1.1", "03.03.2025", "Архивное дело", "Гянджа", 1, 17],
    ],
    "in English": [
        EN,
        ["1.1", "15.01.2025", "Ethics", "Baku", 1, 20],
        ["1.1", "20.02.2025", "Law", "Baku", 1, 31],
        ["1.1", "03.03.2025", "Archives", "Ganja", 1, 17],
    ],
    "in another order": [
        RU,
        ["1.1", "03.03.2025", "Архивное дело", "Гянджа", 1, 17],
        ["1.1", "20.02.2025", "Право", "Баку", 1, 31],
        ["1.1", "15.01.2025", "Этика", "Баку", 1, 20],
    ],
    "with headings that stay": [
        AZ,
        ["1.1", "15.01.2025", "Этика", "Bakı", 1, 20],
        ["1.1", "20.02.2025", "Право", "Bakı", 1, 31],
        ["1.1", "03.03.2025", "Архивное дело", "Gəncə", 1, 17],
    ],
}
REGISTER = [
    AZ,
    ["1.1", "15.01.2025", "Etika", "Bakı", 1, 20],
    ["1.1", "20.02.2025", "Hüquq", "Bakı", 1, 31],
    ["1.1", "03.03.2025", "Arxiv işi", "Gəncə", 1, 17],
]
CLEAN = {
    "other numbers": [RU, *([*row[:5], row[5] + 1] for row in OTHERS["in Russian"][1:])],
    "other clauses": [RU, *(["2.4", *row[1:]] for row in OTHERS["in Russian"][1:])],
    "other days": [RU, *(["1.1", "16.05.2025", *row[2:]] for row in OTHERS["in Russian"][1:])],
    "one of many": [
        RU,
        *OTHERS["in Russian"][1:2],
        *(["1.1", f"1{n}.05.2025", f"Тема {n}", "Баку", 1, 9] for n in "1234"),
    ],
    "elsewhere": [RU, *([*row[:3], "Шеки", *row[4:]] for row in OTHERS["in Russian"][1:])],
    "one row of a round number": [RU, ["1.1", "15.01.2025", "Этика", "Баку", 1, 20]],
    "one language": [AZ, *([*row[:2], f"{row[2]} kursu", "Şəki", *row[4:]] for row in REGISTER[1:])],
}


def held(folder):
    found = values(folder)
    return found["", "trainings.held", 2025][0], found["", "trainings.participants", 2025][0]


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("kind", mostly_slow([".xlsx", ".csv", ".ods"], ".csv"))
def test_of_two_files_the_second_is_asked_about(tmp_path, kind, other):
    folder = database(tmp_path)
    first, second = one_sheet(tmp_path / f"a{kind}", REGISTER), one_sheet(tmp_path / f"b{kind}", OTHERS[other])
    outcome = load(folder, first, second)
    assert [[one.code for one in file.problems] for file in outcome.files] == [[], ["row_in_two_languages"] * 3]
    assert held(folder) == (3, 68)


def test_of_two_sheets_the_second_is_asked_about_and_the_answer_holds(tmp_path):
    folder = database(tmp_path)
    path = workbook(tmp_path / "a.xlsx", {"AZ": REGISTER, "RU": OTHERS["in Russian"]})
    order = ("load", path, "--agency", "AGY")
    assert command(folder, *order).returncode == 1 and held(folder) == (3, 68)
    assert command(folder, *order, "--leave-out", "languages").returncode == 0 and held(folder) == (3, 68)
    assert command(folder, *order, "--count", "languages").returncode == 0 and held(folder) == (6, 136)
    assert command(folder, *order).returncode == 0 and held(folder) == (6, 136)


@pytest.mark.parametrize("other", mostly_slow(OTHERS, "in Russian"))
def test_a_file_is_held_against_the_database(tmp_path, other):
    folder = database(tmp_path)
    load(folder, one_sheet(tmp_path / "a.csv", REGISTER))
    outcome = load(folder, one_sheet(tmp_path / "b.csv", OTHERS[other]))
    assert [code for _, code in codes(outcome)] == ["row_in_two_languages"] * 3 and held(folder) == (3, 68)


@pytest.mark.parametrize("case", CLEAN)
def test_what_is_alike_by_chance_counts(tmp_path, case):
    folder = database(tmp_path)
    outcome = load(folder, one_sheet(tmp_path / "a.csv", REGISTER), one_sheet(tmp_path / "b.csv", CLEAN[case]))
    assert codes(outcome) == []
    assert codes(load(folder, one_sheet(tmp_path / "b.csv", CLEAN[case]))) == []


@pytest.mark.parametrize("people", [(20, 25, 30, 37), (20,)])
def test_topics_in_english_agree_by_chance(tmp_path, people):
    folder, days = database(tmp_path), [f"{n}.03.2025" for n in range(10, 14)]
    rows = [["1.1", day, f"Ümumi məsələ {n}", "Bakı", 1, n] for day in days for n in people]
    brands = [
        ["1.1", day, name, "", 1, people[-1]] for day, name in zip(days, ("Excel", "Word", "SQL", "VBA"), strict=True)
    ]
    files = one_sheet(tmp_path / "a.csv", [AZ, *rows]), one_sheet(tmp_path / "b.csv", [AZ, *brands])
    assert codes(load(folder, *files)) == []


def test_what_is_published_in_two_languages_is_published_twice(tmp_path):
    headings, folder = ["Bənd", "Tarix", "Kanal", "Materialın növü", "Başlıq"], database(tmp_path)
    posts = {
        name: [headings, *([["1.1", f"1{n}.01.2025", "Facebook", "Paylaşım", f"{name} {n}"] for n in "123"])]
        for name in ("Qaydalar", "Правила")
    }
    assert codes(load(folder, workbook(tmp_path / "a.xlsx", posts))) == []
    assert values(folder)["1.1", "outreach.items:facebook|paylaşim", 2025][0] == 6
