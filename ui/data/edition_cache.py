"""Reads of kpi, cached by the edition: a new edition is a new key, so nothing grows stale."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import duckdb
import streamlit as st

from kpi import settings
from kpi.warehouse import editions
from ui.navigation.address import BASE, Choice

_Made = TypeVar("_Made")
_KEPT = 256  # results; a page needs a handful
_KEPT_LARGE = 32  # of thousands of figures or rows each: some megabytes
_KEPT_HUGE = 6  # of tens of thousands of rows each


def edition() -> int:
    """The newest edition. Raises kpi.warehouse.editions.NoDatabase."""
    return editions.newest_edition(editions.database_folder())


def of_edition(read: Callable, *asked):
    """What a function of kpi reads in the newest edition: read(cursor, edition, *asked).

    Shared by all visitors, so only to be read."""
    return _kept(read, editions.database_folder(), edition(), True, asked)


def much_of_edition(read: Callable, *asked):
    """of_edition of what may be large; fewer of these are kept."""
    return _kept_large(read, editions.database_folder(), edition(), asked)


def all_of_edition(read: Callable, *asked):
    """of_edition of what may be very large; hardly any of these are kept."""
    return _kept_huge(read, editions.database_folder(), edition(), asked)


def of_database(read: Callable, *asked):
    """What a function reads in the newest edition's file, with its past: read(cursor, *asked).

    Shared by all visitors, so only to be read."""
    return _kept(read, editions.database_folder(), edition(), False, asked)


def of_choice(make: Callable[..., _Made], chosen: Choice, *asked) -> _Made:
    """make(chosen, *asked), cached by the edition and the day: nothing else may decide what it returns.

    make: a function of a module, since a page's own are made anew in each run. The result is shared by all visitors, so
    only to be read."""
    base = st.query_params.get(BASE, "")  # links to rows hold it
    return _made(make, editions.database_folder(), edition(), settings.today(), base, chosen, asked)


# Not st.cache_data: to hash what is asked, and to copy what is given, would cost more than all else on a page.
@lru_cache(maxsize=_KEPT)
def _kept(read: Callable, folder: Path, number: int, of_one: bool, asked: tuple):
    cursor = connection(folder, number).cursor()
    return read(cursor, number, *asked) if of_one else read(cursor, *asked)


@lru_cache(maxsize=_KEPT_LARGE)
def _kept_large(read: Callable, folder: Path, number: int, asked: tuple):
    return read(connection(folder, number).cursor(), number, *asked)


@lru_cache(maxsize=_KEPT_HUGE)
def _kept_huge(read: Callable, folder: Path, number: int, asked: tuple):
    return read(connection(folder, number).cursor(), number, *asked)


@lru_cache(maxsize=_KEPT)
def _made(make: Callable, folder: Path, number: int, today: date, base: str, chosen: Choice, asked: tuple):
    return make(chosen, *asked)


@st.cache_resource(max_entries=3, show_spinner=False)
def connection(folder: Path, number: int) -> duckdb.DuckDBPyConnection:
    return editions.open_edition(folder, number)
