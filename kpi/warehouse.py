"""Editions: a folder of numbered DuckDB files and a pointer to the newest.

A publication copies the newest file, writes into the copy and moves the pointer, so readers
never meet half a load and a kill at any moment leaves the last whole edition. Every edition is
a file of its own because DuckDB keeps one instance per path in a process.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

ROOT = Path(__file__).parent
LOCK_SECONDS = 120
KEPT_FILES = 3  # the newest, and those that a reader may be about to open
# The users' network may have none, so DuckDB must never look for an extension.
_OFFLINE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}


class NoDatabase(Exception):
    """The folder holds no edition."""


class Busy(Exception):
    """Another publication kept the writers' lock for too long."""


def bound_memory(megabytes: int) -> None:
    """From now on a connection of this process that needs more memory uses the disk."""
    _OFFLINE["memory_limit"] = f"{megabytes}MB"


def database_folder() -> Path:
    """KPI_DATABASE, else data/kpi beside the code."""
    return Path(os.environ.get("KPI_DATABASE") or ROOT.parent / "data" / "kpi")


@cache
def query(name: str) -> str:
    """The text of kpi/queries/<name>.sql."""
    return (ROOT / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def newest_edition(folder: Path) -> int:
    """The number that the pointer names. Raises NoDatabase."""
    try:
        return int((folder / "current").read_text(encoding="ascii"))
    except FileNotFoundError:
        raise NoDatabase(str(folder)) from None


def edition_file(folder: Path, edition: int) -> Path:
    return folder / f"edition-{edition:06d}.duckdb"


def original_file(folder: Path, sha256: str, name: str) -> Path:
    """Where an uploaded file lies as it came, under its hash and kind."""
    return folder / "originals" / (sha256 + Path(name).suffix.lower())


def open_edition(folder: Path, edition: int) -> duckdb.DuckDBPyConnection:
    """A read-only connection; use .cursor() per call, as DuckDB wants one a thread."""
    return duckdb.connect(str(edition_file(folder, edition)), read_only=True, config=_OFFLINE)


def create(folder: Path) -> int:
    """An empty first edition, unless the folder has one already; its number."""
    folder.mkdir(parents=True, exist_ok=True)
    with _lock(folder):
        try:
            return newest_edition(folder)
        except NoDatabase:
            with _new_file(folder, 0, 1):
                pass
            return 1


def is_up_to_date(folder: Path) -> bool:
    """Whether the newest edition has the tables of the present schema; also where there is no edition."""
    try:
        edition = newest_edition(folder)
    except NoDatabase:
        return True
    with open_edition(folder, edition) as connection:
        seen = {name for (name,) in connection.table("schema_file").fetchall()}
    return {path.name for path in _schema()} <= seen


@contextmanager
def publication(folder: Path) -> Iterator[tuple[duckdb.DuckDBPyConnection, int]]:
    """A connection to write the next edition with, inside one transaction, and its number.

    The edition is published when the block ends, and given up when it raises. Raises
    NoDatabase and Busy.
    """
    with _lock(folder):
        before = newest_edition(folder)
        with _new_file(folder, before, before + 1) as connection:
            yield connection, before + 1


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    try:
        with FileLock(folder / "lock", timeout=LOCK_SECONDS):
            yield
    except Timeout:
        raise Busy(str(folder)) from None


@contextmanager
def _new_file(folder: Path, before: int, edition: int) -> Iterator[duckdb.DuckDBPyConnection]:
    path = edition_file(folder, edition)
    _remove(path)
    try:
        if before:
            _copy(edition_file(folder, before), path)
        with _full_disk(path):
            connection = duckdb.connect(str(path), config=_OFFLINE)
            try:
                connection.execute("BEGIN")
                _migrate(connection)
                connection.execute("INSERT INTO edition VALUES ($1, $2)", [edition, datetime.now()])
                yield connection
                connection.execute("COMMIT")
                connection.execute("CHECKPOINT")
            finally:
                connection.close()
        _point_to(folder, edition)
    except BaseException:
        if not _points_to(folder, edition):
            _remove(path)
        raise
    _forget_old_files(folder, edition)


def _copy(source: Path, target: Path) -> None:
    """Raises OSError that names the target: shutil names the source, and it is the target's disk that is full."""
    try:
        shutil.copyfile(source, target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


@contextmanager
def _full_disk(path: Path) -> Iterator[None]:
    """The several errors that DuckDB has for a file that cannot be written, as OSError."""
    try:
        yield
    except duckdb.Error as error:
        if "Could not write file" not in str(error):
            raise
        raise OSError(errno.EIO, str(error).rpartition(": ")[2], str(path)) from error


def _migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Run the numbered schema files that the database has not seen."""
    connection.execute("CREATE TABLE IF NOT EXISTS schema_file (name VARCHAR PRIMARY KEY)")
    seen = {name for (name,) in connection.execute("SELECT name FROM schema_file").fetchall()}
    for path in _schema():
        if path.name not in seen:
            connection.execute(path.read_text(encoding="utf-8"))
            connection.execute("INSERT INTO schema_file VALUES ($1)", [path.name])


def _schema() -> list[Path]:
    return sorted((ROOT / "schema").glob("*.sql"))


def _point_to(folder: Path, edition: int) -> None:
    draft = folder / "current.new"
    with draft.open("w", encoding="ascii") as file:
        file.write(str(edition))
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, folder / "current")


def _points_to(folder: Path, edition: int) -> bool:
    try:
        return newest_edition(folder) == edition
    except NoDatabase:
        return False


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".wal").unlink(missing_ok=True)
    shutil.rmtree(path.with_name(path.name + ".tmp"), ignore_errors=True)  # where DuckDB puts what memory cannot hold


def _forget_old_files(folder: Path, edition: int) -> None:
    for path in folder.glob("edition-*.duckdb"):
        if int(path.stem.removeprefix("edition-")) <= edition - KEPT_FILES:
            try:
                _remove(path)
            except PermissionError:
                pass  # Windows keeps a file that a reader has open; the next publication tries again
