"""A sheet of the year beside those of its months, whose rows it adds up."""

import pytest

from tests.helpers.building import command, database, load, values, workbook

H = ["Bənd", "Tarix", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"]
MONTHS = {
    "Yanvar": [H, ["1.1", "15.01.2025", "Etika", 1, 20], ["1.1", "20.01.2025", "Hüquq", 1, 30]],
    "Fevral": [H, ["1.1", "05.02.2025", "Etika", 1, 15]],
}
YEAR = [H, ["1.1", "yanvar 2025", "Bütün mövzular", 2, 50], ["1.1", "fevral 2025", "Bütün mövzular", 1, 15]]
OF_ITS_OWN = [H, ["1.1", "yanvar 2025", "Seminarlar", 2, 51]]
HELD = "1.1", "trainings.held", 2025


@pytest.mark.parametrize("order", [("Yanvar", "Fevral", "İllik"), ("İllik", "Yanvar", "Fevral")])
def test_rows_that_add_up_other_sheets_are_asked_about(tmp_path, order):
    folder, sheets = database(tmp_path), MONTHS | {"İllik": YEAR}
    path = workbook(tmp_path / "a.xlsx", {name: sheets[name] for name in order})
    outcome = load(folder, path)
    assert [(one.sheet, one.row, one.code) for one in outcome.files[0].problems] == [
        ("İllik", 2, "row_of_sum"),
        ("İllik", 3, "row_of_sum"),
    ]
    assert values(folder)[HELD] == (3, "exact")
    printed = command(folder, "load", path, "--agency", "AGY", "--leave-out", "sums")
    assert printed.returncode == 0 and values(folder)[HELD] == (3, "exact")
    assert command(folder, "load", path, "--agency", "AGY", "--count", "sums").returncode == 0
    assert values(folder)[HELD] == (6, "exact")


def test_rows_that_come_to_something_else_count(tmp_path):
    folder = database(tmp_path)
    assert load(folder, workbook(tmp_path / "a.xlsx", MONTHS | {"Digər": OF_ITS_OWN})).files[0].problems == ()
    assert values(folder)[HELD] == (5, "exact")


@pytest.mark.parametrize(("clause", "codes"), [("1.1", ["row_of_sum"]), ("2.4", [])])
def test_what_is_planned_is_looked_at_within_its_clause(tmp_path, clause, codes):
    headings = ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan tarix", "Planlaşdırılan say"]
    months = [headings, ["1.1", "təlim", "Etika", "15.01.2025", 2], ["1.1", "təlim", "Hüquq", "20.01.2025", 3]]
    year = [headings, [clause, "təlim", "Bütün mövzular", "yanvar 2025", 5]]
    outcome = load(database(tmp_path), workbook(tmp_path / "a.xlsx", {"Aylar": months, "İl": year}))
    assert [one.code for one in outcome.files[0].problems] == codes


REGION = [*H[:3], "Rayon", *H[3:]]
BAKU = [
    ["1.1", "05.03.2025", "Etika", "Bakı", 1, 20],
    ["1.1", "12.03.2025", "Hüquq", "Bakı", 1, 30],
    ["1.1", "02.04.2025", "Satınalma", "Bakı", 1, 15],
]
OFFICES = {
    "offices of towns": [
        ["1.1", "mart 2025", "Arxiv", "Gəncə", 2, 50],
        ["1.1", "aprel 2025", "Kadr işi", "Gəncə", 1, 15],
    ],
    "offices without towns": [
        ["1.1", "mart 2025", "Arxiv", None, 2, None],
        ["1.1", "aprel 2025", "Kadr işi", None, 1, None],
    ],
    "one month of three that comes to as much": [
        ["1.1", "mart 2025", "Arxiv", None, 2, 50],
        ["1.1", "aprel 2025", "Kadr işi", None, 3, 41],
        ["1.1", "may 2025", "Kadr işi", None, 3, 41],
    ],
}


@pytest.mark.parametrize("case", OFFICES)
def test_offices_on_sheets_of_their_own_add_up_nothing(tmp_path, case):
    sheets = {"Bakı": [REGION, *BAKU], "Gəncə": [REGION, *OFFICES[case]]}
    outcome = load(database(tmp_path), workbook(tmp_path / "a.xlsx", sheets))
    assert outcome.files[0].problems == ()


def test_rows_of_each_town_add_up_those_of_its_own(tmp_path):
    towns = [*BAKU, *([clause, day, topic, "Gəncə", 1, 7] for clause, day, topic, *_ in BAKU)]
    year = [["1.1", month, "Hamısı", town, count, people] for month, town, count, people in MONTHS_OF_TOWNS]
    outcome = load(
        database(tmp_path), workbook(tmp_path / "a.xlsx", {"Günlər": [REGION, *towns], "İl": [REGION, *year]})
    )
    assert [one.row for one in outcome.files[0].problems] == [2, 3, 4, 5]


MONTHS_OF_TOWNS = [
    ("mart 2025", "Bakı", 2, 50),
    ("aprel 2025", "Bakı", 1, 15),
    ("mart 2025", "Gəncə", 2, 14),
    ("aprel 2025", "Gəncə", 1, 7),
]
