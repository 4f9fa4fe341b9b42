"""Plans workbooks from the command line, and what rows ask of a plan."""

import json

import pytest

from kpi.warehouse import editions
from tests.helpers.building import PLAN_SHEETS, TRAININGS, command, database, printed_json, values, workbook

GOOD = ["10.2", "19.04.2025", "A", "Bakı", 1, 13]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def test_a_plans_workbook_of_another_agency_is_refused_whole(folder, tmp_path):
    before = editions.newest_edition(folder)
    other = {
        "plan": [PLAN_SHEETS["plan"][0], ["OTHER", *PLAN_SHEETS["plan"][1][1:]]],
        "clause": [PLAN_SHEETS["clause"][0], ["P1", "99.1", "x"]],
    }
    printed = command(folder, "load", workbook(tmp_path / "o.xlsx", other), "--agency", "AGY", "--format", "json")
    assert printed.returncode == 2
    assert [problem["code"] for problem in json.loads(printed.stdout)["problems"]] == ["agency_differs"]
    assert editions.newest_edition(folder) == before


def test_a_new_agency_is_told_what_is_wrong_with_its_plan(folder, tmp_path):
    backwards = [PLAN_SHEETS["plan"][0], ["YNI", "Qurum", "P1", "Plan", 2026, 2020]]
    new = workbook(tmp_path / "new.xlsx", {"plan": backwards, "clause": PLAN_SHEETS["clause"]})
    edition = editions.newest_edition(folder)
    for order in (["check"], ["load"], ["load", "--strict"], ["load", "--dry-run"]):
        printed = command(folder, *order, new, "--agency", "YNI", "--language", "en")
        assert (printed.returncode, printed.stdout.count("[backwards_plan]"), printed.stdout.count("[")) == (1, 1, 1)
    assert editions.newest_edition(folder) == edition
    printed = command(folder, "load", workbook(tmp_path / "a.xlsx", {"1": [TRAININGS]}), "--agency", "YNI")
    assert printed.returncode == 2 and "[unknown_agency]" in printed.stdout


def test_plans_are_checked_against_each_other(folder, tmp_path):
    sheets = {
        "plan": [PLAN_SHEETS["plan"][0], ["AGY", "Qurum", "P2", "Plan", 2026, 2022]],
        "clause": [PLAN_SHEETS["clause"][0], ["PX", "1.1", "x"]],
        "target": [
            ["Planın kodu", "Bənd", "Göstəricinin kodu", "İl", "Hədəf"],
            ["P1", "77.7", "trainings.held", 2025, 5],
        ],
    }
    printed = printed_json(
        folder, "check", workbook(tmp_path / "p.xlsx", sheets), "--agency", "AGY", "--format", "json"
    )
    assert [problem["code"] for problem in printed["problems"]] == [
        "backwards_plan",
        "unknown_plan",
        "clause_not_in_plan",
    ]


def test_a_row_outside_the_years_of_its_plan_is_named(folder, tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, ["1.1", "05.10.2015", "A"]]})
    printed = printed_json(folder, "check", path, "--agency", "AGY", "--plan", "P1", "--format", "json")
    assert [problem["code"] for problem in printed["problems"]] == ["outside_plan"]


def test_plans_and_facts_load_together_plans_first(tmp_path):
    folder = tmp_path / "kpi"
    command(folder, "init")
    trainings = workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, GOOD]})
    plans = workbook(tmp_path / "z.xlsx", PLAN_SHEETS)
    assert command(folder, "load", trainings, plans, "--agency", "AGY").returncode == 0
    assert values(folder)["10.2", "trainings.held", 2025] == (1, "exact")
