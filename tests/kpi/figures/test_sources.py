"""From a figure back to its cells (rule 10 in docs/rules.md): the rows behind it are there, and add up to it."""

import pytest
from openpyxl import load_workbook

from data.samples import PUBLISHED
from kpi.figures import sources
from kpi.figures.arithmetic import recomputed
from kpi.figures.asked import asked
from kpi.warehouse import editions
from tests.helpers.building import TRAININGS, figure_rows, load, workbook
from tests.helpers.building import database as small_database
from tests.helpers.sources import DIMENSIONS, check, check_whole, reader, series


def test_the_rows_behind_a_figure_of_each_kind_add_up_to_it(database):
    """Of every figure of the samples: tests/nightly/test_every_source.py."""
    kinds = {
        (one.agency, one.plan, one.dataset, one.automatic, figure.accumulation, figure.qualifier): figure
        for figure in figure_rows(database)
        for one in [figure.indicator]
    }
    assert {figure.accumulation for figure in kinds.values()} >= {"within_year", "since_start", "latest", "ratio"}
    check_whole(database, list(kinds.values()))


def test_a_member_of_a_dimension_has_its_own_rows(database):
    """Of some; that all members add up is tested above, with the rows of their figure."""
    with reader(database) as sources_of:
        for dimension in DIMENSIONS:
            first = {
                series(figure): figure for figure in figure_rows(database, dimension=dimension, plan="DEMO-2021-2026")
            }
            for figure in list(first.values())[::25]:
                check(figure, sources_of(figure))


def test_a_share_of_those_to_whom_the_question_applies_is_told_from_its_rows_too(database):
    with reader(database) as sources_of:
        figures = [
            row
            for row in figure_rows(database, base="applies")
            if row.indicator.dataset == "surveys" and row.year in (2018, 2023)
        ]
        for figure in figures:
            assert recomputed(figure, sources_of(figure, "applies")).value == pytest.approx(figure.value, abs=1e-8), (
                figure
            )
    assert len(figures) > 10


@pytest.mark.slow
def test_every_published_figure_names_the_cell_in_which_its_number_stands(database):
    sheets = {path.name: load_workbook(path) for path in PUBLISHED.glob("*.xlsx")}
    looked_at = 0
    with reader(database) as sources_of:
        for figure in figure_rows(database, agency="DMX"):
            for row in sources_of(figure).to_dict("records"):
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
    with reader(folder) as sources_of:
        cells = {
            figure.indicator.answer: [row["cell"] for row in sources_of(figure).to_dict("records") if row["counts"]]
            for figure in figure_rows(folder)
            if figure.indicator.automatic == "surveys.share"
        }
    assert cells == {"Bəli": ["E3"], "Xeyr": ["F3"]}


def test_a_clause_has_its_own_rows_and_the_total_each_row_once(tmp_path):
    folder = small_database(tmp_path)
    rows = [["1.1; 2.4", "01.02.2025", "A", None, 1, 5], ["2.4", "02.02.2025", "B", None, 1, 7]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, *rows]}))
    with reader(folder) as sources_of:
        found = {
            figure.indicator.clause: sorted(sources_of(figure)["row"])
            for figure in figure_rows(folder)
            if figure.indicator.code == "trainings.participants"
        }
    assert found == {"": [2, 3], "1.1": [2], "2.4": [2, 3]}


def test_the_files_of_a_figure_count_all_its_rows_however_many_are_listed(tmp_path, monkeypatch):
    folder = small_database(tmp_path)
    for number, days in ((1, 3), (2, 2)):
        rows = [["10.2", f"{day:02}.0{number}.2025", "Etika", "Bakı", 1, 10] for day in range(1, days + 1)]
        load(folder, workbook(tmp_path / f"{number}.xlsx", {"Təlimlər": [TRAININGS, *rows]}))
    [figure] = [row for row in figure_rows(folder, clause="10.2") if row.indicator.code == "trainings.held"]
    monkeypatch.setattr(sources, "MOST_ROWS", 2)
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        listed = sources.read_sources(connection, edition, asked(figure))
        counts = sources.read_source_files(connection, edition, asked(figure))
    assert (len(listed), list(counts.values())) == (2, [3, 2])
