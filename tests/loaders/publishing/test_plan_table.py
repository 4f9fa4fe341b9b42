"""A plan's table as it is approved: sections, evaluation indicators, implementers and terms, loaded and read."""

import pytest

from kpi.plans import is_due, read_clauses, read_sections
from kpi.warehouse import editions
from tests.helpers.building import PLAN_SHEETS, database, load, look, workbook

PLAN = PLAN_SHEETS["plan"]
SECTIONS = [
    ["Planın kodu", "Bölmə №", "Bölmənin adı", "Sıra"],
    ["P1", 4, "Vətəndaş cəmiyyəti", 2],
    ["P1", "4.1.", "QHT-lər", None],
    ["P1", "10", "Kadrlar", 1],
]
BODIES = [["İcraçının adı (az)", "İcraçının adı (ru)", "Əlaqə"], ["Miqrasiya Xidməti", "Миграционная служба", "012"]]
HEADINGS = ["Planın kodu", "Bənd", "Tədbirin adı", "Bölmə", "Qiymətləndirmə indikatoru", "İcraçı qurum", "İcra müddəti"]
CLAUSES = [
    HEADINGS,
    ["P1", "4.1.1", "Layihələr", None, "Layihələrin sayı", "MİQRASİYA XİDMƏTİ; Ədliyyə Nazirliyi", "2021-2023"],
    ["P1", "4.2", "Şura", None, None, None, 2022],
    ["P1", "5.6", "Satınalma", 10, None, None, None],
    ["P1", "7.1", "Digər", None, None, None, "2024-cü ildən"],
]


def read(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        clauses = read_clauses(connection, edition, "AGY", "P1")
        return read_sections(connection, edition, "AGY", "P1"), {clause.number: clause for clause in clauses}


def test_clauses_stand_under_their_sections_with_all_that_the_plan_says_of_them(tmp_path):
    sections, clauses = read(database(tmp_path, {"section": SECTIONS, "body": BODIES, "clause": CLAUSES}))
    assert [section.number for section in sections] == ["10", "4", "4.1"]
    assert {number: clause.section and clause.section.number for number, clause in clauses.items()} == {
        "4.1.1": "4.1",
        "4.2": "4",
        "5.6": "10",
        "7.1": None,
    }
    first = clauses["4.1.1"]
    assert first.evaluation == {"az": "Layihələrin sayı"}
    assert [(one.name, one.contact) for one in first.implementers] == [
        ("MİQRASİYA XİDMƏTİ", "012"),
        ("Ədliyyə Nazirliyi", ""),
    ]
    assert [year for year in range(2018, 2030) if is_due(first, year)] == [2021, 2022, 2023]
    assert {number: (one.first_year, one.last_year) for number, one in clauses.items() if one is not first} == {
        "4.2": (2022, 2022),
        "5.6": (2020, 2026),
        "7.1": (2024, 2026),
    }


def test_first_and_last_year_stand_in_two_columns(tmp_path):
    headings = ["Planın kodu", "Bənd", "Bəndin adı", "Başlama ili", "Bitmə ili"]
    rows = [headings, ["P1", "1.1", "A", 2021, 2023], ["P1", "2.4", "B", 2022, 2022], ["P1", "5.6", "C", None, 2024]]
    _, clauses = read(database(tmp_path, {"clause": rows}))
    assert [(one.first_year, one.last_year) for one in clauses.values()] == [(2021, 2023), (2022, 2022), (2020, 2024)]


@pytest.mark.parametrize(
    ("sheets", "problems"),
    [
        ({"clause": [*CLAUSES, ["P1", "8.1", "X", "99", None, None, None]]}, {("unknown_section", "D6")}),
        ({"clause": [*CLAUSES, ["P1", "8.1", "X", None, None, None, "2019-2021"]]}, {("term_outside_plan", "G6")}),
        ({"clause": [*CLAUSES, ["P1", "8.1", "X", None, None, None, "2023-2021"]]}, {("term_backwards", "G6")}),
        ({"section": [*SECTIONS, ["P1", "4.", "Yenə", None]]}, {("section_twice", "B2"), ("section_twice", "B5")}),
    ],
)
def test_what_does_not_hold_together_is_named_by_its_cell(tmp_path, sheets, problems):
    folder = database(tmp_path)
    book = workbook(tmp_path / "p.xlsx", {"plan": PLAN, "section": SECTIONS, "clause": CLAUSES} | sheets)
    found = look(folder, book).files[0].problems
    assert {(problem.code, problem.cell) for problem in found} == problems


def test_a_workbook_of_before_changes_nothing(tmp_path):
    folder = database(tmp_path)
    again = load(folder, workbook(tmp_path / "plans.xlsx", PLAN_SHEETS))
    assert (again.count("new"), again.count("changed")) == (0, 0)


def test_implementers_meet_their_body_by_any_spelling_that_readers_would_not_tell_apart(tmp_path):
    names = ["Nümunə «Şöbəsi»", "Отдел"]
    clauses = [HEADINGS, ["P1", "4.2", "Şura", None, None, 'NÜMUNƏ "ŞÖBƏSİ"; Отдел.; Nümunə', None]]
    _, found = read(database(tmp_path, {"body": [BODIES[0], [*names, "012"]], "clause": clauses}))
    listed = {"az": names[0], "ru": names[1]}
    assert [one.names for one in found["4.2"].implementers] == [listed, listed, {"az": "Nümunə"}]


def test_a_name_of_two_bodies_is_refused_within_a_file_and_meets_neither_across_files(tmp_path):
    alike = [["Birinci", "«Отдел»", None], ["İkinci", '"отдел"', None]]
    folder = database(tmp_path, {"clause": [HEADINGS, ["P1", "4.2", "Şura", None, None, "Отдел; Birinci", None]]})
    (file,) = look(folder, workbook(tmp_path / "b.xlsx", {"b": [BODIES[0], *alike]})).files
    assert [(problem.code, problem.row) for problem in file.problems] == [("body_twice", 2), ("body_twice", 3)]
    for index, one in enumerate(alike):
        load(folder, workbook(tmp_path / f"{index}.xlsx", {"b": [BODIES[0], one]}))
    _, found = read(folder)
    assert [one.names["az"] for one in found["4.2"].implementers] == ["Отдел", "Birinci"]
