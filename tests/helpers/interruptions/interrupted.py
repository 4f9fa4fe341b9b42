"""A large export to be interrupted in several ways, and a reader that looks on meanwhile."""

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kpi.warehouse import editions
from tests.helpers import ROOT
from tests.helpers.building import TODAY, TRAININGS, process, values, workbook

ROWS = 800
HELD, PARTICIPANTS = ("1.1", "trainings.held", 2025), ("1.1", "trainings.participants", 2025)


def large_export(path: Path) -> Path:
    """ROWS trainings of clause 1.1 in 2025, each with two participants."""
    rows = [
        ["1.1", f"{1 + index % 28:02}.{1 + index % 12:02}.2025", f"Mövzu {index}", "Bakı", 1, 2]
        for index in range(ROWS)
    ]
    return workbook(path, {"2025": [TRAININGS, *rows]})


def small_export(path: Path) -> Path:
    """One training of clause 2.4 with five participants."""
    return workbook(path, {"1": [TRAININGS, ["2.4", "01.02.2025", "B", None, 1, 5]]})


def is_whole(found: dict) -> bool:
    """Whether of each export all figures are there or none."""
    large = found.get(HELD), found.get(PARTICIPANTS)
    return large in ((None, None), ((ROWS, "exact"), (2 * ROWS, "exact")))


@contextmanager
def reader(folder: Path) -> Iterator[list[int]]:
    """Reads the newest edition's figures again and again; what it met must have been whole, and never
    older than before. Gives the editions that it saw."""
    seen, wrong, done = [], [], threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                edition = editions.newest_edition(folder)
                if not is_whole(values(folder)):
                    wrong.append(f"half a load in edition {edition}")
                if seen and edition < seen[-1]:
                    wrong.append(f"edition {edition} after {seen[-1]}")
                seen.append(edition)
            except Exception as error:
                wrong.append(repr(error))
            time.sleep(0.02)

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield seen
    finally:
        done.set()
        thread.join()
    assert wrong == [] and seen


def leftovers(folder) -> list[str]:
    """Files of editions beside those that the pointer has reached."""
    newest = editions.newest_edition(folder)
    known = {editions.edition_file(folder, edition).name for edition in range(1, newest + 1)}
    return sorted({path.name for path in folder.glob("edition-*")} - known)


def together(folder, *paths) -> None:
    loads = [process(folder, "load", path, "--agency", "AGY") for path in paths]
    for loading in loads:
        output, _ = loading.communicate(timeout=300)
        assert loading.returncode == 0, output


def load_with_room_for(folder, export, size: int) -> subprocess.CompletedProcess:
    """A load in which no file can grow beyond this size."""
    call = [sys.executable, "-m", "loaders", "load", str(export), "--agency", "AGY", "--language", "en"]
    return subprocess.run(
        call,
        cwd=ROOT,
        env=os.environ | {"KPI_DATABASE": str(folder), "KPI_TODAY": TODAY.isoformat()},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )


def fill_up(folder, export, size: int) -> bool:
    """Whether there was no room for the load."""
    edition = editions.newest_edition(folder)
    done = load_with_room_for(folder, export, size)
    assert "Traceback" not in done.stdout + done.stderr
    if done.returncode == 0:
        assert values(folder)[HELD] == (ROWS, "exact")
        return False
    assert done.returncode == 2 and "cannot be written: File too large" in done.stdout, done.stdout
    assert editions.newest_edition(folder) == edition and HELD not in values(folder) and leftovers(folder) == []
    return True
