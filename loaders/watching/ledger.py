"""What a watcher has taken from its folder: one line of JSON a file, known again by its hash."""

import json
import os
from pathlib import Path
from typing import NamedTuple

from kpi.warehouse import rights
from loaders.problems.raised import CLEAN, PROBLEMS, UNREADABLE


class Entry(NamedTuple):
    """moved_to: below the watched folder, `done/export.xlsx`. edition: None where nothing was published."""

    sha256: str
    agency: str
    file: str
    taken_at: str
    moved_to: str
    problems: int
    edition: int | None

    @property
    def refused(self) -> bool:
        return self.moved_to.startswith("refused/")

    @property
    def exit_code(self) -> int:
        return UNREADABLE if self.refused else PROBLEMS if self.problems else CLEAN


def find(path: Path, sha256: str, agency: str) -> Entry | None:
    """The first entry of a file, if the agency's watcher has taken it."""
    lines = path.read_text(encoding="utf-8", errors="surrogateescape").split("\n") if path.exists() else []
    entries = (_read(line) for line in lines if sha256 in line)
    return next((entry for entry in entries if entry and entry.agency == agency), None)


def add(path: Path, entry: Entry) -> None:
    """On the disk when this returns. Names that are no UTF-8 stay as they are."""
    with open(path, "a+b", opener=rights.private) as file:
        # A kill may have left half a line.
        if file.tell() and not _ends_a_line(file):
            file.write(b"\n")
        file.write(json.dumps(entry._asdict(), ensure_ascii=False).encode("utf-8", "surrogateescape") + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _ends_a_line(file) -> bool:
    file.seek(-1, os.SEEK_END)
    return file.read() == b"\n"


def _read(line: str) -> Entry | None:
    try:
        return Entry(**json.loads(line))
    except (ValueError, TypeError):
        return None
