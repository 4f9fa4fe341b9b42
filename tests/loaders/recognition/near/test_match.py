"""Columns whose headings come near are proposed with what stands below them, and are never read before somebody says
so."""

import pytest
from openpyxl import load_workbook

from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.privacy.left_columns import left_names
from loaders.recognition.near.match import Match
from loaders.recognition.read_sheet import Known
from loaders.recognition.readings import ANSWER, Reading
from tests.helpers.building import workbook

KNOWN = ["1.1", "oktyabr 2025", "Etika", 20]


def proposed(tmp_path, *rows, known: Known | None = None) -> tuple[Match | None, list]:
    """What is proposed for a sheet, and the tables that are read without being asked."""
    path = workbook(tmp_path / "a.xlsx", {"S": list(rows)})
    read = read_file(Incoming(path, path.name), known or Known())
    return read.matches.get("S"), read.sheets


def named(match: Match | None) -> dict[str, str]:
    return {one.heading: one.names[0] for one in match.near} if match else {}


NEAR = {
    "a month": (["Bənd", "Ay", "Təlimin mövzusu", "İştirakçıların sayı"], KNOWN, {"Ay": "dates"}),
    "a slip": (["Bənd", "Tarx", "Təlimin mövzusu", "İştirakçıların sayı"], KNOWN, {"Tarx": "dates"}),
    "in Russian": (
        ["Пункт плана", "Месяц проведения", "Наименование тренинга", "Кол-во слушателей"],
        ["1.1", "октябрь 2025", "Этика", 20],
        {"Месяц проведения": "dates", "Наименование тренинга": "topic"},
    ),
    "of a sheet of which too little is known": (
        ["Bənd", "Ay", "Kursun adı", "Dinləyici sayı"],
        KNOWN,
        {"Ay": "dates", "Kursun adı": "topic", "Dinləyici sayı": "participants"},
    ),
    "in three languages": (
        ["Plan bəndi", "Наименование мероприятия", "Кол-во участников", "Ay", "Növ"],
        ["1.1", "Açıq qapı günü", 25, "oktyabr 2025", "Maarifləndirmə"],
        {"Наименование мероприятия": "title", "Ay": "dates"},
    ),
    "clauses by their numbers": (
        ["Nəyə görə", "Tarix", "Təlimin mövzusu", "İştirakçıların sayı"],
        ["4.1.1", "05.10.2025", "Etika", 20],
        {"Nəyə görə": "clauses"},
    ),
}


@pytest.mark.parametrize("case", NEAR)
def test_near_headings_are_proposed(tmp_path, case):
    headings, row, expected = NEAR[case]
    match, sheets = proposed(tmp_path, headings, row, row)
    assert match and match.heading_row == 1 and named(match) == expected
    read = {name for sheet in sheets for name in sheet.layout.columns}
    assert not read & set(expected.values())  # never taken unasked


def test_up_to_three_different_cells_stand_beside_a_heading(tmp_path):
    rows = [["1.1", f"0{month}.2025", "Etika", 20] for month in (1, 1, 2, 3, 4)]
    match, _ = proposed(tmp_path, ["Bənd", "Ay", "Təlimin mövzusu", "İştirakçıların sayı"], *rows)
    assert match and match.near[0].letters == "B" and match.near[0].samples == ("01.2025", "02.2025", "03.2025")
    assert match.known == {"A": "clauses", "C": "topic", "D": "participants"}


FAR = {
    "words below a count": (["Bənd", "Tarix", "Mövzu", "Dinləyici sayı"], ["1.1", "05.10.2025", "Etika", "çox"]),
    "what no dataset has": (["Bənd", "Tarix", "Mövzu", "Kurator"], ["1.1", "05.10.2025", "Etika", "A. Məmmədov"]),
    "running numbers": (["№", "Tarix", "Mövzu", "Sıra"], [1, "05.10.2025", "Etika", 1]),
    "no table": (["Salam", "dünya", "necəsən"], ["bir", "iki", "üç"]),
}


@pytest.mark.parametrize("case", FAR)
def test_what_is_far_is_not_proposed(tmp_path, case):
    headings, row = FAR[case]
    assert proposed(tmp_path, headings, row, row)[0] is None


def test_one_column_is_proposed_once(tmp_path):
    headings = ["Bənd", "Ay", "Həftə", "Təlimin mövzusu"]
    match, _ = proposed(tmp_path, headings, ["1.1", "oktyabr 2025", "05.10.2025", "Etika"])
    assert match and [one.names[0] for one in match.near].count("dates") == 1


def test_what_was_chosen_for_a_heading_before_comes_first(tmp_path):
    known = Known(columns={("trainings", "kurator"): "audience"})
    match, _ = proposed(
        tmp_path, ["Bənd", "Tarix", "Mövzu", "Kurator"], ["1.1", "05.10.2025", "Etika", "A"], known=known
    )
    assert named(match) == {"Kurator": "audience"}


def test_a_sheet_that_is_read_as_somebody_chose_is_not_asked_about(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"S": [["Bənd", "Ay", "Təlimin mövzusu"], KNOWN[:3]]})
    [match] = read_file(Incoming(path, path.name), Known()).matches.values()
    reading = Reading(match.headings, match.declaration, match.heading_row, match.known | {"B": "dates"})
    read = read_file(Incoming(path, path.name, readings={"S": reading}), Known())
    assert not read.matches and read.sheets[0].rows.values["dates"][0].starts.month == 10


def test_mistyped_days_are_proposed_as_days_and_not_as_a_place_whose_heading_shares_a_word(tmp_path):
    headings = ["Bənd", "Keçirilmə günü", "Tədbirin adı", "Rayon", "Sayı"]
    rows = [["1.1", day, "Etika", "Bakı", 1] for day in ("05.03.2025", "7 mrat 2025", "10.03.2206", "2.l")]
    match, _ = proposed(tmp_path, headings, *rows)
    assert named(match) == {"Keçirilmə günü": "dates"}


ONLINE = "İştirakçıların sayı (onlayn)"
POLL = {"A": "clauses", "B": "dates", "C": "question", "D": ANSWER, "E": ANSWER}
UNDECIDED = {  # headings, a row below them, what is taken → the problem that is left
    "a count that is not known": (
        ["Bənd", "Ay", "Təlimin mövzusu", ONLINE],
        ["1.1", "oktyabr 2025", "Etika", 7],
        ("trainings", {"A": "clauses", "B": "dates", "C": "topic"}),
        ("lost_count", "D1"),
    ),
    "parts of a count": (
        ["Bənd", "Ay", "Təlimin mövzusu", "İştirakçıların sayı", None],
        ["1.1", "oktyabr 2025", "Etika", 7, 8],
        ("trainings", {"A": "clauses", "B": "dates", "C": "topic"}),
        ("spread_heading", ""),
    ),
    "a number beside answers": (
        ["Bənd", "Ay", "Sual", "Bəli", "Xeyr", "Məmnunluq"],
        ["1.1", "oktyabr 2025", "Razısınız?", 50, 40, 4.2],
        ("surveys", POLL),
        ("fraction_or_answer", "F1"),
    ),
    "what is probably n": (
        ["Bənd", "Ay", "Sual", "Bəli", "Xeyr", "Cəmi"],
        ["1.1", "oktyabr 2025", "Razısınız?", 50, 40, 70],
        ("surveys", POLL),
        ("lost_count", "F1"),
    ),
}


@pytest.mark.parametrize("name", UNDECIDED)
def test_what_was_taken_says_nothing_of_other_columns(tmp_path, name):
    """Nor of those that have no heading; until the analyst says that they are left out."""
    headings, row, (declaration, taken), problem = UNDECIDED[name]
    path = workbook(tmp_path / "a.xlsx", {"S": [headings, row, [None] * 7 + ["Əliyeva"]]})
    if None in headings:
        book = load_workbook(path)
        book["S"].merge_cells("D1:E1")
        book.save(path)

    def read(as_taken, **answers):
        reading = Reading(hashed, declaration, 1, as_taken)
        return read_file(Incoming(path, path.name, answers=answers), Known({hashed: reading}))

    hashed = read_file(Incoming(path, path.name), Known()).headings["S"][0]
    found = read(taken)
    assert [(one.code, one.cell) for one in found.problems] == [problem]
    assert "H" in left_names(found.sheets[0].layout)
    if problem[0] != "spread_heading":
        assert not read(taken, columns="leave_out").problems
    assert not read(taken | {"D" if declaration == "trainings" else "F": ""}).problems
