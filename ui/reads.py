"""Reads that pages share, cached on the edition: a new edition is a new key, so nothing grows stale."""

import os
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pandas as pd
import streamlit as st

from kpi import completeness as kpi_completeness
from kpi import duplicates as kpi_duplicates
from kpi import editions as kpi_editions
from kpi import figures as kpi_figures
from kpi import history as kpi_history
from kpi import moves as kpi_moves
from kpi import plans as kpi_plans
from kpi import sources as kpi_sources
from kpi import targets as kpi_targets
from kpi import warehouse
from language import Language

if TYPE_CHECKING:
    from loaders.plan_rows import PlanRow

_KEPT = 64  # results of one kind; a page of one plan needs a handful


def today() -> date:
    """The machine's date, or KPI_TODAY."""
    return date.fromisoformat(os.environ["KPI_TODAY"]) if os.environ.get("KPI_TODAY") else date.today()


def edition() -> int:
    """The newest edition. Raises kpi.warehouse.NoDatabase."""
    return warehouse.newest_edition(warehouse.database_folder())


def published() -> dict[int, datetime]:
    """kpi.editions.read_published."""
    return _published(edition())


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


def plan_rows(agency: str, plan: str, language: str) -> "dict[str, list[PlanRow]]":
    """loaders.plan_rows.read_plan_rows; language: its code."""
    return _plan_rows(edition(), agency, plan, language)


def former_targets(agency: str, plan: str) -> list[dict]:
    """kpi.targets.read_former_targets."""
    return _former_targets(edition(), agency, plan)


def figures(agency: str, plan: str, dimension: str = "") -> pd.DataFrame:
    """kpi.figures.read_figures of one plan."""
    return _figures(edition(), today(), agency, plan, dimension)


def sources(figure: dict) -> pd.DataFrame:
    """kpi.sources.read_sources of one figure (a row of figures)."""
    asked = ("agency", "plan", "clause", "dataset", "automatic", "indicator", "answer", "year")
    return _sources(edition(), tuple((name, figure[name]) for name in asked))


def acts() -> list[dict]:
    """kpi.history.read_acts."""
    return _acts(edition())


def upload_sheets(upload: int) -> list[dict]:
    """kpi.history.read_upload_sheets."""
    return _upload_sheets(edition(), upload)


def corrections(upload: int) -> list[dict]:
    """kpi.history.read_corrections."""
    return _corrections(edition(), upload)


def moves(before: int, after: int, agency: str) -> list[dict]:
    """kpi.moves.read_moves."""
    return _moves(edition(), today(), before, after, agency)


def closed_years() -> dict[tuple[str, str, int], dict]:
    """kpi.plans.read_closed_years."""
    return _closed_years(edition())


def places(agency: str, plan: str, years: tuple[int, ...]) -> list[kpi_completeness.Place]:
    """kpi.completeness.read_places."""
    return _places(edition(), agency, plan, years)


def nothing_answers(agency: str, plan: str) -> dict[tuple[str, str, int], kpi_completeness.Answer]:
    """kpi.completeness.read_nothing_answers."""
    return _nothing_answers(edition(), agency, plan)


def newest_facts(agency: str, plan: str) -> list[kpi_completeness.Newest]:
    """kpi.completeness.read_newest."""
    return _newest_facts(edition(), today(), agency, plan)


def duplicates(agency: str, plan: str) -> kpi_duplicates.Duplicates:
    """kpi.duplicates.read_duplicates."""
    return _duplicates(edition(), agency, plan)


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


@st.cache_data(max_entries=8, show_spinner=False)
def _plan_rows(number: int, agency: str, plan: str, language: str) -> "dict[str, list[PlanRow]]":
    from loaders.plan_rows import read_plan_rows  # with what writes workbooks, which no other page needs

    return read_plan_rows(_cursor(number), agency, plan, Language(language))


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _former_targets(number: int, agency: str, plan: str) -> list[dict]:
    return kpi_targets.read_former_targets(_cursor(number), number, agency, plan)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _figures(number: int, day: date, agency: str, plan: str, dimension: str) -> pd.DataFrame:
    return kpi_figures.read_figures(_cursor(number), number, day, agency, plan, dimension=dimension)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _sources(number: int, asked: tuple) -> pd.DataFrame:
    return kpi_sources.read_sources(_cursor(number), number, dict(asked))


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _acts(number: int) -> list[dict]:
    return kpi_history.read_acts(_cursor(number))


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _upload_sheets(number: int, upload: int) -> list[dict]:
    return kpi_history.read_upload_sheets(_cursor(number), upload)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _corrections(number: int, upload: int) -> list[dict]:
    return kpi_history.read_corrections(_cursor(number), upload)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _moves(number: int, day: date, before: int, after: int, agency: str) -> list[dict]:
    return kpi_moves.read_moves(_cursor(number), before, after, day, agency)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _closed_years(number: int) -> dict[tuple[str, str, int], dict]:
    return kpi_plans.read_closed_years(_cursor(number), number)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _places(number: int, agency: str, plan: str, years: tuple[int, ...]) -> list[kpi_completeness.Place]:
    return kpi_completeness.read_places(_cursor(number), number, agency, plan, years)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _nothing_answers(number: int, agency: str, plan: str) -> dict[tuple[str, str, int], kpi_completeness.Answer]:
    return kpi_completeness.read_nothing_answers(_cursor(number), number, agency, plan)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def _newest_facts(number: int, day: date, agency: str, plan: str) -> list[kpi_completeness.Newest]:
    return kpi_completeness.read_newest(_cursor(number), number, agency, plan, day)


@st.cache_data(max_entries=8, show_spinner=False)
def _duplicates(number: int, agency: str, plan: str) -> kpi_duplicates.Duplicates:
    return kpi_duplicates.read_duplicates(_cursor(number), number, agency, plan)
