"""An earlier edition keeps its figures and the cells that they cite; newer rules make an edition of their own."""

from pathlib import Path
from zipfile import ZipFile

import duckdb
import pytest

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.figures.table import read_figures
from kpi.rules import RULES
from kpi.warehouse import editions, versions
from tests.helpers.building import TODAY, TRAININGS, command, database, load, values, workbook

# Plan P1 with trainings and a survey; in edition 4 the filter of `baki` was changed from Bakı to Gəncə; 2024 is closed.
KEPT = Path(__file__).with_name("made_with_schema_005.zip")


@pytest.fixture
def earlier(tmp_path):
    with ZipFile(KEPT) as kept:
        kept.extractall(tmp_path)
    return tmp_path / "kpi"


@pytest.mark.parametrize(("edition", "value", "row"), [(3, 3, 3), (4, 5, 4), (7, 5, 4)])
def test_each_edition_of_an_earlier_database_cites_its_own_cells(earlier, edition, value, row):
    command(earlier, "upgrade")
    with editions.open_edition(earlier, editions.newest_edition(earlier)) as connection:
        figures = read_figures(connection, edition, TODAY, "AGY")
        (figure,) = [one for one in figures if one.indicator.code == "baki" and one.year == 2025]
        sources = read_sources(connection, edition, asked(figure))
    assert figure.value == value
    assert list(sources["amount"]) == [value]
    assert list(sources["row"]) == [row]


def test_newer_rules_make_the_figures_anew_and_the_history_says_what_moved(tmp_path):
    """As if the rules of version 1 had counted one participant too few in each year."""
    folder = database(tmp_path)
    rows = [["1.1", "01.07.2024", "A", None, 1, 5], ["1.1", "01.07.2025", "A", None, 1, 7]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, *rows]}))
    right = values(folder)
    edition = editions.newest_edition(folder)
    with duckdb.connect(str(editions.edition_file(folder, edition))) as connection:
        connection.execute(
            "UPDATE figure SET value = value - 1, content = 'old' WHERE automatic = 'trainings.participants'"
        )
        connection.execute("UPDATE made_by_rules SET rules = rules - 1")
    assert not versions.is_up_to_date(folder)

    printed = command(folder, "history", "--agency", "AGY", "--language", "en")

    assert values(folder) == right
    first = printed.stdout.splitlines()[0]
    assert f"edition {edition + 1}  AGY  figures anew by version {RULES} of the rules, moved: 4" in first
    assert "P1 1.1 trainings.participants 2024: 4 → 5; " in first
    command(folder, "upgrade")
    assert editions.newest_edition(folder) == edition + 1
