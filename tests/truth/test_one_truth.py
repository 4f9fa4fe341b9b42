"""One truth on every page: what pages, slides, report, workbook, open data and command line say of a figure agrees."""

import io
import tempfile
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import streamlit as st
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some
from openpyxl import load_workbook

from charts.plan_spans import spans
from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.figures.table import read_figures
from kpi.warehouse import editions
from language import Language
from reports.content.read_plan_year import read_plan_year
from reports.pptx.page import _crossings
from reports.xlsx.workbook import workbook
from tests.helpers import TODAY
from tests.oracle.databases.drawn import databases
from tests.oracle.databases.written import AGENCY
from tests.truth import contradictions, statements
from tests.truth.database import SMALL, written
from tests.truth.pages import PAGES, visit
from ui.navigation.address import Choice

ENGLISH = Language("en")


def found_in(folder: Path, agency: str, plan: str, year: int, monkeypatch) -> list[str]:
    """The contradictions of a plan's year, one a line."""
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    chosen, edition = Choice(agency, plan, year, ENGLISH, False), editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as cursor:
        read = partial(read_figures, cursor, edition, _today(), agency, plan)
        rows = [row for row in read() if row.year <= year]
        plan_year = read_plan_year(cursor, edition, _today(), agency, plan, year, ENGLISH)
        sources = partial(_sources, cursor, edition)
        book = load_workbook(io.BytesIO(workbook(plan_year, sources)))
        drawn = {name: visit(name, chosen) for name in PAGES if name != "clause"}
        every = [
            *(one for name, page in drawn.items() for one in statements.by_page(name, page)),
            *statements.by_hand_outs(plan_year, sources),
            *statements.by_tables(plan_year, rows),
            *statements.by_rules(plan_year, rows),
        ]
        lines = []
        for clause in plan_year.clauses:
            page = visit("clause", chosen, clause=clause.number)
            every += statements.by_page(f"clause {clause.number}", page)
            lines += _breaks(clause, page)
        lines += contradictions.of_moves(drawn["overview"], plan_year)
        lines += contradictions.of_parts(rows, read(dimension="topic"), partial(_unnamed, sources))
        if drawn["readiness"].elements and _today().year == year:
            clauses = book.worksheets[1].iter_rows(min_row=2, values_only=True)
            counted = {line[0]: line[:-3:-1] for line in clauses if any(line[-2:])}  # there, asked
            pages = (drawn[name] for name in ("overview", "readiness", "completeness"))
            lines += contradictions.of_counts(*pages, counted, year)
    return [
        *lines,
        *contradictions.of_figures(every),
        *contradictions.of_sentences(every),
        *contradictions.of_totals(rows),
        *contradictions.of_days(book, ENGLISH),
    ]


def _today():
    from kpi.settings import today

    return today()


def _sources(cursor, edition, row):
    return read_sources(cursor, edition, asked(row))


def _unnamed(sources, row) -> float:
    """What rows without a topic add to a figure."""
    behind = sources(row)
    return behind.loc[behind["counts"] & behind["topic"].isna(), "amount"].sum()


def _breaks(clause, page) -> list[str]:
    """Slides date a break as the page does."""
    marks = page.charts.get("figure", (None, None))[1]
    main = next((one for one in clause.indicators if one.row), None)
    if marks is None or main is None:
        return []
    plans = {row.indicator.plan: (row.indicator.first_year, row.year) for row in main.rows}
    shown = {int(mark["year"][:4]) for mark in marks if mark["crossing"] == "break"}
    dated = {int(text[:4]) for text in _crossings(main.rows, ENGLISH)}
    there = {span.year for span in spans(main.rows, plans, ENGLISH)}
    return (
        []
        if dated <= shown or not there
        else [f"clause {clause.number}: slides date a break to {dated}, the page to {shown}"]
    )


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return written(tmp_path_factory.mktemp("truth") / "kpi", SMALL)


@pytest.mark.parametrize(("plan", "year"), [("A", 2023), ("B", 2024), ("B", 2025)])
def test_a_small_database(small, plan, year, monkeypatch):
    monkeypatch.setenv("KPI_TODAY", SMALL["read"].isoformat())
    assert found_in(small, AGENCY, plan, year, monkeypatch) == []


SAMPLES = (
    ("DEMO", "DEMO-2021-2026", 2026),
    ("DEMO", "DEMO-2021-2026", 2021),
    ("DMX", "ETIK-2023", 2023),
    ("DMX", "AH-2016-2018", 2018),
)


@pytest.mark.slow
@pytest.mark.parametrize(("agency", "plan", "year"), SAMPLES)
def test_the_samples(database, agency, plan, year, monkeypatch):
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    assert found_in(database, agency, plan, year, monkeypatch) == []


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(drawn=databases(), nth=some.integers(0, 20))
def test_random_databases(drawn, nth):
    """One year of one plan of each."""
    years = [
        (plan["plan"], year)
        for plan in drawn["plan"]
        for year in range(plan["first_year"], min(plan["last_year"], drawn["read"].year) + 1)
    ]
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as monkeypatch:
        st.cache_data.clear()  # what pages keep is kept by the edition
        st.cache_resource.clear()
        monkeypatch.setenv("KPI_TODAY", drawn["read"].isoformat())
        path = written(Path(folder) / "kpi", drawn)
        assert found_in(path, AGENCY, *years[nth % len(years)], monkeypatch) == []


def test_a_sheet_that_ends_on_another_day_is_told(small):
    edition = editions.newest_edition(small)
    with editions.open_edition(small, edition) as cursor:
        plan_year = read_plan_year(cursor, edition, SMALL["read"], AGENCY, "B", 2025, ENGLISH)
        book = load_workbook(io.BytesIO(workbook(plan_year, partial(_sources, cursor, edition))))
    assert list(contradictions.of_days(book, ENGLISH)) == []
    sheet = book["Trainings"]
    place = [cell.value for cell in sheet[1]].index("Complete up to")
    sheet[2][place].value = date(2025, 12, 31)
    assert len(list(contradictions.of_days(book, ENGLISH))) == 1
