"""`check` of a small file by the command line, which people run again and again while they make it."""

import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.data import plan, rows, workbook
from benchmarks.measuring.measure import Ratio, in_turns

ROWS, SECONDS = 20, 0.8


def measure(rounds: int, folder: Path) -> Iterator[Ratio]:
    (folder / "checking").mkdir()
    database = plan.create(folder / "checking")
    path = folder / "twenty.xlsx"
    workbook.write_workbook(path, rows.HEADINGS, list(rows.trainings(ROWS)))
    check = ["-m", "loaders", "check", str(path), "--agency", plan.AGENCY, "--database", str(database)]
    ours, bare = in_turns(rounds, partial(_seconds, check), partial(_seconds, ["-c", "import duckdb"]))
    what = f"`check` of a workbook of {ROWS} rows by the command line, under {SECONDS} s"
    yield Ratio(what, "a process that imports DuckDB", ours, bare, "s", round(SECONDS / bare, 1))


def _seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start
