"""A cell corrected on the upload page until the rows that this changes are known, against looking at the file anew."""

import time
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.data import plan, rows, workbook
from benchmarks.measuring.measure import Ratio, in_turns
from kpi.warehouse.author import Author
from loaders.checking.checked import Incoming
from loaders.publishing.processes.background import Task, run_apart
from loaders.publishing.processes.workers import Workers
from loaders.publishing.request import Request
from loaders.publishing.result import Result

WANTED = {1_000: 0.15, 30_000: 0.4}  # rows → the most that a fix may take of a whole look
_numbers = count(100)


def measure(rounds: int, folder: Path) -> Iterator[Ratio]:
    (folder / "fixing").mkdir()
    database, kept = plan.create(folder / "fixing"), Workers(1)
    for size, wanted in WANTED.items():
        book = folder / f"fixing {size}.xlsx"
        workbook.write_workbook(book, rows.HEADINGS, list(rows.trainings(size)))
        _seconds(database, book, kept, until_rows=False)  # the file is known from now on
        ours, whole = in_turns(
            rounds,
            partial(_seconds, database, book, kept, until_rows=True),
            partial(_seconds, database, book, Workers(0), until_rows=False),
        )
        yield Ratio(
            f"A corrected cell of a file of {size:,} rows, until its rows are compared",
            "a process that looks at the file for the first time, to its figures",
            ours,
            whole,
            "s",
            wanted,
        )
    kept.end_all()


def _seconds(database: Path, book: Path, workers: Workers, until_rows: bool) -> float:
    corrections = {("Sheet", "I3"): str(next(_numbers))}
    files = (Incoming(book, book.name, corrections),)
    task = Task(Request(files, database, plan.AGENCY, plan.TODAY, Author("benchmark")), is_look=True)
    start, rows_known = time.perf_counter(), 0.0
    for step in run_apart(task, workers):
        if isinstance(step, Result) and not rows_known:
            rows_known = time.perf_counter() - start
            assert step.fault is None
    return rows_known if until_rows else time.perf_counter() - start
