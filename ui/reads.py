"""Reads that pages share, cached on the edition: a new edition is a new key, so nothing grows stale."""

import os
from datetime import date, datetime
from pathlib import Path

import duckdb
import pandas as pd
import streamlit as st

from kpi import editions as kpi_editions
from kpi import figures as kpi_figures
from kpi import plans as kpi_plans
from kpi import sources as kpi_sources
from kpi import warehouse

_KEPT = 64  # results of one kind; a page of one plan needs a handful


def today() -> date:
    """The machine's date, or KPI_TODAY."""
    return date.fromisoformat(os.environ["KPI_TODAY"]) if os.environ.get("KPI_TODAY") else date.today()


def edition() -> int:
    """The newest edition. Raises kpi.warehouse.NoDatabase."""
    return warehouse.newest_edition(warehouse.database_folder())


def published_at() -> datetime:
    """When the newest edition was published."""
    number = edition()
    return _published(number)[number]


def plans() -> pd.DataFrame:
    """kpi.plans.read_plans."""
    return _plans(edition())


def agencies() -> pd.DataFrame:
    """One row an agency, real ones first: agency, agency_name_az/en/ru, made_up."""
    columns = ["agency", "agency_name_az", "agency_name_en", "agency_name_ru", "made_up"]
    return plans()[columns].drop_duplicates("agency", ignore_index=True)


def clauses(agency: str, plan: str) -> pd.DataFrame:
    """kpi.plans.read_clauses."""
    return _clauses(edition(), agency, plan)


def narratives(agency: str, plan: str) -> pd.DataFrame:
    """kpi.plans.read_narratives."""
    return _narratives(edition(), agency, plan)


def crosswalk(agency: str, plan: str) -> pd.DataFrame:
    """kpi.plans.read_crosswalk."""
    return _crosswalk(edition(), agency, plan)


def figures(agency: str, plan: str, dimension: str = "") -> pd.DataFrame:
    """kpi.figures.read_figures of one plan."""
    return _figures(edition(), today(), agency, plan, dimension)


def sources(figure: dict) -> pd.DataFrame:
    """kpi.sources.read_sources of one figure (a row of figures)."""
    asked = ("agency", "plan", "clause", "dataset", "automatic", "indicator", "answer", "year")
    return _sources(edition(), tuple((name, figure[name]) for name in asked))


@st.cache_resource(max_entries=3, show_spinner=False)
def _connection(folder: Path, number: int) -> duckdb.DuckDBPyConnection:
    return warehouse.open_edition(folder, number)


def _cursor(number: int) -> duckdb.DuckDBPyConnection:
    return _connection(warehouse.database_folder(), number).cursor()


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _published(number: int) -> dict[int, datetime]:
    return kpi_editions.read_published(_cursor(number))


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _plans(number: int) -> pd.DataFrame:
    return kpi_plans.read_plans(_cursor(number), number)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _clauses(number: int, agency: str, plan: str) -> pd.DataFrame:
    return kpi_plans.read_clauses(_cursor(number), number, agency, plan)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _narratives(number: int, agency: str, plan: str) -> pd.DataFrame:
    return kpi_plans.read_narratives(_cursor(number), number, agency, plan)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _crosswalk(number: int, agency: str, plan: str) -> pd.DataFrame:
    return kpi_plans.read_crosswalk(_cursor(number), number, agency, plan)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _figures(number: int, day: date, agency: str, plan: str, dimension: str) -> pd.DataFrame:
    return kpi_figures.read_figures(_cursor(number), number, day, agency, plan, dimension=dimension)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _sources(number: int, asked: tuple) -> pd.DataFrame:
    return kpi_sources.read_sources(_cursor(number), number, dict(asked))
