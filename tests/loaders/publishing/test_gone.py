"""Gone rows: what a load holds, though it cannot be read, is not gone; agencies do not touch each other's."""

import pytest

from kpi.warehouse import editions
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import PLAN_SHEETS, TODAY, TRAININGS, database, load, look, workbook

ETHICS = ["10.2", "05.03.2025", "Etika", "Bakı", 1, 20]
LAW = ["10.2", "06.03.2025", "Hüquq", "Bakı", 1, 30]
TARGETS = ["Planın kodu", "Bənd", "Göstəricinin kodu", "İl", "Hədəf", "Qeyd"]
TARGET = ["P1", "10.2", "trainings.held", 2026, 14, None]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def bring(folder, name, *rows, headings=TRAININGS, **how):
    return load(folder, workbook(folder.parent / f"{name}.xlsx", {"Təlimlər": [headings, *rows]}), **how)


def topics(folder, agency="AGY"):
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        found = connection.execute(
            "SELECT topic FROM fact WHERE until_edition IS NULL AND agency = $1 ORDER BY topic", [agency]
        )
        return [topic for (topic,) in found.fetchall()]


@pytest.mark.parametrize(
    "damaged",
    [
        ["10.2", "05.03.20x5", "Etika", "Bakı", 1, 20],
        ["99.9", "05.03.2025", "Etika", "Bakı", 1, 20],
        ["10.2", "05.03.2035", "Etika", "Bakı", 1, 20],
        ["10.2", "05.03.2025", None, "Bakı", 1, 20],
        ["10.2", "05.03.2025", "Etika", "Bakı", 1, "iyirmi"],
    ],
)
def test_a_row_that_is_refused_for_any_of_its_cells_is_not_gone(folder, damaged):
    bring(folder, "first", ETHICS, LAW, ["10.2", "07.03.2025", "Köhnə", "Bakı", 1, 5])
    bring(folder, "second", damaged, LAW, is_full_export=True)
    assert topics(folder) == ["Etika", "Hüquq"]


def test_a_sheet_that_cannot_be_read_as_a_whole_says_nothing_of_what_is_gone(folder):
    load(folder, workbook(folder.parent / "target.xlsx", {"target": [TARGETS, TARGET]}))
    unreadable = {"plan": PLAN_SHEETS["plan"], "Hədəflər": [[*TARGETS[:4], "Məqsəd", "Qeyd"], TARGET]}
    comparisons = look(folder, workbook(folder.parent / "all.xlsx", unreadable)).comparisons
    assert {comparison.declaration: comparison.gone_count for comparison in comparisons} == {"plan": 0, "target": 0}


def test_a_row_without_clause_and_plan_is_gone_as_others_are(folder):
    plans = {"plan": [*PLAN_SHEETS["plan"], ["AGY", "Qurum", "P2", "Plan 2", 2020, 2026]]}
    load(folder, workbook(folder.parent / "plans.xlsx", plans))
    bring(folder, "first", [None, *ETHICS[1:]], [None, *LAW[1:]])
    bring(folder, "second", [None, *LAW[1:]], is_full_export=True)
    assert topics(folder) == ["Hüquq"]


def test_an_empty_sheet_of_a_plan_says_that_its_rows_are_gone(folder):
    load(folder, workbook(folder.parent / "target.xlsx", {"target": [TARGETS, TARGET]}))
    empty = {"plan": PLAN_SHEETS["plan"], "Hədəflər": [TARGETS]}
    comparisons = look(folder, workbook(folder.parent / "all.xlsx", empty)).comparisons
    assert {comparison.declaration: comparison.gone_count for comparison in comparisons} == {"plan": 0, "target": 1}


def test_what_another_agency_takes_out_stays_with_this_one(folder):
    other = [PLAN_SHEETS["plan"][0], ["AGZ", "Qurum", "P1", "Plan 1", 2020, 2026]]
    load(folder, workbook(folder.parent / "other.xlsx", PLAN_SHEETS | {"plan": other}), agency="AGZ")
    bring(folder, "first", ETHICS)
    bring(folder, "others", ETHICS, LAW, agency="AGZ")
    bring(folder, "second", [*ETHICS[:-1], 25])
    bring(folder, "fewer", LAW, agency="AGZ", is_full_export=True)
    undo(folder, 5, TODAY, who=operator("Analitik"))
    assert (topics(folder), topics(folder, "AGZ")) == (["Etika"], ["Hüquq"])
