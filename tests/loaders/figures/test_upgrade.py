"""A database of an earlier version is brought up to date before anything reads it."""

import csv

import duckdb

from kpi.warehouse import editions
from loaders.figures.upgrade import upgrade
from tests.helpers import ROOT
from tests.helpers.building import (
    TODAY,
    TRAININGS,
    command,
    database,
    earlier_database,
    figure_rows,
    load,
    values,
    workbook,
)

# What schema files 003 to 005 brought.
_COLUMNS = {
    "definition": ("dataset", "counts", "counted", "filter"),
    "figure": ("spills", "has_counts", "base_qualifier", "same_days_base", "same_days_self_selected"),
    "edition": ("name", "email", "subject"),
}
_TABLES = ("rule", "complete_up_to", "deck")


def as_before(folder) -> None:
    """Take out of the newest edition what later schema files brought."""
    path = editions.edition_file(folder, editions.newest_edition(folder))
    with duckdb.connect(str(path)) as connection:
        for table, columns in _COLUMNS.items():
            for column in columns:
                connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for table in _TABLES:
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DELETE FROM schema_file WHERE name >= '003.sql'")


def test_a_command_brings_an_earlier_database_up_to_date(tmp_path):
    folder = database(tmp_path)
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, ["1.1", "01.07.2025", "A", None, 1, 5]]}))
    before = values(folder)
    as_before(folder)
    assert not editions.is_up_to_date(folder)

    printed = command(folder, "figures", "--agency", "AGY", "--format", "json")

    assert printed.returncode == 0, printed.stderr
    assert editions.is_up_to_date(folder)
    assert values(folder) == before
    assert all(row["spills"] == 0 for row in figure_rows(folder))


def test_an_up_to_date_database_gets_no_further_edition(tmp_path):
    folder = database(tmp_path)
    edition = editions.newest_edition(folder)
    command(folder, "upgrade")
    assert editions.newest_edition(folder) == edition


def golden(folder) -> list[list[str]]:
    """Figures as golden/database_005_figures.csv has them."""
    rows = [row for dimension in ("", "topic", "region") for row in figure_rows(folder, dimension=dimension)]
    return sorted([["" if row[name] is None else str(row[name]) for name in COLUMNS] for row in rows])


with (ROOT / "tests" / "golden" / "database_005_figures.csv").open(encoding="utf-8", newline="") as file:
    COLUMNS, *FIGURES = csv.reader(file)


def test_a_database_that_was_made_before_gives_the_same_figures(tmp_path):
    folder = earlier_database(tmp_path)
    upgrade(folder, TODAY)
    assert golden(folder) == sorted(FIGURES)
