"""The day up to which a dataset is complete: its newest fact, or the day that an analyst states."""

from datetime import date

import pytest

from kpi.figures.asked import asked
from kpi.figures.source_row import sources_of
from kpi.figures.sources import read_sources
from kpi.warehouse import editions
from language import LANGUAGES, Language
from language.figures.provisional import waiting_text
from loaders.decisions.closing import close_year
from loaders.decisions.complete_up_to import Whose, state, take_back
from loaders.problems.problem import Refused
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, database, figure_rows, load, workbook
from tests.loaders.decisions.autumn import AUTUMN, ROWS, VALUES, days


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
