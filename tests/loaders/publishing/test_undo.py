"""Undoing uploads, withdrawing gone rows, closing years: what stands afterwards."""

import pytest

from kpi.warehouse import editions
from loaders.problems.problem import Refused
from loaders.publishing.undo import preview_undo, undo
from loaders.roles.actor import ONLOOKER, operator
from tests.helpers.building import PLAN_SHEETS, TODAY, TRAININGS, database, figure_rows, load, look, workbook
from tests.helpers.slow import mostly_slow, slow
from tests.loaders.publishing.brought import ETHICS, MORE_ETHICS, bring, held

LAW = ["10.2", "06.03.2025", "Hüquq", "Bakı", 1, 30]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def test_rows_leave_and_those_that_they_replaced_come_back(folder):
    bring(folder, "first", ETHICS)
    bring(folder, "second", MORE_ETHICS, LAW)
    assert held(folder) == (2, 55)
    undone = undo(folder, 3, TODAY, who=operator("Analitik"))
    assert (undone.left, undone.returned, undone.edition) == (2, 1, 5)
    assert held(folder) == (1, 20)


def test_a_look_at_an_undoing_tells_the_moves_and_changes_nothing(folder):
    bring(folder, "first", ETHICS)
    edition, before = editions.newest_edition(folder), figure_rows(folder)
    looked = preview_undo(folder, 2, TODAY, who=ONLOOKER)
    assert {
        (move.row.indicator.clause, move.row.indicator.code, move.before.value, move.after and move.after.value)
        for move in looked.moves
    } == {
        ("10.2", "trainings.held", 1, None),
        ("10.2", "trainings.participants", 20, None),
        ("", "trainings.held", 1, None),
        ("", "trainings.participants", 20, None),
    }
    assert (editions.newest_edition(folder), figure_rows(folder)) == (edition, before)


def test_a_row_that_a_later_upload_holds_unchanged_stays(folder):
    bring(folder, "first", ETHICS, LAW)
    bring(folder, "second", ETHICS, ["10.2", "07.03.2025", "Yeni", "Bakı", 1, 5])
    undo(folder, 2, TODAY, who=operator("Analitik"))
    assert held(folder) == (2, 25)
    undo(folder, 3, TODAY, who=operator("Analitik"))
    assert held(folder) == (0, 0)


@pytest.mark.parametrize("order", [slow((2, 4)), (4, 2)])
def test_a_row_that_any_standing_upload_holds_unchanged_stays(folder, order):
    for index, other in enumerate(("Bir", "İki", "Üç")):
        bring(folder, other, ETHICS, ["10.2", "07.03.2025", other, "Bakı", 1, 5 + index])
    for upload in order:
        undo(folder, upload, TODAY, who=operator("Analitik"))
    assert held(folder) == (2, 26)


@pytest.mark.parametrize("order", mostly_slow([(2, 3, 4), (4, 3, 2), (3, 2, 4), (3, 4, 2)], (3, 2, 4)))
def test_undone_in_any_order_nothing_is_left(folder, order):
    bring(folder, "first", ETHICS)
    bring(folder, "second", MORE_ETHICS)
    bring(folder, "third", ["10.2", "05.03.2025", "Etika", "Bakı", 1, 40], LAW)
    people = {2: 20, 3: 25, 4: 70}
    for index, upload in enumerate(order):
        undo(folder, upload, TODAY, who=operator("Analitik"))
        left = list(order[index + 1 :])
        assert held(folder)[1] == (people[max(left)] if left else 0)


def test_an_upload_is_undone_once(folder):
    bring(folder, "first", ETHICS)
    undo(folder, 2, TODAY, who=operator("Analitik"))
    for upload, code in [(2, "already_undone"), (9, "unknown_upload")]:
        with pytest.raises(Refused) as refused:
            undo(folder, upload, TODAY, who=operator("Analitik"))
        assert refused.value.fault.code == code


def test_plans_cannot_leave_while_rows_stand_under_their_clauses(folder):
    bring(folder, "first", ETHICS)
    with pytest.raises(Refused) as refused:
        undo(folder, 1, TODAY, who=operator("Analitik"))
    assert refused.value.fault.code == "clause_in_use"
    assert held(folder) == (1, 20)


def test_a_plan_cannot_leave_without_its_clauses(folder):
    names, own = PLAN_SHEETS["plan"]
    load(folder, workbook(folder.parent / "plan.xlsx", {"plan": [names, [*own[:2], "P2", "Plan 2", 2027, 2029]]}))
    load(folder, workbook(folder.parent / "clause.xlsx", {"clause": [PLAN_SHEETS["clause"][0], ["P2", "1.1", "Bənd"]]}))
    with pytest.raises(Refused) as refused:
        undo(folder, 2, TODAY, who=operator("Analitik"))
    assert refused.value.fault.values == {"plan": "P2", "clause": "1.1", "rows": 1}
    undo(folder, 3, TODAY, who=operator("Analitik"))
    undo(folder, 2, TODAY, who=operator("Analitik"))


def test_gone_rows_stay_unless_they_are_withdrawn(folder):
    bring(folder, "first", ETHICS, LAW)
    comparison = bring(folder, "second", MORE_ETHICS, order=look).comparisons[0]
    assert (comparison.new_count, comparison.changed_count, comparison.gone_count) == (0, 1, 1)
    assert [row.values["topic"] for row in comparison.gone] == ["Hüquq"]
    bring(folder, "second", MORE_ETHICS)
    assert held(folder) == (2, 55)
    bring(folder, "third", MORE_ETHICS, withdraw=frozenset({comparison.gone[0].identity}))
    assert held(folder) == (1, 25)
    undo(folder, 4, TODAY, who=operator("Analitik"))
    assert held(folder) == (2, 55)


def test_only_the_plans_and_years_of_the_file_are_judged(folder):
    bring(folder, "first", ETHICS, ["10.2", "06.03.2024", "Hüquq", "Bakı", 1, 30])
    comparison = bring(folder, "second", LAW, order=look).comparisons[0]
    assert [row.values["topic"] for row in comparison.gone] == ["Etika"]


def test_a_refused_row_is_not_gone(folder):
    bring(folder, "first", ETHICS, LAW)
    damaged = ["10.2", "05.03.2025", "Etika", "Bakı", 1, "iyirmi"]
    comparison = bring(folder, "second", damaged, LAW, order=look).comparisons[0]
    assert comparison.gone_count == 0


def test_a_gone_and_a_new_row_that_differ_in_one_cell_are_offered_as_a_rename(folder):
    bring(folder, "first", ETHICS, LAW)
    renamed = ["10.2", "06.03.2025", "Hüquq və etika", "Bakı", 1, 30]
    comparison = bring(folder, "second", ETHICS, renamed, order=look).comparisons[0]
    (pair,) = comparison.renamed
    assert (pair.before.values["topic"], pair.after.values["topic"]) == ("Hüquq", "Hüquq və etika")
    bring(folder, "second", ETHICS, renamed, withdraw=frozenset({pair.before.identity}))
    assert held(folder) == (2, 50)


def test_a_row_that_gains_an_id_is_a_rename(folder):
    bring(folder, "first", ETHICS)
    with_id = workbook(folder.parent / "id.xlsx", {"Təlimlər": [["ID", *TRAININGS], ["T-1", *ETHICS]]})
    comparison = look(folder, with_id).comparisons[0]
    assert len(comparison.renamed) == 1


def test_a_heading_that_disappeared_is_named(folder):
    bring(folder, "first", ETHICS)
    without = workbook(folder.parent / "less.xlsx", {"Təlimlər": [TRAININGS[:-1], ETHICS[:-1]]})
    comparison = look(folder, without).comparisons[0]
    assert comparison.lost_headings == ("participants",)


def test_a_load_that_was_looked_at_before_somebody_elses_is_looked_at_again(folder):
    edition = editions.newest_edition(folder)
    bring(folder, "first", ETHICS)
    with pytest.raises(Refused) as refused:
        bring(folder, "second", LAW, based_on=edition)
    assert refused.value.fault.code == "published_meanwhile"
    assert held(folder) == (1, 20)


def test_a_plan_row_with_facts_under_it_is_not_withdrawn(folder):
    bring(folder, "first", ETHICS)
    fewer = {"clause": [row for row in PLAN_SHEETS["clause"] if row[1] != "10.2"]}
    with pytest.raises(Refused) as refused:
        load(folder, workbook(folder.parent / "fewer.xlsx", fewer), is_full_export=True)
    assert refused.value.fault.code == "clause_in_use"
