"""What is done before the server calls itself healthy, so that no visitor waits for it."""

import asyncio
import ctypes
import logging
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import duckdb
import streamlit as st

from kpi import logs, scratch
from kpi.settings import metrics_port, originals_days
from kpi.warehouse import editions
from language import LANGUAGES
from loaders.drafts import store as drafts
from loaders.figures.upgrade import is_up_to_date
from ui.internals import sessions
from ui.monitoring import metrics
from ui.navigation import contents
from ui.navigation.address import LANGUAGE
from ui.navigation.language_choice import OFFICIAL
from ui.shell import settled_memory

_LOG = logging.getLogger(__name__)
PATIENCE = 60  # seconds for one page
_TRIM_THRESHOLD, _ARENAS = -1, -8  # of malloc.h


@asynccontextmanager
async def warm_up(app: st.App) -> AsyncIterator[None]:
    _return_memory()
    await asyncio.to_thread(_make_database)
    with logs.unheard():
        await _visit_pages()
    settled_memory.settle()
    if port := metrics_port():
        metrics.serve(port)
    async with settled_memory.kept():
        yield


async def _visit_pages() -> None:
    for entry in contents.ENTRIES:
        # What reads spreadsheets comes with the first analyst: most visitors, and many servers, never need it.
        if entry.group != "analysts":
            await _visit(entry)
    for code in LANGUAGES:
        await _visit(contents.FIRST, code)


def _return_memory() -> None:
    """What a run has freed goes back to the machine or serves the next run, whichever thread that has."""
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # pyarrow is not loaded yet
    if sys.platform == "linux":
        library = ctypes.CDLL(None)
        if hasattr(library, "mallopt"):  # of the GNU library alone
            library.mallopt(_TRIM_THRESHOLD, 128 * 1024)
            library.mallopt(_ARENAS, 2)


def _make_database() -> None:
    """Without a database a newcomer starts with the samples; one of an earlier version is brought up to date."""
    folder = editions.database_folder()
    scratch.sweep()
    editions.tidy(folder)
    drafts.sweep(folder)
    wanted: list[str]
    try:
        editions.newest_edition(folder)
        wanted = [] if is_up_to_date(folder) else ["loaders", "upgrade"]
    except editions.NoDatabase:
        wanted = ["data"]
    except duckdb.Error:
        wanted = []  # one that cannot be read: every page says so
    if wanted:
        _run(folder, *wanted).check_returncode()
    if originals_days() and _run(folder, "loaders", "purge", "--expired").returncode:
        _LOG.warning("Originals whose time is over could not be deleted; python -m loaders purge --expired says why.")


def _run(folder: Path, *order: str) -> subprocess.CompletedProcess:
    """In a process of its own: what reads spreadsheets would else stay in the server's memory."""
    command = [sys.executable, "-m", *order, "--database", str(folder.resolve())]
    return subprocess.run(command, cwd=contents.ROOT, stdin=subprocess.DEVNULL)


async def _visit(entry: contents.Entry, language: str = OFFICIAL) -> None:
    """Run a page as a visitor's browser would have it run."""
    name = "" if entry is contents.FIRST else entry.name
    if not await sessions.run_page(name, f"{LANGUAGE}={language}", PATIENCE):
        _LOG.warning("The page %s was not ready after %s seconds.", entry.name, PATIENCE)
