"""Editions: a folder of numbered DuckDB files and a pointer to the newest.

A publication copies the newest file, writes into the copy and moves the pointer, so readers
never meet half a load and a kill at any moment leaves the last whole edition. Every edition is
a file of its own because DuckDB keeps one instance per path in a process.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from kpi import logs
from kpi.warehouse import originals, previews, rights
from kpi.warehouse.author import Author
from kpi.warehouse.replacing import replace
from kpi.warehouse.writing import OFFLINE, ROOT, remove, writing

LOCK_SECONDS = 120
KEPT_FILES = 3  # the newest, and those that a reader may be about to open
# What an earlier version may have left open to others.
_OWN = ("edition-*", "current*", "lock", "originals", "originals/*")


class NoDatabase(Exception):
    """The folder holds no edition."""


class Busy(Exception):
    """Another publication kept the writers' lock for too long."""


class GivenUp(Exception):
    """Raised inside a publication's block, it leaves the block, and the edition before stays the newest."""


def bound_memory(megabytes: int) -> None:
    """From now on a connection of this process that needs more memory uses the disk."""
    OFFLINE["memory_limit"] = f"{megabytes}MB"


def database_folder() -> Path:
    """KPI_DATABASE, else data/kpi beside the code."""
    return Path(os.environ.get("KPI_DATABASE") or ROOT.parents[1] / "data" / "kpi")


def newest_edition(folder: Path) -> int:
    """The number that the pointer names. Raises NoDatabase."""
    try:
        return int((folder / "current").read_text(encoding="ascii"))
    except FileNotFoundError:
        raise NoDatabase(str(folder)) from None


def edition_file(folder: Path, edition: int) -> Path:
    return folder / f"edition-{edition:06d}.duckdb"


def open_edition(folder: Path, edition: int) -> duckdb.DuckDBPyConnection:
    """A read-only connection; use .cursor() per call, as DuckDB wants one a thread."""
    return open_file(edition_file(folder, edition))


def open_file(path: Path) -> duckdb.DuckDBPyConnection:
    """An edition's file, read-only, wherever it lies."""
    return duckdb.connect(str(path), read_only=True, config=OFFLINE)


def create(folder: Path, begin: Callable[[duckdb.DuckDBPyConnection], object] = lambda _: None) -> int:
    """An empty first edition, unless the folder has one already; its number. begin: writes into it what it has from the
    start."""
    rights.make_folder(folder)
    with locked(folder):
        try:
            return newest_edition(folder)
        except NoDatabase:
            rights.close(folder)
            with _new_file(folder, 0, 1, None) as connection:
                begin(connection)
            return 1


def tidy(folder: Path) -> None:
    """Close to other users of the machine what an earlier version left open, and remove what previews left that
    were killed. A folder without a database is left alone."""
    if (folder / "current").is_file():
        rights.close(folder, *(path for name in _OWN for path in folder.glob(name)))
        previews.sweep(folder)


@contextmanager
def publication(folder: Path, author: Author | None) -> Iterator[tuple[duckdb.DuckDBPyConnection, int]]:
    """A connection to write the next edition with, inside one transaction, and its number.

    The edition is published when the block ends, with the originals that were drafted meanwhile, and given up
    when it raises, GivenUp without a word. author: whose act it is; None: nobody's. Raises NoDatabase and Busy.
    """
    with suppress(GivenUp), locked(folder):
        before = newest_edition(folder)
        tidy(folder)
        with _new_file(folder, before, before + 1, author) as connection:
            yield connection, before + 1
        about = {"edition": before + 1, "who": author.shown if author else "", "email": author.email if author else ""}
        logs.happened("change", **about, address=logs.client_address.get())


@contextmanager
def preview(folder: Path) -> Iterator[tuple[duckdb.DuckDBPyConnection, int]]:
    """As publication, but in a private copy of the newest edition, which is thrown away: it waits for nobody, and
    nobody waits for it. Raises NoDatabase."""
    newest_edition(folder)
    with previews.private_folder(folder) as own:
        path = own / "preview.duckdb"
        edition = _copy_newest(folder, path) + 1
        with writing(path, edition, None, is_kept=False) as connection:
            yield connection, edition


def _copy_newest(folder: Path, target: Path) -> int:
    """The number of the edition that was copied. Its file is whole, and no writer touches it before it is forgotten."""
    while True:
        edition = newest_edition(folder)
        try:
            rights.copy(edition_file(folder, edition), target)
            return edition
        except FileNotFoundError:
            if newest_edition(folder) == edition:
                raise  # it was not overtaken by several publications, it is missing


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """The writers' lock. Raises Busy."""
    try:
        with FileLock(folder / "lock", timeout=LOCK_SECONDS, mode=rights.FILE):
            yield
    except Timeout:
        raise Busy(str(folder)) from None


@contextmanager
def _new_file(folder: Path, before: int, edition: int, author: Author | None) -> Iterator[duckdb.DuckDBPyConnection]:
    path, kept = edition_file(folder, edition), []
    remove(path)
    originals.give_up(folder)  # drafts of a load that was killed
    originals.replace_kept(folder, before)
    try:
        if before:
            rights.copy(edition_file(folder, before), path)
        with writing(path, edition, author) as connection:
            if before:
                originals.forget_unnamed(
                    folder, connection, [there for there in folder.glob("edition-*.duckdb") if there != path]
                )
            yield connection
        kept = originals.keep_drafts(folder, edition)
        point_to(folder, edition)
    except BaseException:
        if not _points_to(folder, edition):
            remove(path)
            originals.give_up(folder, kept)
            originals.replace_kept(folder, before)
        raise
    originals.replace_kept(folder, edition)
    _forget_old_files(folder, edition)


def point_to(folder: Path, edition: int) -> None:
    """It becomes the newest, at once and for good."""
    draft = folder / "current.new"
    with open(draft, "w", encoding="ascii", opener=rights.private) as file:
        file.write(str(edition))
        file.flush()
        os.fsync(file.fileno())
    replace(draft, folder / "current")


def _points_to(folder: Path, edition: int) -> bool:
    try:
        return newest_edition(folder) == edition
    except NoDatabase:
        return False


def _forget_old_files(folder: Path, edition: int) -> None:
    for path in folder.glob("edition-*.duckdb"):
        if int(path.stem.removeprefix("edition-")) <= edition - KEPT_FILES:
            # Windows keeps a file that a reader has open; the next publication tries again.
            with suppress(PermissionError):
                remove(path)
