"""The workbooks of the two published reports against a table read from the reports."""

import json
import os
import subprocess
import sys

import openpyxl
import pytest

from tests.data.published_facts import FACTS, WITHOUT_FIGURES, Fact
from tests.helpers import ROOT

FILES = sorted((ROOT / "data" / "published").glob("*.xlsx"))


def run(*words, database):
    environment = os.environ | {"KPI_DATABASE": str(database)}
    return subprocess.run(
        [sys.executable, "-m", "loaders", *map(str, words)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    folder = tmp_path_factory.mktemp("published") / "kpi"
    assert run("init", database=folder).returncode == 0
    loaded = run("load", *FILES, "--agency", "DMX", "--today", "2026-11-22", database=folder)
    assert loaded.returncode == 0, loaded.stdout + loaded.stderr
    return folder


@pytest.fixture(scope="module")
def figures(database):
    """Figures of clauses; a plan's totals are made of them and have no row in the table."""
    answer = run("figures", "--agency", "DMX", "--format", "json", "--today", "2026-11-22", database=database)
    assert answer.returncode == 0, answer.stderr
    return [figure for figure in json.loads(answer.stdout) if figure["clause"]]


def key(row):
    return row["plan"], row["clause"], row["indicator"], row["year"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_workbook_checks_clean(path, tmp_path):
    checked = run("check", path, "--today", "2026-11-22", database=tmp_path / "kpi")
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
    answer = run(
        "figures", "--agency", "DMX", "--year", "2018", "--format", "json", "--today", "2026-11-22", database=database
    )
    totals = {
        figure["indicator"]: figure["value"]
        for figure in json.loads(answer.stdout)
        if figure["plan"] == "AH-2016-2018" and not figure["clause"]
    }
    assert totals["events.held"] == 10 + 45 + 1 + 3 + 3 + 1 + 1
    assert totals["trainings.held"] == 7 + 11
    assert totals["trainings.participants"] == 75 + 156


@pytest.mark.slow
def test_loading_the_same_workbooks_again_changes_no_figure(database):
    words = "figures", "--agency", "DMX", "--format", "json", "--today", "2026-11-22"
    before = run(*words, database=database).stdout
    again = run("load", *FILES, "--agency", "DMX", "--today", "2026-11-22", database=database)
    assert again.returncode == 0, again.stdout + again.stderr
    assert run(*words, database=database).stdout == before
