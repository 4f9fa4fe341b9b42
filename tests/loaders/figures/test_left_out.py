"""What has nothing to work with is left out of a roll-up: what stands in its place has the columns that it would have."""

from datetime import date

import pytest

from kpi.warehouse import editions
from loaders.decisions.complete_up_to import Whose, state
from loaders.figures.rollup import write_figures
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, database

ANSWERS = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"]
SHEETS = {"Təlimlər": [TRAININGS, ["1.1", "05.03.2025", "Etika", "Bakı", 1, 10]]}
POLL = {
    "Sorğular": [
        ANSWERS,
        ["1.1", "05.03.2025", "Razısınız?", "Bəli", 61],
        ["1.1", "05.03.2025", "Razısınız?", "Xeyr", 29],
    ]
}
EMPTY = ("latest", "polled", "series_day", "superseded", "clause_cut", "own_place")


def temporary(folder) -> dict[str, dict[str, str]]:
    """Of each table that a whole roll-up leaves behind its columns and their types."""
    with editions.preview(folder) as (connection, edition):
        write_figures(connection, "AGY", edition, TODAY)
        columns = connection.execute(
            "SELECT table_name, column_name, data_type FROM duckdb_columns() "
            "WHERE database_name = 'temp' AND NOT internal ORDER BY column_index"
        ).fetchall()
    tables: dict[str, dict[str, str]] = {}
    for table, column, kind in columns:
        tables.setdefault(table, {})[column] = kind
    return tables


@pytest.fixture
def with_all(tmp_path):
    folder = database(tmp_path / "all", SHEETS | POLL)
    state(folder, Whose("AGY", "trainings", "P1", "1.1"), date(2025, 3, 31), TODAY, who=operator("Analitik"))
    return temporary(folder)


def test_what_is_left_empty_has_the_columns_of_what_is_worked_out(tmp_path, with_all):
    plain = temporary(database(tmp_path / "plain", SHEETS))
    assert with_all.keys() - plain.keys() >= {"defined_item", "poll"}
    assert {table: plain[table] for table in EMPTY} == {table: with_all[table] for table in EMPTY}
    assert plain["placed"].items() <= with_all["placed"].items()


def test_nothing_is_worked_out_where_nothing_was_touched(tmp_path):
    assert "drafted_figure" not in temporary(database(tmp_path))
