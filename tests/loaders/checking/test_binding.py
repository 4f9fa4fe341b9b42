"""Clause cells and the plan of a row: settled where one reading fits, named where not."""

from datetime import date, datetime

import pytest

from kpi.clauses import clause_order
from loaders.checking.binding import Binding, Bound, Plan
from loaders.problems.problem import Fault
from loaders.spreadsheet.clauses import Clauses, read_clauses

PLAN = Plan(
    "P1", 2016, 2018, frozenset({"1.1", "2.4", "4.1.1", "5.6", "8.6", "10.1", "10.10", "10.2", "3.4", "4.3", "12"})
)
NEXT = Plan("P2", 2018, 2020, frozenset({"1.1", "7.7", "10.2"}))


def settle(cell, plan=None, year=2017, plans=(PLAN,), chosen=None):
    clauses = read_clauses(cell)
    if isinstance(clauses, Fault):
        return clauses.code
    settled = Binding("AGY", list(plans), chosen).settle(plan, year, clauses)
    return settled.code if isinstance(settled, Fault) else settled.clauses


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("10.2", ("10.2",)),
        (" 10.2 ", ("10.2",)),
        ("10.2.", ("10.2",)),
        ("4.1.1; 10.2", ("4.1.1", "10.2")),
        ("10.2\n4.1.1", ("4.1.1", "10.2")),
        ("10.2, 8.6", ("8.6", "10.2")),
        ("10.2 və 8.6", ("8.6", "10.2")),
        ("10.2-ci bənd", ("10.2",)),
        ("4.1.1-ci yarımbənd", ("4.1.1",)),
        ("п. 10.2", ("10.2",)),
        ("Clause 5.6", ("5.6",)),
        ("10.10", ("10.10",)),
        ("10.1", ("10.1",)),
        ("10,2", ("10.2",)),
        (10.2, ("10.2",)),
        (5.6, ("5.6",)),
        (12, ("12",)),
        (12.0, ("12",)),
        (10.1, "ambiguous_clause"),  # Excel makes 10.1 of 10.10 too
        (datetime(2018, 6, 5), ("5.6",)),
        (date(2018, 2, 10), ("10.2",)),
        (date(2001, 1, 4), ("4.1.1",)),
        (date(2018, 4, 3), "ambiguous_clause"),  # 3.4 or 4.3
        ("99.9", "clause_not_in_plan"),
        (date(2018, 12, 31), "clause_not_in_plan"),
        ("on", "not_a_clause"),
        ("1.1-2.4", "not_a_clause"),
        (-3, "not_a_clause"),
    ],
)
def test_a_clause_cell_is_settled_against_the_plan(cell, expected):
    assert settle(cell) == expected


@pytest.mark.parametrize("cell", ["", "-", "—", "yoxdur"])
def test_no_clause(cell):
    assert read_clauses(cell) is None


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"year": 2017}, Bound("P1", ("1.1",))),
        ({"year": 2019}, Bound("P2", ("1.1",))),
        ({"year": 2018}, "several_plans"),
        ({"year": 2018, "plan": "P2"}, Bound("P2", ("1.1",))),
        ({"year": 2018, "chosen": "P1"}, Bound("P1", ("1.1",))),
        ({"year": 2018, "plan": "P2", "chosen": "P1"}, Bound("P2", ("1.1",))),
        ({"year": 2030}, "no_plan"),
        ({"year": 2017, "plan": "P9"}, "unknown_plan"),
    ],
)
def test_the_plan_of_a_row(asked, expected):
    binding = Binding("AGY", [PLAN, NEXT], asked.get("chosen"))
    settled = binding.settle(asked.get("plan"), asked["year"], Clauses((("1.1",),)))
    assert (settled.code if isinstance(settled, Fault) else settled) == expected


def test_a_clause_of_one_plan_alone_tells_the_plan():
    assert Binding("AGY", [PLAN, NEXT]).settle(None, 2018, Clauses((("7.7",),))) == Bound("P2", ("7.7",))


def test_a_row_without_a_clause_gets_the_only_plan_of_its_year():
    assert Binding("AGY", [PLAN, NEXT]).settle(None, 2017, None) == Bound("P1", ())
    assert Binding("AGY", [PLAN, NEXT]).settle(None, 2018, None) == Bound(None, ())


def test_clauses_stand_in_the_order_of_their_numbers():
    assert sorted(["10.10", "2.4", "10.1", "10.2", "4.1.1", "4.1"], key=clause_order) == [
        "2.4",
        "4.1",
        "4.1.1",
        "10.1",
        "10.2",
        "10.10",
    ]
