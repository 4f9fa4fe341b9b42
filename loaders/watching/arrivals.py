"""Which files of a folder have arrived whole: between two looks nothing of them has changed."""

import stat
from pathlib import Path
from typing import NamedTuple

from language import Language
from loaders.problems.reasons import reason_text

# What browsers, copying programs and editors call a file that is not finished.
_UNFINISHED = (".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".swp", ".lock")
_OF_THE_SYSTEM = ("thumbs.db", "desktop.ini")


class Look(NamedTuple):
    """What a file looked like. changed: in nanoseconds."""

    size: int
    changed: int


def look_at(path: Path) -> Look | None:
    """What the file looks like now; None where there is no plain file."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return Look(found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


class Arrivals:
    """The files of one folder, from look to look."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._seen: dict[Path, Look] = {}

    def whole(self) -> list[tuple[Path, Look]]:
        """The files that are as they were at the last call, the oldest first: an older export must
        not undo what a newer one says. Raises OSError where the folder cannot be read."""
        before = self._seen
        looks = {path: look_at(path) for path in self._folder.iterdir() if not _is_unfinished(path.name)}
        self._seen = {path: look for path, look in looks.items() if look}
        settled = [(path, look) for path, look in self._seen.items() if before.get(path) == look]
        return sorted(settled, key=lambda arrival: (arrival[1].changed, arrival[0].name))


def kept_waiting(path: Path, look: Look, language: Language) -> str:
    """Why a file that does not change is left all the same; '' where it is taken."""
    if not look.size:
        return language.say("empty; left until something is in it")
    for owner in (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#")):
        if owner.exists():
            return language.say("open in another program, as {owner} says; left until it is closed", owner=owner.name)
    try:
        path.open("rb").close()
    except OSError as error:
        return language.say("cannot be opened: {reason}; left until it can", reason=reason_text(error, language))
    return ""


def _is_unfinished(name: str) -> bool:
    low = name.lower()
    return low.startswith((".", "~$")) or low.endswith(("~", *_UNFINISHED)) or low in _OF_THE_SYSTEM
