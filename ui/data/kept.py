"""What functions of kpi read, kept by the edition: a new edition is a new key, so nothing grows stale."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import streamlit as st

from kpi.warehouse import editions

_KEPT = 128  # results; a page needs a handful


def edition() -> int:
    """The newest edition. Raises kpi.warehouse.editions.NoDatabase."""
    return editions.newest_edition(editions.database_folder())


def of_edition(read: Callable, *asked):
    """What a function of kpi reads in the newest edition: read(cursor, edition, *asked)."""
    number = edition()
    return kept(_name(read), editions.database_folder(), number, asked, lambda cursor: read(cursor, number, *asked))


def of_database(read: Callable, *asked):
    """What a function reads in the newest edition's file, with its past: read(cursor, *asked)."""
    return kept(_name(read), editions.database_folder(), edition(), asked, lambda cursor: read(cursor, *asked))


def _name(read: Callable) -> str:
    return f"{read.__module__}.{read.__name__}"


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def kept(name: str, folder: Path, number: int, asked: tuple, _read: Callable):
    return _read(connection(folder, number).cursor())


@st.cache_resource(max_entries=3, show_spinner=False)
def connection(folder: Path, number: int) -> duckdb.DuckDBPyConnection:
    return editions.open_edition(folder, number)
