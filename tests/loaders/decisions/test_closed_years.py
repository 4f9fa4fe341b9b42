"""Closed years: what they refuse, and what closing makes of figures."""

import pytest

from loaders.decisions.closing import close_year, open_year
from loaders.problems.problem import Refused
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import PLAN_SHEETS, TODAY, database, figure_rows, load, workbook
from tests.loaders.publishing.brought import ETHICS, MORE_ETHICS, bring, held


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def test_a_closed_year_refuses_what_would_change_it(folder):
    bring(folder, "first", ETHICS)
    close_year(folder, "AGY", "P1", 2025, who=operator("Rəhbər"))
    bring(folder, "same", ETHICS, ["10.2", "05.03.2026", "Etika", "Bakı", 1, 20])
    for change in (
        lambda: bring(folder, "second", MORE_ETHICS),
        lambda: undo(folder, 2, TODAY, who=operator("Analitik")),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert (refused.value.fault.code, refused.value.fault.values["who"]) == ("closed_year", "Rəhbər")
    assert held(folder) == (1, 20)
    with pytest.raises(Refused) as refused:
        open_year(folder, "AGY", "P1", 2025, who=operator("Rəhbər"), note=" ")
    assert refused.value.fault.code == "note_needed"
    open_year(folder, "AGY", "P1", 2025, who=operator("Rəhbər"), note="Səhv düzəldilir")
    bring(folder, "second", MORE_ETHICS)
    assert held(folder) == (1, 25)


def test_a_closed_year_stays_in_its_plan(folder):
    close_year(folder, "AGY", "P1", 2025, who=operator("Rəhbər"))
    names, own = PLAN_SHEETS["plan"]
    with pytest.raises(Refused) as refused:
        load(folder, workbook(folder.parent / "plan.xlsx", {"plan": [names, [*own[:4], 2026, 2028]]}))
    assert refused.value.fault.code == "closed_year"
    load(folder, workbook(folder.parent / "plan.xlsx", {"plan": [names, [*own[:4], 2025, 2028]]}))


def test_closing_the_running_year_makes_it_full(folder):
    bring(folder, "first", ETHICS, ["10.2", "05.03.2026", "Etika", "Bakı", 1, 30])
    running = figure_rows(folder, clause="10.2")[-1]
    for year in (2025, 2026):
        close_year(folder, "AGY", "P1", year, who=operator("Rəhbər"))
    full = figure_rows(folder, clause="10.2")[-1]
    assert [(row.year, row.complete, row.change.comparability) for row in (running, full)] == [
        (2026, False, "same_days"),
        (2026, True, "year_before"),
    ]


@pytest.mark.parametrize("plan, year, code", [("P9", 2025, "unknown_plan"), ("P1", 1999, "not_a_plan_year")])
def test_only_a_plans_own_year_is_closed(folder, plan, year, code):
    with pytest.raises(Refused) as refused:
        close_year(folder, "AGY", plan, year, who=operator("Rəhbər"))
    assert refused.value.fault.code == code
