"""How an earlier year went by the same day: that of the register, or that which was stated of a clause alone."""

from datetime import date

import pytest

from tests.oracle.databases.written import empty_database, holding

TODAY = date(2026, 11, 1)
MAY = date(2026, 5, 10)  # of the newest row
WHOLE, HELD_BACK = False, True

ROWS = (
    ("1.1", date(2025, 3, 5), date(2025, 3, 5), 10),
    ("1.1", date(2025, 4, 20), date(2025, 4, 25), 5),
    ("1.1; 10.2", date(2025, 5, 8), date(2025, 5, 8), 20),
    ("10.2", date(2025, 9, 9), date(2025, 9, 9), 40),
    ("1.1", date(2026, 3, 3), date(2026, 3, 3), 1),
    ("10.2", MAY, MAY, 1),
)
# By May and in all of 2025; None: a row lies across the day. The total goes by the earliest day.
BY_REGISTER = {"1.1": (35, 35), "10.2": (20, 60), "": (35, 75)}
CASES = {
    "no day is stated": ((), BY_REGISTER),
    "of a clause an earlier one": (
        (("P1", "1.1", date(2026, 4, 1), HELD_BACK),),
        BY_REGISTER | {"1.1": (10, 35), "": (10, 75)},
    ),
    "of a clause a later one": ((("P1", "10.2", date(2026, 10, 1), WHOLE),), BY_REGISTER | {"10.2": (60, 60)}),
    "of two clauses": (
        (("P1", "1.1", date(2026, 4, 1), HELD_BACK), ("P1", "10.2", date(2026, 10, 1), WHOLE)),
        BY_REGISTER | {"1.1": (10, 35), "10.2": (60, 60), "": (10, 75)},
    ),
    "of the register, and of a clause its own": (
        (("", "", date(2026, 10, 1), WHOLE), ("P1", "1.1", date(2026, 4, 1), HELD_BACK)),
        {"1.1": (10, 35), "10.2": (60, 60), "": (10, 75)},
    ),
    "across which a row of the clause lies": (
        (("P1", "1.1", date(2026, 4, 22), HELD_BACK),),
        BY_REGISTER | {"1.1": None, "": None},
    ),
    "of the earlier year alone": (
        (("P1", "1.1", date(2025, 4, 1), HELD_BACK),),
        {"1.1": (10, 10), "10.2": (20, 60), "": (30, 70)},
    ),
    "of a clause of another plan": ((("P2", "1.1", date(2026, 4, 1), HELD_BACK),), BY_REGISTER),
}


@pytest.fixture(scope="module")
def empty():
    with empty_database() as connection:
        yield connection


def trainings() -> list[dict]:
    same = {"dataset": "trainings", "plan": "P1", "precision": "day", "split_1": "", "split_2": ""}
    same |= {"count": 1.0, "count_qualifier": "exact", "participants_qualifier": "exact"}
    return [
        same
        | {"fact": fact, "clauses": clauses, "starts": starts, "ends": ends, "year": ends.year, "participants": people}
        for fact, (clauses, starts, ends, people) in enumerate(ROWS, start=1)
    ]


@pytest.mark.parametrize(("stated", "expected"), CASES.values(), ids=CASES)
def test_a_clause_goes_by_its_own_day(empty, stated, expected):
    days = [
        {"dataset": "trainings", "plan": plan, "clause": clause, "day": day, "holds_back": back}
        for plan, clause, day, back in stated
    ]
    with holding(empty, {"today": TODAY, "fact": trainings(), "complete_up_to": days}):
        rows = empty.execute(
            "SELECT clause, is_dated, by_day, total FROM pace "
            "WHERE automatic = 'trainings.participants' AND year = 2026 AND earlier = 2025 AND until_edition IS NULL"
        ).fetchall()
    assert {clause: (by_day, total) if is_dated else None for clause, is_dated, by_day, total in rows} == expected
