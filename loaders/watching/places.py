"""Where a watcher puts files: done/ and refused/ in the folder, and what it remembers in .watch/."""

import os
import unicodedata
from contextlib import suppress
from itertools import chain, count
from pathlib import Path

from kpi import settings
from kpi.warehouse import rights

DONE, REFUSED, OWN = "done", "refused", ".watch"
REPORT = ".report.txt"
_MOST_BYTES = 200  # of a name, so that the report's own fits what file systems allow

_NOT_OF_ITS_GROUP = 0o007
_UNFIT = ("Cc", "Cf", "Cs", "Zl", "Zp")  # they break lines, turn them round, or cannot be written


def prepare(folder: Path) -> None:
    """Closed to other users of the machine; refused/ may be opened to the group of those who fix what is in it.
    Raises OSError where the folder is not there."""
    for name in (DONE, REFUSED, OWN):
        (folder / name).mkdir(rights.FOLDER, exist_ok=True)
    rights.close(folder / DONE, folder / OWN)
    rights.close(folder / REFUSED, others=_NOT_OF_ITS_GROUP)


def close(path: Path) -> None:
    """Close a file to other users as far as its folder is closed to them."""
    shared = path.parent.stat().st_mode & 0o060
    with suppress(OSError):  # somebody else's file, or no file system of rights; its folder is closed all the same
        path.chmod(rights.FILE | shared)


def free_place(folder: Path, name: str) -> Path:
    """A path in the folder that neither a file nor a report has; the time is put into a name that is taken."""
    stem, suffix = Path(name).stem, Path(name).suffix
    while len(os.fsencode(stem + suffix)) > _MOST_BYTES and stem:
        stem = stem[:-1]
    timed = f"{stem}_{settings.now():%Y%m%d-%H%M%S}"
    paths = (
        folder / f"{tried}{suffix}" for tried in chain([stem, timed], (f"{timed}-{number}" for number in count(2)))
    )
    return next(path for path in paths if not path.exists() and not report_of(path).exists())


def report_of(path: Path) -> Path:
    return path.with_name(path.name + REPORT)


def write_whole(path: Path, data: bytes) -> None:
    """All of it or nothing."""
    draft = path.with_name(path.name + ".part")
    draft.touch(rights.FILE)
    draft.write_bytes(data)
    close(draft)
    draft.replace(path)


def shown(name: str) -> str:
    """A file's name fit for a line of text, whatever is in it."""
    return "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(letter) in _UNFIT else letter for letter in name)
