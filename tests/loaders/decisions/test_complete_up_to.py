"""The day up to which a dataset is complete: its newest fact, or the day that an analyst states."""

from datetime import date

import pytest

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources, sources_of
from kpi.oversight import reach
from kpi.warehouse import editions
from language import LANGUAGES, Language
from language.figures.provisional import waiting_text
from loaders.decisions.closing import close_year
from loaders.decisions.complete_up_to import Whose, state, take_back
from loaders.problems.problem import Refused
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, database, figure_rows, load, values, workbook

ROWS = [
    ["1.1", "05.03.2025", "Etika", "Bakı", 1, 10],
    ["1.1", "20.09.2025", "Hüquq", "Bakı", 1, 20],
    ["1.1", "11.12.2025", "Satınalma", "Bakı", 1, 40],
    ["1.1", "05.03.2026", "Etika", "Bakı", 1, 15],
]
VALUES = ["Bənd", "Tarix", "Göstəricinin kodu", "Göstərici", "Qiymət"]
AUTUMN = date(2026, 10, 1)


@pytest.fixture
def folder(tmp_path):
    """The newest training, and the newest value, are of 5 March 2026."""
    value = ["1.1", "05.03.2026", "x", "X", 5]
    return database(tmp_path, {"Təlimlər": [TRAININGS, *ROWS], "Göstəricilər": [VALUES, value]})


def compared(folder):
    """The participants of 2026: up to which day, and the value of the same days of 2025."""
    (row,) = [
        row
        for row in figure_rows(folder, clause="1.1")
        if (row.indicator.code, row.year) == ("trainings.participants", 2026)
    ]
    return row.cut, row.value, row.change.compared_value


def days(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        found = reach.read_complete_days(connection, edition, "AGY", TODAY)
        return {day.clause or day.dataset: day for day in found}


def test_a_stated_day_is_that_up_to_which_figures_are_compared(folder):
    assert compared(folder) == (date(2026, 3, 5), 15, 10)
    state(folder, Whose("AGY", "trainings"), AUTUMN, TODAY, who=operator("Aynur"), note="Yayda təlim olmayıb")
    assert compared(folder) == (AUTUMN, 15, 30)
    known = days(folder)["trainings"]
    assert (known.day, known.is_stated, known.newest, known.who, known.note) == (
        AUTUMN,
        True,
        date(2026, 3, 5),
        "Aynur",
        "Yayda təlim olmayıb",
    )
    take_back(folder, Whose("AGY", "trainings"), AUTUMN, TODAY, who=operator("Aynur"))
    assert compared(folder) == (date(2026, 3, 5), 15, 10)
    assert days(folder)["trainings"].stated is None


def test_a_day_stated_anew_replaces_the_former_one(folder):
    for day in (TODAY, AUTUMN):
        state(folder, Whose("AGY", "trainings"), day, TODAY, who=operator("Aynur"))
    assert days(folder)["trainings"].day == AUTUMN
    assert compared(folder)[0] == AUTUMN


def test_a_newer_fact_tells_more_than_what_was_stated(folder, tmp_path):
    state(folder, Whose("AGY", "trainings"), AUTUMN, TODAY, who=operator("Aynur"))
    load(
        folder, workbook(tmp_path / "new.xlsx", {"Təlimlər": [TRAININGS, ["1.1", "02.11.2026", "Hüquq", "Bakı", 1, 5]]})
    )
    known = days(folder)["trainings"]
    assert (known.day, known.is_stated) == (date(2026, 11, 2), False)
    assert compared(folder) == (date(2026, 11, 2), 20, 30)


def test_an_earlier_day_holds_back_what_begins_after_it(folder, tmp_path):
    """What is loaded after it waits too, until a later day is stated; no other year is touched."""
    load(
        folder, workbook(tmp_path / "new.xlsx", {"Təlimlər": [TRAININGS, ["1.1", "02.11.2026", "Hüquq", "Bakı", 1, 5]]})
    )
    state(folder, Whose("AGY", "trainings"), AUTUMN, TODAY, who=operator("Aynur"))
    load(
        folder,
        workbook(tmp_path / "more.xlsx", {"Təlimlər": [TRAININGS, ["1.1", "09.11.2026", "Etika", "Bakı", 1, 7]]}),
    )
    assert compared(folder) == (AUTUMN, 15, 30)
    known = days(folder)["trainings"]
    assert (known.day, known.is_stated, known.newest, known.waiting) == (AUTUMN, True, date(2026, 11, 9), 2)
    (row,) = [
        row for row in figure_rows(folder, clause="1.1") if (row.indicator.code, row.year) == ("trainings.held", 2026)
    ]
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        assert [
            one.starts for one in sources_of(read_sources(connection, editions.newest_edition(folder), asked(row)))
        ] == [date(2026, 3, 5)]
    texts = {code: waiting_text(known.waiting, known.stated, Language(code)) for code in LANGUAGES}
    assert texts["en"] == "2 rows after 1 October 2026 wait: they are in no figure until a later day is stated"
    assert len({*texts.values()}) == len(LANGUAGES)
    with pytest.raises(Refused, match="rows_wait"):
        close_year(folder, "AGY", "P1", 2026, who=operator("Rəhbər"))
    take_back(folder, Whose("AGY", "trainings"), AUTUMN, TODAY, who=operator("Aynur"))
    assert compared(folder) == (date(2026, 11, 9), 27, 30)
    assert days(folder)["trainings"].waiting == 0
    close_year(folder, "AGY", "P1", 2026, who=operator("Rəhbər"))


def test_a_day_of_a_year_that_is_past_holds_back_that_year_alone(folder):
    spring = date(2026, 4, 2)
    state(folder, Whose("AGY", "trainings"), date(2025, 12, 10), spring, who=operator("Aynur"))
    rows = {
        row.year: (row.value, row.complete)
        for row in figure_rows(folder, spring, clause="1.1")
        if row.indicator.code == "trainings.participants"
    }
    assert rows == {2025: (30, False), 2026: (15, False)}
    assert days(folder)["trainings"].day == date(2026, 3, 5)


def test_a_closed_year_is_not_held_back(folder):
    close_year(folder, "AGY", "P1", 2026, who=operator("Rəhbər"))
    with pytest.raises(Refused, match="closed_year"):
        state(folder, Whose("AGY", "trainings"), date(2026, 3, 4), TODAY, who=operator("Aynur"))


def test_the_agencys_day_may_be_stated_while_the_year_before_is_closed(folder):
    close_year(folder, "AGY", "P1", 2025, who=operator("Rəhbər"))
    state(folder, Whose("AGY", "trainings"), AUTUMN, TODAY, who=operator("Aynur"))
    assert compared(folder) == (AUTUMN, 15, 30)


def test_a_year_is_stated_to_be_complete_though_the_next_has_begun(folder):
    """Of trainings the newest row of 2025 is of 11 December, that of all is of 5 March 2026."""
    spring = date(2026, 3, 20)

    def final() -> set[int]:
        return {row.year for row in figure_rows(folder, spring, clause="1.1") if row.complete}

    assert final() == set()
    state(folder, Whose("AGY", "trainings"), date(2025, 12, 31), spring, who=operator("Aynur"))
    assert final() == {2025}
    take_back(folder, Whose("AGY", "trainings"), date(2025, 12, 31), spring, who=operator("Aynur"))
    assert final() == set()


def test_a_dataset_without_facts_can_be_complete(folder):
    state(folder, Whose("AGY", "events"), TODAY, TODAY, who=operator("Aynur"))
    assert days(folder)["events"].day == TODAY


@pytest.mark.parametrize(
    "dataset, day, code",
    [
        ("trainings", date(2026, 11, 23), "day_after_today"),
        ("indicators", date(2026, 3, 4), "day_before_newest"),
        ("narratives", TODAY, "unknown_dataset"),
        ("nothing", TODAY, "unknown_dataset"),
    ],
)
def test_what_cannot_be_stated_is_refused_in_every_language(folder, dataset, day, code):
    edition = editions.newest_edition(folder)
    with pytest.raises(Refused) as refused:
        state(folder, Whose("AGY", dataset), day, TODAY, who=operator("Aynur"))
    assert refused.value.fault.code == code
    assert editions.newest_edition(folder) == edition
    fault = refused.value.fault
    texts = {fault.what(Language(language)) + fault.fix(Language(language)) for language in LANGUAGES}
    assert len(texts) == len(LANGUAGES)


def test_only_what_is_stated_is_taken_back(folder):
    state(folder, Whose("AGY", "trainings"), AUTUMN, TODAY, who=operator("Aynur"))
    for dataset, day in (("trainings", TODAY), ("events", AUTUMN)):
        with pytest.raises(Refused, match="no_day_stated"):
            take_back(folder, Whose("AGY", dataset), day, TODAY, who=operator("Aynur"))


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
