"""A large export to be interrupted, and a reader that looks on meanwhile."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kpi.warehouse import editions
from tests.helpers.building import TRAININGS, values, workbook

ROWS = 3000
HELD, PARTICIPANTS = ("1.1", "trainings.held", 2025), ("1.1", "trainings.participants", 2025)


def large_export(path: Path) -> Path:
    """ROWS trainings of clause 1.1 in 2025, each with two participants."""
    rows = [
        ["1.1", f"{1 + place % 28:02}.{1 + place % 12:02}.2025", f"Mövzu {place}", "Bakı", 1, 2]
        for place in range(ROWS)
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
