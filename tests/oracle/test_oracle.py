"""Every figure and every change, computed a second time in plain Python (tests/oracle): no difference."""

import shutil
from datetime import date

import duckdb
import pytest
from hypothesis import given, settings

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.figures.table import read_figures
from kpi.warehouse import editions
from loaders.figures.rollup import write_figures
from tests.helpers import TODAY
from tests.helpers.figures import flat
from tests.helpers.slow import slow
from tests.oracle.compared import FIGURE, compared
from tests.oracle.databases.drawn import databases
from tests.oracle.databases.smallest import SMALLEST
from tests.oracle.databases.written import AGENCY, EDITION, empty_database, holding
from tests.oracle.figures import figures
from tests.oracle.random_databases import QUIET, check
from tests.oracle.raw import Raw

# When figures are published and read, and whether the past years are closed, as the samples have them.
DAYS = [
    (date(2026, 11, 22), date(2026, 11, 22), True),
    slow(date(2026, 11, 22), date(2027, 1, 5), True),
    (date(2026, 11, 22), date(2027, 1, 5), False),
    slow(date(2026, 11, 22), date(2027, 4, 5), False),
    slow(date(2025, 12, 31), date(2025, 12, 31), False),
    slow(date(2026, 1, 5), date(2026, 1, 5), False),
    slow(date(2026, 2, 28), date(2026, 2, 28), False),
    slow(date(2024, 2, 29), date(2024, 2, 29), False),
]


@pytest.fixture(scope="module")
def samples(database, tmp_path_factory):
    """A copy of the sample database to write into, and its edition."""
    edition = editions.newest_edition(database)
    path = tmp_path_factory.mktemp("oracle") / "copy.duckdb"
    shutil.copy(editions.edition_file(database, edition), path)
    with duckdb.connect(str(path), config={"threads": 1}) as connection:
        yield connection, edition


@pytest.fixture(scope="module")
def empty():
    with empty_database() as connection:
        yield connection


@pytest.mark.parametrize(("today", "read", "closed"), DAYS)
def test_the_sample_database(samples, today, read, closed):
    connection, edition = samples
    connection.execute("BEGIN")
    try:
        if not closed:
            connection.execute("DELETE FROM closing")
        for agency in ("DMX", "DEMO"):
            write_figures(connection, agency, edition + 1, today)
        assert compared(connection, ("DMX", "DEMO"), edition + 1, today, read) == []
    finally:
        connection.execute("ROLLBACK")


@pytest.mark.slow
def test_the_rows_behind_each_figure(samples):
    """Some figures of the samples: its rows are those that the oracle counted, but for a poll's, which are more."""
    connection, edition = samples
    computed = [figure for agency in ("DMX", "DEMO") for figure in figures(Raw(connection, agency), TODAY)]
    behind = {tuple(figure[name] for name in FIGURE): figure["facts"] for figure in computed}
    printed = [
        row
        for dimension in ("", "region")
        for row in read_figures(connection, edition, TODAY, dimension=dimension)
        if row.indicator.dataset != "surveys"
    ]
    for row in printed[::40]:
        rows, place = read_sources(connection, edition, asked(row)), tuple(flat(row)[name] for name in FIGURE)
        assert set(rows["fact"][rows["part"] != "superseded"]) == set(behind[place]), place


@pytest.mark.parametrize("name", SMALLEST)
def test_smallest_databases(empty, name):
    """Each holds one rule that broke once, or breaks naive dashboards."""
    check(empty, SMALLEST[name])


@settings(max_examples=10, **QUIET)
@given(drawn=databases())
def test_random_databases(empty, drawn):
    check(empty, drawn)


@settings(max_examples=18, **QUIET)
@given(drawn=databases(beside=4))
def test_ninety_random_databases_by_fives(empty, drawn):
    check(empty, drawn)


BROKEN = {
    "a figure that says one more": (
        "UPDATE figure SET value = value + 1 WHERE {place}",
        "value is 6.0, the oracle says 5.0",
    ),
    "a figure that claims too much": (
        "UPDATE figure SET qualifier = 'about' WHERE {place}",
        "qualifier is 'about', the oracle says 'exact'",
    ),
    "a figure that is gone": ("DELETE FROM figure WHERE {place}", "the dashboard has no such row"),
    "a row that was left out": (
        "UPDATE fact SET participants = 3 WHERE participants = 5",
        "value is 5.0, the oracle says 3.0",
    ),
    "a year that was closed unseen": (
        "INSERT INTO closing SELECT agency, plan, 2025, TRUE, '', TIMESTAMP '2025-01-01', '', 2 FROM plan",
        "complete is False, the oracle says True",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told(empty, name):
    statement, difference = BROKEN[name]
    place = "automatic = 'trainings.participants' AND clause = '1.1' AND dimension = ''"
    drawn = SMALLEST["a full year and a running one"]
    with holding(empty, drawn):
        assert compared(empty, (AGENCY,), EDITION, drawn["today"], drawn["read"]) == []
        empty.execute(statement.format(place=place))
        lines = compared(empty, (AGENCY,), EDITION, drawn["today"], drawn["read"])
    assert any(difference in line and "trainings.participants" in line for line in lines), lines
