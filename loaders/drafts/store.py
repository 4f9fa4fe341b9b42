"""The drafts of one analyst as files: a folder a draft, `draft.json` in it beside the dropped files by their hash.

`draft.json` is replaced whole, after the files that it names are there, so a kill at any moment leaves the draft before
or the one after.
"""

import logging
import re
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kpi.warehouse import rights
from loaders.drafts import as_json
from loaders.drafts.draft import Draft, Dropped
from loaders.drafts.limits import LIMITS, MEGABYTE, Limits

FOLDER, TEXT = "unpublished", "draft.json"
_OWNER, _ID, _HASH = (re.compile(f"[0-9a-f]{{{length}}}") for length in (64, 32, 64))
_LEAVING = ".leaving"
_DAY = 86_400  # seconds
_LOG = logging.getLogger(__name__)

Revision = tuple[int, int]  # another one after each change


class Gone(Exception):
    """The draft was published, thrown away or handed over meanwhile, or was never this analyst's."""


class NoRoom(Exception):
    """The server keeps as much of drafts as it may, or the analyst's own one is too large."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """owner: 64 hexadecimal digits that stand for the analyst; ValueError for another text."""

    database: Path
    owner: str
    limits: Limits = LIMITS

    def __post_init__(self):
        if not _OWNER.fullmatch(self.owner):
            raise ValueError(f"this stands for no analyst: {self.owner}")

    @property
    def place(self) -> Path:
        return self.database / FOLDER / self.owner

    def folder(self, id: str) -> Path:
        """Where a draft of this analyst's lies, if there is one. Raises Gone for what can be none."""
        if not _ID.fullmatch(id):
            raise Gone(id)
        return self.place / id

    def all(self) -> list[Draft]:
        """The newest first."""
        sweep(self.database, self.limits)
        found = (self.read(folder.name) for folder in _folders(self.place))
        return sorted((draft for draft in found if draft), key=lambda draft: draft.saved_at, reverse=True)

    def read(self, id: str) -> Draft | None:
        """The draft; None where this analyst has no such one, or it cannot be read."""
        with suppress(Gone, FileNotFoundError, NotADirectoryError):
            path = self.folder(id) / TEXT
            try:
                return as_json.read(path.read_text(encoding="utf-8"))
            except as_json.Unknown:
                _LOG.warning("A draft cannot be read: %s", path)
        return None

    def revision(self, id: str) -> Revision | None:
        """None where there is no such draft."""
        with suppress(Gone, FileNotFoundError, NotADirectoryError):
            stat = (self.folder(id) / TEXT).stat()
            return stat.st_mtime_ns, stat.st_ino
        return None

    def file(self, id: str, sha256: str) -> Path:
        """A dropped file of a draft. Raises Gone for what can be none."""
        if not _HASH.fullmatch(sha256):
            raise Gone(sha256)
        return self.folder(id) / sha256

    def save(self, draft: Draft, contents: Mapping[str, bytes | memoryview], *, is_new: bool) -> list[Draft]:
        """Keep it as it is now; the oldest drafts that had to go for it. contents: bytes of its files that are not kept
        yet, by their hash.

        Raises Gone where it is not new and not there any more, NoRoom, and OSError as the disk does.
        """
        folder = self.folder(draft.id)
        if not is_new and not (folder / TEXT).exists():
            raise Gone(draft.id)
        text = as_json.written(draft).encode()
        size = len(text) + (draft.work.size if isinstance(draft.work, Dropped) else 0)
        if size > self.limits.megabytes * MEGABYTE:
            raise NoRoom
        left = self._make_room(draft, size) if is_new or contents else []  # what is typed on takes little
        if is_new:
            make(folder)
        named = {file.sha256 for file in draft.work.files} if isinstance(draft.work, Dropped) else set()
        for sha256, content in contents.items():
            if sha256 in named and not self.file(draft.id, sha256).exists():
                rights.put(self.file(draft.id, sha256), content)
        rights.put(folder / TEXT, text)
        for path in folder.iterdir():
            if _HASH.fullmatch(path.name) and path.name not in named:
                path.unlink(missing_ok=True)
        return left

    def discard(self, id: str) -> None:
        """Remove a draft with its files from the disk; nothing where there is none."""
        with suppress(Gone):
            remove(self.folder(id))

    def _make_room(self, draft: Draft, size: int) -> list[Draft]:
        """Remove the oldest others of this analyst until it fits."""
        most = self.limits.megabytes * MEGABYTE
        everywhere = [folder for place in _folders(self.database / FOLDER) for folder in _folders(place)]
        elsewhere = [folder for folder in everywhere if folder != self.folder(draft.id)]
        is_full = sum(map(_size, elsewhere)) + size > self.limits.all_megabytes * MEGABYTE
        if is_full or len(elsewhere) >= self.limits.all_drafts:
            raise NoRoom
        others = sorted((one for one in elsewhere if one.parent == self.place), key=_changed, reverse=True)
        left = []
        while others and (len(others) >= self.limits.drafts or sum(map(_size, others)) + size > most):
            oldest = others.pop()
            left.append(self.read(oldest.name))
            remove(oldest)
        return [one for one in left if one]


def make(folder: Path) -> None:
    """The folder of a draft, and what it stands in."""
    for one in (folder.parents[1], folder.parent, folder):
        rights.make_folder(one)


def sweep(database: Path, limits: Limits = LIMITS) -> None:
    """Remove drafts that nobody has touched for too long, and what kills have left."""
    latest = time.time() - limits.days * _DAY
    for owner in _folders(database / FOLDER):
        for folder in _folders(owner):
            if folder.name.endswith(_LEAVING) or _changed(folder) < latest:
                remove(folder)
        with suppress(OSError):  # not empty
            owner.rmdir()


def remove(folder: Path) -> None:
    """At once for whoever looks, then piece by piece."""
    leaving = folder if folder.name.endswith(_LEAVING) else folder.with_name(folder.name + _LEAVING)
    with suppress(OSError):
        if folder != leaving:
            folder.replace(leaving)
    shutil.rmtree(leaving, ignore_errors=True)


def _folders(place: Path) -> Iterator[Path]:
    found: Iterable[Path] = ()
    with suppress(FileNotFoundError, NotADirectoryError):
        found = sorted(place.iterdir())
    return (path for path in found if path.is_dir())


def _changed(folder: Path) -> float:
    """When the draft was saved last; of what is none, when the folder was made."""
    for path in (folder / TEXT, folder):
        with suppress(FileNotFoundError):
            return path.stat().st_mtime
    return time.time()


def _size(folder: Path) -> int:
    total = 0
    with suppress(FileNotFoundError):
        for path in folder.iterdir():
            with suppress(FileNotFoundError):
                total += path.stat().st_size
    return total
