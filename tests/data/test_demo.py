"""The made-up agency: the same seed gives the same cells, and every row of it loads."""

import csv
from datetime import date

import openpyxl
import pytest

from data.demo import make
from kpi.warehouse import editions
from tests.helpers.building import command, printed_json
from tests.helpers.slow import mostly_slow


def cells(path):
    """Every sheet's rows: [(sheet, [row, ...]), ...]."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [("", list(csv.reader(file, delimiter=";")))]
    book = openpyxl.load_workbook(path, read_only=True)
    return [(sheet.title, list(sheet.iter_rows(values_only=True))) for sheet in book]


def contents(paths):
    return {path.name: cells(path) for path in paths}


@pytest.fixture(scope="module")
def paths(tmp_path_factory):
    return make.write(tmp_path_factory.mktemp("demo") / "files")


@pytest.fixture(scope="module")
def figures(database):
    return printed_json(database, "figures", "--agency", "DEMO", "--format", "json")


def years(figures, clause, indicator, plan="DEMO-2016-2020"):
    series = (plan, clause, indicator)
    return {
        figure["year"]: figure
        for figure in figures
        if (figure["plan"], figure["clause"], figure["indicator"]) == series
    }


@pytest.mark.slow
def test_the_same_seed_gives_the_same_cells(paths, tmp_path):
    assert contents(make.write(tmp_path)) == contents(paths)


@pytest.mark.slow
def test_another_seed_gives_other_cells(paths, tmp_path):
    assert contents(make.write(tmp_path, seed=7)) != contents(paths)


def test_some_six_thousand_rows_load(database):
    """A problem in any of them keeps the whole database from being made (data/samples.py)."""
    edition = editions.newest_edition(database)
    with editions.open_edition(database, edition) as connection:
        (rows,) = connection.execute("SELECT count(*) FROM fact WHERE agency = 'DEMO'").fetchone()
    assert 5_500 <= rows <= 7_000


@pytest.mark.parametrize(
    "until", mostly_slow([date(2021, 10, 10), date(2025, 12, 31), date(2026, 5, 4)], date(2026, 5, 4))
)
def test_nothing_in_it_lies_after_a_clock_that_is_behind(until, tmp_path):
    files = make.write(tmp_path / "files", until=until)
    checked = command(tmp_path / "none", "check", *files, "--agency", "DEMO", today=until)
    assert checked.returncode == 0, checked.stdout[:2000] + checked.stderr[:2000]


def test_each_definition_has_figures(paths, figures):
    plans = dict(cells(next(path for path in paths if path.stem == "plans")))
    defined = {row[:3] for row in plans["Göstəricilərin təsviri"][1:]}
    assert defined - {(figure["plan"], figure["clause"], figure["indicator"]) for figure in figures} == set()


def test_the_year_without_trainings_in_the_regions_is_a_gap(figures):
    held = years(figures, "4.2", "trainings.held")
    assert sorted(held) == [2016, 2017, 2018, 2020]
    assert held[2020]["compared_year"] == 2018


def test_a_year_in_which_nothing_was_supported_is_a_zero(figures):
    none = years(figures, "3.2", "projects-supported")[2020]
    assert (none["value"], none["change"], none["change_percent"]) == (0, -4, -100)


def test_the_clause_about_control_has_nothing_at_all(figures):
    assert not [figure for figure in figures if figure["clause"] == "10.1"]


def test_counts_that_were_not_exact_stay_so(figures):
    heads = {
        figure["year"]: figure["qualifier"]
        for figure in figures
        if not figure["clause"] and figure["indicator"] == "trainings.participants"
    }
    assert heads == dict.fromkeys(range(2016, 2027), "exact") | {2017: "about", 2022: "at_least", 2024: "at_least"}


def test_every_poll_is_divided_by_its_own_respondents(figures):
    shares = {}
    for figure in figures:
        if figure["indicator"].startswith("surveys.share:m1|"):
            shares[figure["year"]] = shares.get(figure["year"], 0) + figure["value"]
    assert shares == pytest.approx(dict.fromkeys(range(2016, 2027), 100), abs=0.2)  # each is told with one decimal


def test_the_agency_says_that_it_is_made_up(paths):
    headings, *rows = cells(next(path for path in paths if path.stem == "plans"))[0][1]
    for row in rows:
        plan = dict(zip(headings, row, strict=True))
        assert plan["Şərti məlumat"] == "bəli"
        assert "şərti" in plan["Qurumun adı (az)"] and "şərti" in plan["Planın adı (az)"]
        assert "made up" in plan["Qurumun adı (en)"] and "made up" in plan["Planın adı (en)"]
        assert "вымышленн" in plan["Qurumun adı (ru)"] and "вымышленн" in plan["Planın adı (ru)"]


SECOND = "DEMO-2021-2026"


def rows_of_2023(paths, name, clause):
    """The rows of a workbook's 2023 that serve a clause, by heading."""
    sheets = dict(contents(paths)[f"{name}.xlsx"])
    _, headings, *rows = sheets.get("2023") or sheets["Sorğular"]
    rows = [dict(zip(headings, row, strict=True)) for row in rows]
    return [
        row
        for row in rows
        if clause in str(row.get("Bənd") or row.get("Clause")).split("; ")
        and ("2023" in sheets or "2023" in row["Tarix"])
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "clause, indicator, workbook, value",
    [
        ("1.2", "open-days", "events", lambda rows: sum(row["Kind of event"] == "Açıq qapı günü" for row in rows)),
        (
            "4.2",
            "leaders-trained",
            "trainings",
            lambda rows: sum(row["İştirakçıların sayı"] for row in rows if row["Auditoriya"] == "Rəhbər işçilər"),
        ),
        ("4.3", "regions-reached", "trainings", lambda rows: len({row["Rayon"] for row in rows})),
        (
            "6.1",
            "content",
            "surveys",
            lambda rows: 100 * answers(rows, "Bəli", "Qismən") / answers(rows, "Bəli", "Qismən", "Xeyr"),
        ),
        (
            "4.1",
            "people-per-training",
            "trainings",
            lambda rows: sum(row["İştirakçıların sayı"] for row in rows) / sum(row["Sayı"] or 2 for row in rows),
        ),
    ],
)
def test_an_indicator_of_each_kind_is_computed_from_a_dataset(paths, figures, clause, indicator, workbook, value):
    found = years(figures, clause, indicator, SECOND)
    assert sorted(found) == list(range(2021, 2027))
    # As it is published, at the decimals of its indicator.
    assert found[2023]["value"] == pytest.approx(value(rows_of_2023(paths, workbook, clause)), abs=0.05)


def answers(rows, *named):
    return sum(row["Cavabların sayı"] for row in rows if row["Sualın kodu"] == "M1" and row["Cavab"] in named)
