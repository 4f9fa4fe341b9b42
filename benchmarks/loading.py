"""A year's exports into the database until the figures can be read, against merely reading the file."""

import gc
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from benchmarks.data import plan, rows, workbook
from benchmarks.measuring.measure import Ratio, in_turns
from kpi.figures.table import read_figures
from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.publishing.request import Request
from loaders.publishing.service import publish
from loaders.roles.actor import operator

ROWS = 200_000
WANTED = {  # file → how many times as long as bare python-calamine it may take
    "workbook as Excel saves it": 1.8,
    "workbook as programs write it": 1.8,
    "workbook without IDs": 1.8,
}


def measure(rounds: int, folder: Path) -> Iterator[Ratio]:
    books, text = _files(folder)
    _load(_small(folder))  # what is imported and compiled at the first load is no part of a load
    times = {}
    for name, book in books.items():
        ours, bare = in_turns(rounds, partial(_load, book), partial(_bare, book))
        times[name] = ours
        yield Ratio(
            f"Loading {ROWS:,} rows, {name}", "reading it with bare python-calamine", ours, bare, "s", WANTED[name]
        )
    first = next(iter(books))
    ours, of_workbook = in_turns(rounds, partial(_load, text), partial(_load, books[first]))
    yield Ratio(f"Loading the same {ROWS:,} rows as CSV", f"loading the {first}", ours, of_workbook, "s", 1.0)


def _files(folder: Path) -> tuple[dict[str, Path], Path]:
    data = list(rows.trainings(ROWS))
    without_ids = [row[1:] for row in rows.trainings(ROWS, with_ids=False)]
    books = {name: folder / f"{number}.xlsx" for number, name in enumerate(WANTED)}
    excel, program, no_ids = books.values()
    workbook.write_workbook(excel, rows.HEADINGS, data)
    workbook.write_workbook(program, rows.HEADINGS, data, shared=False)
    workbook.write_workbook(no_ids, rows.HEADINGS[1:], without_ids)
    workbook.write_csv(folder / "trainings.csv", rows.HEADINGS, data)
    return books, folder / "trainings.csv"


def _small(folder: Path) -> Path:
    workbook.write_workbook(folder / "small.xlsx", rows.HEADINGS, list(rows.trainings(500)))
    return folder / "small.xlsx"


def _load(path: Path) -> float:
    """Seconds from the file to its figures, in a database of its own that knows the plan."""
    with TemporaryDirectory() as database:
        folder = plan.create(Path(database))
        gc.collect()
        start = time.perf_counter()
        files = (Incoming(path, path.name),)
        result = publish(Request(files, folder, plan.AGENCY, plan.TODAY, operator("benchmark")))
        with editions.open_edition(folder, result.edition) as connection:
            read = read_figures(connection, result.edition, plan.TODAY, agency=plan.AGENCY)
        seconds = time.perf_counter() - start
    problems = [problem for file in result.files for problem in file.problems]
    assert not problems and len(read), problems[:3]
    return seconds


def _bare(path: Path) -> float:
    gc.collect()
    start = time.perf_counter()
    with CalamineWorkbook.from_path(path) as book:
        cells = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    seconds = time.perf_counter() - start
    assert len(cells) > ROWS
    return seconds
