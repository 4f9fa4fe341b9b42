"""From a figure back to its cells (rule 10): the rows behind it are there, and add up to it."""

import pytest
from openpyxl import load_workbook

from kpi import warehouse
from kpi.sources import read_sources
from loaders.samples import PUBLISHED
from tests.building import TRAININGS, figure_rows, load, workbook
from tests.building import database as small_database


def sources_of(connection, edition: int, figure: dict):
    return read_sources(connection, edition, figure)


@pytest.mark.parametrize(("agency", "every"), [("DMX", 1), ("DEMO", 17)])
def test_the_rows_behind_a_figure_add_up_to_it(database, agency, every):
    edition = warehouse.newest_edition(database)
    figures = [row for row in figure_rows(database, agency=agency) if row["accumulation"] == "within_year"]
    with warehouse.open_edition(database, edition) as connection:
        for figure in figures[::every]:
            rows = sources_of(connection, edition, figure)
            assert len(rows) == figure["rows"], figure
            assert rows["amount"].sum() == pytest.approx(figure["value"]), figure


def test_every_published_figure_names_the_cell_in_which_its_number_stands(database):
    edition = warehouse.newest_edition(database)
    sheets = {path.name: load_workbook(path) for path in PUBLISHED.glob("*.xlsx")}
    looked_at = 0
    with warehouse.open_edition(database, edition) as connection:
        for figure in figure_rows(database, agency="DMX"):
            for row in sources_of(connection, edition, figure).to_dict("records"):
                if not row["cell"]:
                    continue  # without a column of counts a row stands for one
                cell = sheets[row["file"]][row["sheet"]][row["cell"]].value
                if isinstance(cell, (int, float)):
                    assert cell == row["amount"], (row["file"], row["sheet"], row["cell"])
                    looked_at += 1
    assert looked_at > 100


def test_a_wide_surveys_answer_leads_to_its_own_column(tmp_path):
    folder = small_database(tmp_path)
    headings = ["Bənd", "Tarix", "Sual", "Respondentlərin sayı", "Bəli", "Xeyr"]
    load(folder, workbook(tmp_path / "a.xlsx", {"S": [["Sorğu"], headings, ["1.1", "2025", "Razısınız?", 50, 30, 20]]}))
    edition = warehouse.newest_edition(folder)
    with warehouse.open_edition(folder, edition) as connection:
        cells = {
            figure["answer"]: sources_of(connection, edition, figure)["cell"].tolist()
            for figure in figure_rows(folder) if figure["automatic"] == "surveys.share"
        }
    assert cells == {"Bəli": ["E3"], "Xeyr": ["F3"]}


def test_a_clause_has_its_own_rows_and_the_total_each_row_once(tmp_path):
    folder = small_database(tmp_path)
    rows = [["1.1; 2.4", "01.02.2025", "A", None, 1, 5], ["2.4", "02.02.2025", "B", None, 1, 7]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, *rows]}))
    edition = warehouse.newest_edition(folder)
    with warehouse.open_edition(folder, edition) as connection:
        found = {
            figure["clause"]: sources_of(connection, edition, figure)["row"].tolist()
            for figure in figure_rows(folder) if figure["indicator"] == "trainings.participants"
        }
    assert found == {"": [2, 3], "1.1": [2], "2.4": [2, 3]}
