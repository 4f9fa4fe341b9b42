"""The workbooks of the two published reports against a table read from the reports."""

import shutil

import openpyxl
import pytest

from tests.data.published_facts import FACTS, WITHOUT_FIGURES, Fact
from tests.helpers import ROOT
from tests.helpers.building import command, printed_json

FILES = sorted((ROOT / "data" / "published").glob("*.xlsx"))
FIGURES = ("figures", "--agency", "DMX", "--format", "json")


@pytest.fixture(scope="module")
def figures(database):
    """Figures of clauses; a plan's totals are made of them and have no row in the table."""
    return [figure for figure in printed_json(database, *FIGURES) if figure["clause"]]


def key(row):
    return row["plan"], row["clause"], row["indicator"], row["year"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_workbook_checks_clean(path, tmp_path):
    checked = command(tmp_path / "kpi", "check", path)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_no_fact_stands_twice_in_the_table():
    assert len({fact[:4] for fact in FACTS}) == len(FACTS)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact.clause}-{fact.indicator}")
def test_each_fact_of_the_reports_is_a_figure(fact, figures):
    found = {key(figure): Fact(*key(figure), figure["value"], figure["qualifier"]) for figure in figures}
    assert found.get(fact[:4]) == fact


def test_no_figure_says_more_than_the_reports(figures):
    assert sorted(set(map(key, figures)) - {fact[:4] for fact in FACTS}) == []


def test_each_indicator_has_a_definition_and_each_definition_figures(figures):
    """A definition whose code is mistyped would name nothing, and nobody would notice."""
    sheet = openpyxl.load_workbook(ROOT / "data" / "published" / "plans.xlsx")["Göstəricilər"]
    defined = {row[:3] for row in sheet.iter_rows(min_row=4, values_only=True) if row[0]}
    assert defined == {key(figure)[:3] for figure in figures}


@pytest.mark.parametrize(("plan", "clause"), WITHOUT_FIGURES)
def test_a_clause_without_numbers_has_no_figures(plan, clause, figures):
    assert not [figure for figure in figures if (figure["plan"], figure["clause"]) == (plan, clause)]


def test_a_fact_of_two_clauses_counts_once_in_the_plan(database):
    """64 events: the presentation and the summer school stand under two clauses each."""
    totals = {
        figure["indicator"]: figure["value"]
        for figure in printed_json(database, *FIGURES, "--year", "2018")
        if figure["plan"] == "AH-2016-2018" and not figure["clause"]
    }
    assert totals["events.held"] == 10 + 45 + 1 + 3 + 3 + 1 + 1
    assert totals["trainings.held"] == 7 + 11
    assert totals["trainings.participants"] == 75 + 156


@pytest.mark.slow
def test_loading_the_same_workbooks_again_changes_no_figure(database, tmp_path):
    folder = shutil.copytree(database, tmp_path / "kpi")
    before = printed_json(folder, *FIGURES)
    again = command(folder, "load", *FILES, "--agency", "DMX")
    assert again.returncode == 0, again.stdout + again.stderr
    assert printed_json(folder, *FIGURES) == before
