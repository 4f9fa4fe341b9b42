"""A clause's own day, up to which its data are complete."""

from datetime import date

import pytest

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.warehouse import editions
from loaders.decisions.closing import close_year
from loaders.decisions.complete_up_to import Whose, state, take_back
from loaders.problems.problem import Refused
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, database, figure_rows, values
from tests.loaders.decisions.autumn import AUTUMN, ROWS, VALUES, days


@pytest.fixture
def folder(tmp_path):
    """The newest training, and the newest value, are of 5 March 2026."""
    value = ["1.1", "05.03.2026", "x", "X", 5]
    return database(tmp_path, {"Təlimlər": [TRAININGS, *ROWS], "Göstəricilər": [VALUES, value]})


@pytest.fixture
def two_clauses(tmp_path):
    """Trainings of two clauses in March and in May, of either year; the newest is of 9 May 2026."""
    rows = [
        [clauses, f"{day}.{year}", "Etika", "Bakı", 1, people]
        for year, people in ((2025, 10), (2026, 12))
        for clauses, day in (("1.1", "05.03"), ("1.1; 10.2", "08.05"), ("10.2", "09.05"))
    ]
    return database(tmp_path, {"Təlimlər": [TRAININGS, *rows]})


OWN = Whose("AGY", "trainings", "P1", "1.1")


def participants(folder):
    """Of 2026, by the clause: up to which day, the value, and that of the same days of 2025."""
    return {
        row.indicator.clause: (row.cut, row.value, row.change.compared_value)
        for row in figure_rows(folder)
        if (row.indicator.code, row.year) == ("trainings.participants", 2026)
    }


def test_a_clause_has_a_day_of_its_own(two_clauses):
    """The others keep the register's; in the plan's total the row of 8 May counts, since it counts in clause 10.2, and is
    after the day up to which all of the total is known."""
    may = date(2026, 5, 9)
    as_before = {"1.1": (may, 24, 20), "10.2": (may, 24, 20), "": (may, 36, 30)}
    assert participants(two_clauses) == as_before
    state(two_clauses, OWN, date(2026, 4, 1), TODAY, who=operator("Aynur"))
    april = date(2026, 4, 1)
    assert participants(two_clauses) == as_before | {"1.1": (april, 12, 10), "": (april, 36, None)}
    known = days(two_clauses)["1.1"]
    assert (known.day, known.holds_back, known.waiting, known.newest) == (date(2026, 4, 1), True, 1, date(2026, 5, 8))
    behind = {row.indicator.clause: row for row in figure_rows(two_clauses) if row.year == 2026}
    edition = editions.newest_edition(two_clauses)
    with editions.open_edition(two_clauses, edition) as connection:
        found = {clause: len(read_sources(connection, edition, asked(row))) for clause, row in behind.items()}
    assert found == {"1.1": 1, "10.2": 2, "": 3}
    with pytest.raises(Refused, match="clause_waits"):
        close_year(two_clauses, "AGY", "P1", 2026, who=operator("Rəhbər"))
    take_back(two_clauses, OWN, date(2026, 4, 1), TODAY, who=operator("Aynur"))
    assert participants(two_clauses) == as_before
    assert "1.1" not in days(two_clauses)


def test_a_row_waits_in_a_clause_though_it_counts_in_another_with_a_later_day(two_clauses):
    """Completeness counts by the rule by which closing refuses."""
    state(two_clauses, Whose("AGY", "trainings", "P1", "10.2"), date(2026, 6, 1), TODAY, who=operator("Aynur"))
    state(two_clauses, Whose("AGY", "trainings"), date(2026, 5, 1), TODAY, who=operator("Aynur"))
    assert {key: day.waiting for key, day in days(two_clauses).items()} == {"trainings": 1, "10.2": 0}
    with pytest.raises(Refused, match="rows_wait"):
        close_year(two_clauses, "AGY", "P1", 2026, who=operator("Rəhbər"))


def test_what_is_in_no_other_clause_is_not_in_the_total_either(two_clauses, tmp_path):
    state(two_clauses, OWN, date(2026, 3, 1), TODAY, who=operator("Aynur"))
    assert participants(two_clauses) == {"10.2": (date(2026, 5, 9), 24, 20), "": (date(2026, 3, 1), 24, None)}


def test_a_value_that_a_year_replaces_in_one_clause_counts_once_in_the_other_that_has_a_day(tmp_path):
    rows = [["1.1; 2.4", "05.03.2025", "x", "X", 10], ["1.1", "2025", "x", "X", 40]]
    folder = database(tmp_path, {"Göstəricilər": [VALUES, *rows]})
    before = values(folder)
    assert (before["1.1", "x", 2025], before["2.4", "x", 2025]) == ((40, "exact"), (10, "exact"))
    state(folder, Whose("AGY", "indicators", "P1", "2.4"), date(2025, 12, 31), TODAY, who=operator("Aynur"))
    assert values(folder) == before


def test_a_clauses_own_day_wins_over_the_registers(two_clauses):
    state(two_clauses, Whose("AGY", "trainings"), date(2026, 3, 31), TODAY, who=operator("Aynur"))
    state(two_clauses, OWN, AUTUMN, TODAY, who=operator("Aynur"))
    assert participants(two_clauses) == {"1.1": (AUTUMN, 24, 20), "": (date(2026, 3, 31), 24, None)}


@pytest.mark.parametrize(
    ("whose", "code"),
    [
        (Whose("AGY", "trainings", "P1", "9.9"), "clause_not_in_plan"),
        (Whose("AGY", "trainings", "", "1.1"), "plan_and_clause"),
        (Whose("AGY", "trainings", "P1"), "plan_and_clause"),
    ],
)
def test_the_day_of_a_clause_needs_one_of_the_plan(folder, whose, code):
    with pytest.raises(Refused, match=code):
        state(folder, whose, AUTUMN, TODAY, who=operator("Aynur"))
