"""What a work plan may hold and what is wrong in one, cell by cell; and that it is left as it came."""

import pytest
from openpyxl import load_workbook

from kpi.warehouse import editions
from kpi.work.read import read_work
from loaders.datasets.registry import DATED, REPORTED
from tests.helpers.building import PLAN_SHEETS, TODAY, command, database, load, workbook
from tests.loaders.recognition.recognising import codes

HEADINGS = ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan tarix", "Say", "Kanal", "Material", "Vəziyyət"]
TERMS = [["P1", "1.1", "A", None], ["P1", "2.4", "B", "2025-2026"], ["P1", "5.6", "C", "2020-2024"]]
RIGHT = ["1.1", "təlim", "Etika", "20.12.2026", 2, None, None, "planlaşdırılır"]
TERM = {"clause": [["Planın kodu", "Bənd", "Bəndin adı", "İcra müddəti"], *TERMS]}
ROWS = {
    "a day to come, with a status that says planned": (["2.4", *RIGHT[1:]], []),
    "the kind in other languages": (["1.1", "Мероприятия", "A", "2026", 1], []),
    "no such kind": (["1.1", "yoxlama", "A", "2026", 1], [("B3", "not_a_choice")]),
    "no date": (["1.1", "təlim", "A", None, 1], [("D3", "missing_value")]),
    "no such clause": (["9.9", "təlim", "A", "mart 2026", 1], [("A3", "clause_not_in_plan")]),
    "a year in which the clause is not due": (["5.6", "təlim", "A", "mart 2026", 1], [("D3", "outside_clause_term")]),
    "the last year of its term": (["5.6", "təlim", "A", "dekabr 2024", 1], []),
    "a year of no plan": (["1.1", "təlim", "A", "mart 2030", 1], [("A3", "no_plan")]),
    "two clauses": (["1.1; 2.4", "təlim", "A", "mart 2026", 1], [("A3", "one_clause")]),
    "outreach of no channel": (["1.1", "outreach", "A", "mart 2026", 1, None, "Video"], [("F3", "outreach_not_named")]),
    "given up": (["1.1", "təlim", "A", "mart 2026", 1, None, None, "ləğv edilib"], [("H3", "row_not_held")]),
    "a total": ([None, "Cəmi", None, None, 3], []),
    "the same again": (RIGHT, [("", "repeated_row"), ("", "repeated_row")]),
}


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    return database(tmp_path_factory.mktemp("work"), TERM)


@pytest.mark.parametrize(("row", "expected"), ROWS.values(), ids=ROWS)
def test_rows(empty, tmp_path, row, expected):
    found = command(empty, "check", workbook(tmp_path / "w.xlsx", {"İş": [HEADINGS, RIGHT, row]}), "--agency", "AGY")
    assert (found.returncode == 0) == (not expected), found.stdout
    outcome = load(database(tmp_path / "own", TERM), tmp_path / "w.xlsx")
    assert sorted((cell if code != "repeated_row" else "", code) for cell, code in codes(outcome)) == sorted(expected)


def test_it_leaves_as_it_came(tmp_path):
    folder = database(tmp_path)
    load(folder, workbook(tmp_path / "w.xlsx", {"İş": [HEADINGS, RIGHT, ["2.4", "tədbir", "B", "II rüb 2026", None]]}))
    out = tmp_path / "out.xlsx"
    assert (
        command(folder, "export", "work_plan", "--agency", "AGY", "--years", "2026", "2026", "-o", out).returncode == 0
    )
    assert load_workbook(out).worksheets[0].max_row == 3
    assert [(sheet.new, sheet.changed, sheet.same) for sheet in load(folder, out).sheets] == [(0, 0, 2)]
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        assert len(read_work(connection, edition, "AGY", "P1", 2026, TODAY)) == 2


def test_a_term_that_comes_with_the_work_plan_is_the_one_that_holds(empty, tmp_path):
    work = {"İş": [HEADINGS, ["5.6", "təlim", "A", "mart 2026", 1], ["1.1", "təlim", "A", "mart 2027", 1]]}
    longer = {
        "Plan": [PLAN_SHEETS["plan"][0], [*PLAN_SHEETS["plan"][1][:-1], 2027]],
        "Bəndlər": [TERM["clause"][0], ["P1", "5.6", "C", "2020-2026"]],
    }
    files = workbook(tmp_path / "w.xlsx", work), workbook(tmp_path / "p.xlsx", longer)
    found = command(empty, "check", *files, "--agency", "AGY")
    assert found.returncode == 0, found.stdout


def test_nobody_reports_a_work_plan():
    assert "work_plan" not in {*REPORTED, *DATED}
