"""Slides and report of twenty clauses with charts, from the database to the file, against the bare libraries."""

import gc
import io
import json
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import docx
import typst
from docx.shared import Cm
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from benchmarks.data import plan, rows, workbook
from benchmarks.measuring.measure import Ratio, in_turns
from kpi.warehouse import editions
from language import Language
from loaders.checking.checked import Incoming
from loaders.publishing.request import Request
from loaders.publishing.service import publish
from loaders.roles.actor import operator
from reports.content.plan_year import PlanYear
from reports.content.read_plan_year import read_plan_year
from reports.formats import FORMATS, HandoutRequest

CLAUSES = [f"{chapter}.{number}" for chapter in range(1, 5) for number in range(1, 6)]
YEARS = range(plan.FIRST_YEAR, plan.LAST_YEAR + 1)
WANTED = {  # form → the most seconds that it may take
    ("slides", ".html"): 3.0,
    ("slides", ".pptx"): 3.0,
    ("report", ".docx"): 5.0,
    ("report", ".pdf"): 5.0,
}
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 185">{}</svg>'
_PAGES = b"""#for svg in json(bytes(sys.inputs.svgs)) { page(height: auto)[
= Clause
#image(bytes(svg), format: "svg", width: 100%)
] }"""


def measure(rounds: int, folder: Path) -> Iterator[Ratio]:
    database = _database(folder)
    bare = {
        ("slides", ".html"): ("drawing as many charts by Typst", _pictures),
        ("slides", ".pptx"): ("bare python-pptx, as many charts", _slides),
        ("report", ".docx"): ("bare python-docx and Typst, as many charts", _paper),
        ("report", ".pdf"): ("bare Typst, as many charts", _pdf),
    }
    for (form, ending), seconds in WANTED.items():
        against, alone = bare[form, ending]
        _ours(database, form, ending)  # what is imported at the first file is no part of a file
        ours, theirs = in_turns(rounds, partial(_ours, database, form, ending), partial(_timed, alone))
        yield Ratio(
            f"{len(CLAUSES)} clauses with charts as {form}, {ending[1:]}, under {seconds:g} s",
            against,
            ours,
            theirs,
            "s",
            round(seconds / theirs, 1),
        )


def _database(folder: Path) -> Path:
    """Three trainings a clause and year."""
    database = plan.create(folder, CLAUSES)
    held = [
        (
            f"{clause}-{year}-{month}",
            clause,
            f"{month:02}.{year}",
            rows.SUBJECTS[month % len(rows.SUBJECTS)],
            rows.REGIONS[month],
            "",
            "",
            1,
            10 * month + year % 10,
            "",
        )
        for clause in CLAUSES
        for year in YEARS
        for month in (3, 6, 9)
    ]
    workbook.write_workbook(folder / "trainings.xlsx", rows.HEADINGS, held)
    files = (Incoming(folder / "trainings.xlsx", "trainings.xlsx"),)
    assert publish(Request(files, database, plan.AGENCY, plan.TODAY, operator("benchmark"), strict=True)).edition
    return database


def _ours(database: Path, form: str, ending: str) -> float:
    edition = editions.newest_edition(database)

    def write() -> bytes:
        with editions.open_edition(database, edition) as cursor:
            plan_year: PlanYear = read_plan_year(
                cursor, edition, plan.TODAY, plan.AGENCY, plan.PLAN, plan.LAST_YEAR, Language("az")
            )
            reported = [clause for clause in plan_year.clauses if any(one.row for one in clause.indicators)]
            assert len(reported) == len(CLAUSES)
            return FORMATS[form, ending](HandoutRequest(plan_year, cursor))

    return _timed(write)


def _timed(write: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    assert write()
    return time.perf_counter() - start


def _drawings() -> list[str]:
    return [
        _DRAWING.format(
            "".join(
                f'<rect x="{100 * bar}" y="{bar}" width="60" height="{180 - bar}"/>'
                f'<text x="{100 * bar}" y="180">{number}</text>'
                for bar in range(6)
            )
        )
        for number in range(len(CLAUSES))
    ]


def _pictures() -> list[bytes]:
    return typst.compile(_PAGES, format="png", ppi=180, sys_inputs={"svgs": json.dumps(_drawings())})


def _pdf() -> bytes:
    return typst.compile(_PAGES, sys_inputs={"svgs": json.dumps(_drawings())})


def _slides() -> bytes:
    deck = Presentation()
    for clause in CLAUSES:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = clause
        data = CategoryChartData()
        data.categories = list(map(str, YEARS))
        data.add_series(clause, list(range(len(YEARS))))
        slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(2), Inches(8), Inches(4), data)
    return _saved(deck)


def _paper() -> bytes:
    paper = docx.Document()
    for clause, picture in zip(CLAUSES, _pictures(), strict=True):
        paper.add_heading(clause, 1)
        paper.add_picture(io.BytesIO(picture), width=Cm(16))
        for row in paper.add_table(rows=3, cols=3).rows:
            for cell in row.cells:
                cell.text = clause
    return _saved(paper)


def _saved(file) -> bytes:
    kept = io.BytesIO()
    file.save(kept)
    return kept.getvalue()
