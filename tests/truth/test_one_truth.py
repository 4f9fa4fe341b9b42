"""One truth on every page: what pages, slides, report, workbook, open data and command line say of a figure agrees."""

import tempfile
from pathlib import Path

import pytest
import streamlit as st
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from tests.helpers import TODAY
from tests.oracle.databases.drawn import databases
from tests.oracle.databases.written import AGENCY
from tests.truth.contradictions import found
from tests.truth.database import SMALL, written
from tests.truth.gathering import gathered


def found_in(folder: Path, agency: str, plan: str, year: int, monkeypatch) -> list[str]:
    """The contradictions of a plan's year, one a line."""
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    return found(gathered(folder, agency, plan, year))


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
