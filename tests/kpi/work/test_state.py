"""What is late, what is done and what comes next, by the rule and by hand."""

from datetime import date, timedelta

import pytest

from kpi.oversight.reach import CompleteDay
from kpi.work.compare import compare
from kpi.work.quantity import Quantity, total
from kpi.work.read import register_day
from kpi.work.state import RegisterDay, worst_first
from tests.kpi.work.planned import done, work

TODAY = date(2026, 6, 15)
MARCH, MAY = date(2026, 3, 31), date(2026, 5, 31)
BY_20_MAY, STATED_MAY = RegisterDay(date(2026, 5, 20)), RegisterDay(MAY, whole=True)
# planned, done, register → the states in the order of what is due, and how many are late
CASES = {
    "nothing done": ([work(MARCH, 2)], [], BY_20_MAY, ["late"], 2),
    "some done": ([work(MARCH, 5)], [done(2, 2)], BY_20_MAY, ["late"], 3),
    "done earlier counts": ([work(MARCH, 2)], [done(1, 2)], BY_20_MAY, ["done"], 0),
    "done later makes up for it": ([work(MARCH, 2)], [done(5, 2)], BY_20_MAY, ["done"], 0),
    "the earliest is made up for first": (
        [work(MAY, 1), work(MARCH, 1)],
        [done(5, 1)],
        STATED_MAY,
        ["done", "late"],
        1,
    ),
    "more done than planned stays no debt of others": ([work(MARCH, 1)], [done(3, 9)], BY_20_MAY, ["done"], 0),
    "the register is not there yet": ([work(MAY, 1, precision="month")], [], BY_20_MAY, ["open"], 0),
    "its newest row is of the last day": ([work(MAY)], [], RegisterDay(MAY), ["open"], 0),
    "it is stated to the last day": ([work(MAY)], [], STATED_MAY, ["late"], 1),
    "no register": ([work(MARCH)], [], RegisterDay(), ["open"], 0),
    "today is the last day": ([work(TODAY)], [], RegisterDay(TODAY, whole=True), ["coming"], 0),
    "sixty days": ([work(TODAY + timedelta(60)), work(TODAY + timedelta(61))], [], BY_20_MAY, ["coming", "later"], 0),
    "at least so many done": ([work(MARCH, 9)], [done(3, 4, "at_least")], BY_20_MAY, ["open"], 0),
    "at least enough done": ([work(MARCH, 9)], [done(3, 9, "at_least")], BY_20_MAY, ["done"], 0),
    "one bound among many": (
        [work(MARCH, 12), work(date(2026, 8, 1)), work(date(2026, 12, 1))],
        [done(1, 1, "at_least"), done(2, 1)],
        BY_20_MAY,
        ["open", "coming", "later"],
        0,
    ),
    "about so many done": ([work(MARCH, 11)], [done(3, 10, "about")], BY_20_MAY, ["open"], 0),
    "about more than enough done": ([work(MARCH, 9)], [done(3, 10, "about")], BY_20_MAY, ["done"], 0),
    "about too few done": ([work(MARCH, 20)], [done(3, 10, "about")], BY_20_MAY, ["late"], 10),
    "about so many planned": ([work(MARCH, 10, "about")], [done(3, 9)], BY_20_MAY, ["done"], 0),
    "at least so many planned": ([work(MARCH, 5, "at_least")], [done(3, 4)], BY_20_MAY, ["late"], 1),
}


@pytest.mark.parametrize(("planned", "made", "register", "states", "late"), CASES.values(), ids=CASES)
def test_states(planned, made, register, states, late):
    state = compare(planned, made, register, TODAY)
    assert [one.state for one in state.work] == states
    assert state.lacking.value == pytest.approx(late)


def test_nothing_is_late_of_a_clause_that_is_not_due():
    state = compare([work(MARCH, 2), work(MAY, 4)], [done(3, 2)], STATED_MAY, TODAY, is_due=False)
    assert [one.state for one in state.work] == ["done", "outside_term"]
    assert (state.late, state.since, state.lacking, state.due) == ((), None, Quantity(0), Quantity(2))


def test_what_is_not_known_exactly_is_late_by_at_least_so_many():
    assert compare([work(MARCH, 5, "at_least")], [done(3, 4)], BY_20_MAY, TODAY).lacking == Quantity(1, "at_least")
    assert compare([work(MARCH, 5)], [done(3, 4)], BY_20_MAY, TODAY).lacking == Quantity(1)


# planned, done → what of each is not done
LACKING = {
    "nothing done of what is planned by a bound": ([work(MARCH, 10, "about")], [], [Quantity(10, "about")]),
    "some done of it": ([work(MARCH, 10, "about")], [done(3, 4)], [Quantity(6, "about")]),
    "at least so many done": (
        [work(MARCH, 9), work(MAY, 2)],
        [done(3, 4, "at_least")],
        [Quantity(5, "at_most"), Quantity(2, "at_most")],
    ),
    "about so many done": (
        [work(MARCH, 11), work(MAY, 2)],
        [done(3, 10, "about")],
        [Quantity(2, "at_most"), Quantity(2)],
    ),
    "both by a bound": ([work(MARCH, 9, "at_least")], [done(3, 4, "at_least")], [Quantity(5, "about")]),
}


@pytest.mark.parametrize(("planned", "made", "expected"), LACKING.values(), ids=LACKING)
def test_what_is_not_done_keeps_its_qualifier(planned, made, expected):
    assert [one.lacking for one in compare(planned, made, BY_20_MAY, TODAY).work] == expected


SUMS = {
    "of exact numbers": (["exact", "exact"], "exact"),
    "with a bound": (["exact", "at_least"], "at_least"),
    "of bounds on both sides": (["at_most", "at_least"], "about"),
    "with about": (["at_least", "about"], "about"),
}


@pytest.mark.parametrize(("qualifiers", "expected"), SUMS.values(), ids=SUMS)
def test_a_sum_holds_the_weakest_claim(qualifiers, expected):
    assert total([Quantity(2, one) for one in qualifiers]) == Quantity(4, expected)


def test_since_when_and_whose():
    planned = [work(MARCH, 2, who="B"), work(date(2026, 4, 9), who="A"), work(date(2026, 12, 1), who="C")]
    state = compare(planned, [done(1, 1)], BY_20_MAY, TODAY)
    assert (state.since, state.responsible, state.due) == (MARCH, ("B", "A"), Quantity(3))
    assert [one.lacking for one in state.work] == [Quantity(1)] * 3


def test_months_and_people():
    planned = [work(MARCH, 2, people=40), work(MARCH, 1), work(date(2026, 12, 31), precision="year")]
    state = compare(planned, [done(2, 1, people=15), done(0, 1)], BY_20_MAY, TODAY)
    found = {one.month: (one.planned.value, one.done.value) for one in state.months}
    assert list(found.items()) == [(2, (0, 1)), (3, (3, 0)), (0, (1, 1))]
    people = {one.month: (one.planned_participants, one.done_participants) for one in state.months}
    assert people == {2: (None, Quantity(15)), 3: (Quantity(40, "at_least"), None), 0: (None, None)}


def test_the_longest_late_comes_first_and_of_one_day_what_lacks_more_of_it():
    states = [
        compare([work(MARCH, 4, clause="1")], [done(1, 3)], BY_20_MAY, TODAY),
        compare([work(MARCH, 3, clause="2")], [], BY_20_MAY, TODAY),
        compare([work(date(2026, 1, 31), clause="3")], [], BY_20_MAY, TODAY),
        compare([work(MAY, clause="4")], [], BY_20_MAY, TODAY),
    ]
    assert [state.clause for state in worst_first(states)] == ["3", "2", "1"]


DAY = date(2026, 4, 30)
YEAR_END = RegisterDay(date(2026, 12, 31), whole=True)
# newest, last, stated, closed, today → the day
REGISTERS = {
    "nothing": (None, None, None, False, TODAY, RegisterDay()),
    "its newest row": (DAY, DAY, None, False, TODAY, RegisterDay(DAY)),
    "a row of a month that runs": (date(2026, 6, 30), date(2026, 6, 30), None, False, TODAY, RegisterDay(TODAY)),
    "known by the year alone": (None, date(2026, 12, 31), None, False, TODAY, RegisterDay()),
    "stated later": (DAY, DAY, CompleteDay("trainings", DAY, MAY), False, TODAY, RegisterDay(MAY, True)),
    "stated without a row": (None, None, CompleteDay("trainings", None, MAY), False, TODAY, RegisterDay(MAY, True)),
    "stated earlier": (
        DAY,
        DAY,
        CompleteDay("trainings", DAY, MARCH, holds_back=True),
        False,
        TODAY,
        RegisterDay(MARCH, True),
    ),
    "stated the year before": (DAY, DAY, CompleteDay("t", DAY, date(2025, 9, 1)), False, TODAY, RegisterDay(DAY)),
    "closed": (DAY, DAY, None, True, TODAY, YEAR_END),
    "stated whole": (DAY, DAY, CompleteDay("t", DAY, date(2026, 12, 31)), False, date(2027, 1, 5), YEAR_END),
    "december, in march": (date(2026, 12, 20),) * 2 + (None, False, date(2027, 3, 1), RegisterDay(date(2026, 12, 20))),
    "december, in april": (date(2026, 12, 20),) * 2 + (None, False, date(2027, 4, 1), YEAR_END),
    "october, in april": (date(2026, 10, 28),) * 2 + (None, False, date(2027, 4, 1), RegisterDay(date(2026, 10, 28))),
}


@pytest.mark.parametrize(("newest", "last", "stated", "closed", "today", "expected"), REGISTERS.values(), ids=REGISTERS)
def test_how_far_a_register_reaches(newest, last, stated, closed, today, expected):
    assert register_day(2026, newest, last, stated, closed, today) == expected
