"""Uploaded files as they came, beside the database under their hash.

One is kept only with the publication of its load: it is copied as a draft and becomes an original just before
the edition is published. So a kill at any moment leaves no upload without its original, and what it leaves
besides the next publication removes. A draft that is to replace an original waits until the edition is published:
until then that is the only one of an earlier upload. A kill in between is made good by the next publication.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import duckdb

from kpi.warehouse import rights
from kpi.warehouse.statements import statement
from kpi.warehouse.writing import OFFLINE

_OURS = re.compile(r"[0-9a-f]{64}(\..*)?")


def original_file(folder: Path, sha256: str, name: str) -> Path:
    """Where an uploaded file lies as it came, under its hash and kind."""
    return folder / "originals" / (sha256 + Path(name).suffix.lower())


def file_hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def bytes_hash(content) -> str:
    """The same of a file that is in memory."""
    return hashlib.sha256(content).hexdigest()


def draft(folder: Path, path: Path, name: str, stripped: Path | None = None) -> str:
    """Copy a file that the publication under way brings; the hash of the copy. stripped: what is kept in its place, and
    in place of what an earlier upload of the same file has kept."""
    for part in ("originals", "drafts"):
        rights.make_folder(folder / part)
    copy = folder / "drafts" / "copy"
    rights.copy(path, copy)
    sha256 = file_hash(copy)
    kept = original_file(folder, sha256, name)
    if stripped:
        rights.copy(stripped, copy)
    if kept.exists() and not stripped:
        copy.unlink()
    else:
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
        copy.replace(folder / "drafts" / kept.name)
    return sha256


def keep_drafts(folder: Path, edition: int) -> list[Path]:
    """Every draft of a new file becomes an original; these. The others wait for the edition."""
    drafts, originals = folder / "drafts", folder / "originals"
    new = [path for path in drafts.glob("*") if not (originals / path.name).exists()]
    kept = [path.replace(originals / path.name) for path in new]
    if any(drafts.glob("*")):
        drafts.rename(_waiting(folder, edition))
    give_up(folder)
    return kept


def replace_kept(folder: Path, newest: int) -> None:
    """What has waited for an edition takes the place of its original; where that was not published, it goes."""
    for waiting in folder.glob(_waiting(folder).name):
        if int(waiting.name.rpartition("-")[2]) <= newest:
            for path in waiting.glob("*"):
                path.replace(folder / "originals" / path.name)
        shutil.rmtree(waiting)


def _waiting(folder: Path, edition: int | str = "*") -> Path:
    return folder / f"replacing-{edition}"


def give_up(folder: Path, kept: Iterable[Path] = ()) -> None:
    """Remove the drafts, and originals that were kept for an edition that is not published after all."""
    shutil.rmtree(folder / "drafts", ignore_errors=True)
    for path in kept:
        path.unlink(missing_ok=True)


def forget_unnamed(folder: Path, connection: duckdb.DuckDBPyConnection, others: Iterable[Path]) -> None:
    """Remove originals that no upload names, of this database or of the others (files of editions): after a pointer
    was lost or set back, a later file names more."""
    unnamed, purged = _unnamed(folder, connection), _purged(folder, connection)
    for path in unnamed & purged:  # by a process that was killed before it took them away
        path.unlink(missing_ok=True)
    unnamed -= purged
    for other in others if unnamed else ():
        try:
            with duckdb.connect(str(other), read_only=True, config=OFFLINE) as there:
                unnamed &= _unnamed(folder, there)
        except duckdb.Error:
            return  # what cannot be read may name any of them
    for path in unnamed:
        path.unlink(missing_ok=True)


def _unnamed(folder: Path, connection: duckdb.DuckDBPyConnection) -> set[Path]:
    there = {path for path in (folder / "originals").glob("*") if _OURS.fullmatch(path.name)}
    return there - named(folder, connection)


def forget_purged(folder: Path, connection: duckdb.DuckDBPyConnection) -> None:
    """Take away what was purged, unless a later upload has brought the same file again. Under the writers' lock."""
    for path in _purged(folder, connection) - named(folder, connection):
        path.unlink(missing_ok=True)


def _purged(folder: Path, connection: duckdb.DuckDBPyConnection) -> set[Path]:
    return {original_file(folder, *upload) for upload in connection.execute(statement("purged")).fetchall()}


def named(folder: Path, connection: duckdb.DuckDBPyConnection) -> set[Path]:
    """Where the originals lie that a database names; one that was purged is not there."""
    return {original_file(folder, *upload) for upload in connection.execute(statement("originals")).fetchall()}
