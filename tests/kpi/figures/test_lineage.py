"""Where a clause came from and what became of it, through any crosswalks."""

import pytest

from kpi.figures.across_plans.lineage import Step, beside, lineage, read_steps
from kpi.warehouse.editions import newest_edition, open_edition
from tests.helpers import building

CHAIN = [Step("B", "1", "A", "5", "same"), Step("C", "4", "B", "1", "revised", "Yeni mətn")]
MERGED = [Step("B", "2", "A", "2", "merged"), Step("B", "2", "A", "3", "merged"), Step("C", "9", "B", "2", "same")]
SPLIT = [
    Step("B", "3", "A", "3", "split"),
    Step("B", "4", "A", "3", "split"),
    Step("C", "1", "B", "3", "same"),
    Step("C", "2", "B", "4", "replaced"),
]
DROPPED = [Step("B", "7", "A", "7", "same"), Step("C", "", "B", "7", "dropped")]
DIAMOND = [*SPLIT[:2], Step("C", "1", "B", "3", "merged"), Step("C", "1", "B", "4", "merged")]
CIRCLE = [Step("B", "1", "A", "1", "same"), Step("A", "1", "B", "1", "same"), Step("A", "2", "A", "2", "same")]


@pytest.mark.parametrize(
    ("steps", "clause", "ways"),
    [
        (CHAIN, ("A", "5"), CHAIN),
        (CHAIN, ("B", "1"), CHAIN),
        (CHAIN, ("C", "4"), CHAIN),
        (CHAIN, ("A", "1"), []),
        (MERGED, ("A", "2"), [MERGED[0], MERGED[2]]),
        (MERGED, ("C", "9"), [MERGED[1], MERGED[0], MERGED[2]]),
        (SPLIT, ("A", "3"), SPLIT),
        (SPLIT, ("C", "2"), [SPLIT[1], SPLIT[3]]),
        (SPLIT, ("B", "3"), [SPLIT[0], SPLIT[2]]),
        (DROPPED, ("A", "7"), DROPPED),
        (DROPPED, ("B", "7"), DROPPED),
        (DIAMOND, ("A", "3"), DIAMOND),
        (CIRCLE, ("A", "1"), CIRCLE[:2]),
        (CIRCLE, ("A", "2"), CIRCLE[2:]),
    ],
)
def test_it_goes_both_ways_through_every_plan(steps, clause, ways):
    found = lineage(steps, *clause)
    assert sorted(found, key=steps.index) == sorted(ways, key=steps.index)
    assert len(found) == len(set(found))


def test_what_two_clauses_dropped_by_one_plan_share_is_nothing():
    steps = [Step("B", "", "A", "1", "dropped"), Step("B", "", "A", "2", "dropped")]
    assert lineage(steps, "A", "1") == steps[:1]


@pytest.mark.parametrize(
    ("steps", "step", "others"),
    [
        (MERGED, MERGED[0], [("A", "3")]),
        (MERGED, MERGED[2], []),
        (SPLIT, SPLIT[0], [("B", "4")]),
        (CHAIN, CHAIN[0], []),
    ],
)
def test_a_merger_and_a_split_name_the_clauses_beside(steps, step, others):
    assert beside(steps, step) == others


def test_the_steps_of_an_agency_are_read_from_its_crosswalks(tmp_path):
    sheets = {
        "plan": [*building.PLAN_SHEETS["plan"], ["AGY", "Qurum", "P2", "Plan 2", 2027, 2030]],
        "clause": [*building.PLAN_SHEETS["clause"], ["P2", "1", "Bənd"]],
        "crosswalk": [
            ["Planın kodu", "Bənd", "Əvvəlki plan", "Əvvəlki bənd", "Uyğunluq növü", "Qeyd"],
            ["P2", "1", "P1", "10.10", "dəyişdirilib", "Yeni mətn"],
            ["P2", None, "P1", "10.1", "çıxarılıb", None],
        ],
    }
    folder = building.database(tmp_path / "db", sheets)
    with open_edition(folder, newest_edition(folder)) as connection:
        steps = read_steps(connection, newest_edition(folder), "AGY")
    assert set(steps) == {
        Step("P2", "", "P1", "10.1", "dropped"),
        Step("P2", "1", "P1", "10.10", "revised", "Yeni mətn"),
    }
