"""The archive: the newest edition's file, every original that it names, the file of roles, and last a list of them
with their checksums.

The newest edition holds the whole history, so no other file is needed. Work in progress (drafts) is not kept.
"""

import hashlib
import io
import json
import os
import re
import tarfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from kpi.warehouse import editions, originals, rights
from loaders.problems.problem import Refused, Unreadable
from loaders.roles.file import NAME as ROLES

_LIST = "backup.json"
_FORM = 1  # of the archive; an archive of a later form is refused
_KNOWN = re.compile(r"edition-\d{6,}\.duckdb|originals/[0-9a-f]{64}(\.[a-z0-9]+)?|" + re.escape(ROLES))
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the archive: its name in the database's folder, its bytes, and their SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Backup:
    """What an archive holds. made: when it was written, in the machine's time zone."""

    edition: int
    made: datetime
    files: tuple[KeptFile, ...]

    @property
    def originals(self) -> int:
        return sum(one.name.startswith("originals/") for one in self.files)

    @property
    def has_roles(self) -> bool:
        return any(one.name == ROLES for one in self.files)

    @property
    def size(self) -> int:
        return sum(one.size for one in self.files)


def write(folder: Path, target: Path) -> Backup:
    """Nobody waits for it, and it waits for nobody: what is published meanwhile is in the next one.

    Raises Refused where the target is there already, NoDatabase, OSError.
    """
    if target.exists():
        raise Refused("file_there", file=str(target))
    draft = target.with_name(target.name + ".part")
    try:
        with open(draft, "wb", opener=rights.private) as file:
            with tarfile.open(fileobj=file, mode="w") as archive:
                backup = _written(folder, archive)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return backup


def _written(folder: Path, archive: tarfile.TarFile) -> Backup:
    edition = editions.newest_edition(folder)
    path = editions.edition_file(folder, edition)
    with editions.open_edition(folder, edition) as connection:  # it stays whole while it is open
        kept = [_added(archive, path.name, path)]
        for named in sorted(originals.named(folder, connection)):
            with suppress(FileNotFoundError):  # purged
                kept.append(_added(archive, f"originals/{named.name}", named))
        with suppress(FileNotFoundError):  # none, or elsewhere
            kept.append(_added(archive, ROLES, folder / ROLES))
    backup = Backup(edition, datetime.now().astimezone().replace(microsecond=0), tuple(kept))
    manifest = {
        "form": _FORM,
        "edition": edition,
        "made": backup.made.isoformat(),
        "files": [asdict(one) for one in kept],
    }
    text = json.dumps(manifest, indent=1).encode()
    archive.addfile(_member(_LIST, len(text)), io.BytesIO(text))
    return backup


def _added(archive: tarfile.TarFile, name: str, path: Path) -> KeptFile:
    with path.open("rb") as file:
        source, size = _Summed(file), os.fstat(file.fileno()).st_size
        archive.addfile(_member(name, size), source)
    return KeptFile(name, size, source.sum.hexdigest())


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, rights.FILE
    return member


class _Summed(io.RawIOBase):
    """A file that is summed while it is read."""

    def __init__(self, file: IO[bytes]):
        self.file, self.sum = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self.file.read(size)
        self.sum.update(piece)
        return piece


def unpack(archive: Path, folder: Path) -> Backup:
    """Put its files into an empty folder; nothing of it is read but what its own list names with the same checksum.

    Raises Unreadable where it is no archive of ours, is damaged or was cut; OSError.
    """
    try:
        with tarfile.open(archive, "r:") as opened:
            found = list(_unpacked(opened, folder))
            backup = _listed((folder / _LIST).read_bytes())
    except (tarfile.TarError, FileNotFoundError, FileExistsError, EOFError, ValueError, KeyError, TypeError):
        raise Unreadable("no_backup") from None
    if sorted(found, key=lambda one: one.name) != sorted(backup.files, key=lambda one: one.name):
        raise Unreadable("damaged_backup")
    (folder / _LIST).unlink()
    return backup


def _unpacked(opened: tarfile.TarFile, folder: Path) -> Iterator[KeptFile]:
    rights.make_folder(folder / "originals")
    for member in opened:
        if not member.isreg() or not (member.name == _LIST or _KNOWN.fullmatch(member.name)):
            raise ValueError(member.name)
        source, size, sha256 = opened.extractfile(member), 0, hashlib.sha256()
        assert source
        with open(folder / member.name, "xb", opener=rights.private) as file:
            while piece := source.read(_PIECE):
                file.write(piece)
                sha256.update(piece)
                size += len(piece)
        if size != member.size:
            raise EOFError(member.name)
        if member.name != _LIST:
            yield KeptFile(member.name, size, sha256.hexdigest())


def _listed(text: bytes) -> Backup:
    manifest = json.loads(text)
    if manifest["form"] != _FORM:
        raise ValueError(manifest["form"])
    files = tuple(KeptFile(**one) for one in manifest["files"])
    return Backup(int(manifest["edition"]), datetime.fromisoformat(manifest["made"]), files)
