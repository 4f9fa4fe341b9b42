"""Ten more rows where many facts are held, against where few are: a load costs what it brings."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.data import facts, plan, rows, workbook
from benchmarks.measuring.measure import Ratio, in_turns
from benchmarks.measuring.servers import ROOT
from kpi.oversight.acts import Upload
from kpi.oversight.history import read_acts
from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.publishing import service
from loaders.publishing.request import Request
from loaders.publishing.undo import undo
from loaders.roles.actor import operator

FEW_FACTS, MANY_FACTS = 10_000, 10_000_000
SECONDS, MEGABYTES = 1.5, 500  # the most that it may take with many
_numbers = count(1)
_newer_days = (plan.TODAY + timedelta(days=number) for number in count(1))  # each moves the day of its register
_TELLING = """
import pathlib, re, runpy, sys
try:
    runpy.run_module("loaders", run_name="__main__")
finally:
    status = pathlib.Path("/proc/self/status").read_text()
    print(re.search(r"VmHWM:\\s*(\\d+)", status)[1], file=sys.stderr)
"""


def measure(rounds: int, folder: Path) -> Iterator[Ratio]:
    few, many = (_database(folder / f"growth-{held}", held) for held in (FEW_FACTS, MANY_FACTS))
    for name, day in (("older days", lambda: date(2024, 5, 10)), ("a newer day", partial(next, _newer_days))):
        for database in (few, many):
            _load(database, day)  # what is imported and compiled at the first load is no part of a load
        ours, theirs = in_turns(rounds, partial(_load, many, day), partial(_load, few, day))
        yield Ratio(
            f"Ten more rows of {name}, {MANY_FACTS:,} facts held, under {SECONDS:g} s",
            f"{FEW_FACTS:,} held",
            ours,
            theirs,
            "s",
            round(SECONDS / theirs, 1),
        )
    for name, measured in (("What ten more rows would change", _look), ("Undoing an upload of ten rows", _undo)):
        ours, theirs = in_turns(rounds, partial(measured, many), partial(measured, few))
        yield Ratio(
            f"{name}, {MANY_FACTS:,} facts held, under {SECONDS:g} s",
            f"{FEW_FACTS:,} held",
            ours,
            theirs,
            "s",
            round(SECONDS / theirs, 1),
        )
    ours, theirs = in_turns(min(rounds, 3), partial(_memory, many), partial(_memory, few))
    yield Ratio(
        f"Memory of `load` for ten more rows, {MANY_FACTS:,} facts held, under {MEGABYTES} MB",
        f"{FEW_FACTS:,} held",
        ours,
        theirs,
        "MB",
        round(MEGABYTES / theirs, 1),
    )


def _database(folder: Path, held: int) -> Path:
    folder.mkdir()
    return facts.create(folder, held)


def _book(database: Path, day: date) -> Path:
    """Ten trainings that no other book has."""
    number, path = next(_numbers), database.parent / "ten.xlsx"
    what = (rows.SUBJECTS[0], rows.REGIONS[0])
    data = [
        (f"T-{number}-{nth}", rows.CLAUSES[0], day - timedelta(days=nth), *what, "Zal", rows.AUDIENCES[0], 1, 10, None)
        for nth in range(10)
    ]
    workbook.write_workbook(path, rows.HEADINGS, data)
    return path


def _load(database: Path, day_of: Callable[[], date]) -> float:
    """Seconds from the file to the new edition."""
    request = _request(database, day_of())
    start = time.perf_counter()
    assert service.publish(request).edition
    return time.perf_counter() - start


def _look(database: Path) -> float:
    """Seconds from the file to what the page *Upload* shows of it."""
    request = _request(database, date(2024, 5, 10))
    start = time.perf_counter()
    assert service.preview(request).moves
    return time.perf_counter() - start


def _undo(database: Path) -> float:
    """Seconds until an upload is undone that has just come."""
    assert service.publish(_request(database, date(2024, 5, 10))).edition
    with editions.open_edition(database, editions.newest_edition(database)) as connection:
        upload = max(act.upload for act in read_acts(connection) if isinstance(act, Upload))
    start = time.perf_counter()
    undo(database, upload, plan.TODAY, who=operator("benchmark"))
    return time.perf_counter() - start


def _request(database: Path, day: date) -> Request:
    path, today = _book(database, day), max(day, plan.TODAY)
    return Request((Incoming(path, path.name),), database, plan.AGENCY, today, operator("benchmark"))


def _memory(database: Path) -> float:
    """Megabytes that the command needs at the most, as it tells itself: what a parent held counts for its child too."""
    path, today = _book(database, plan.TODAY), plan.TODAY.isoformat()
    command = ["load", str(path), "--agency", plan.AGENCY, "--database", str(database), "--today", today]
    done = subprocess.run(
        [sys.executable, "-c", _TELLING, *command], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return int(done.stderr.split()[-1]) / 1000
