"""Small workbooks and databases that tests are made from."""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from kpi.figures.table import read_figures
from kpi.rules.figure_row import FigureRow
from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.commands.command_line import main
from loaders.publishing import service
from loaders.publishing.request import Progress, Request, silent
from loaders.publishing.result import Result
from loaders.roles.actor import operator
from tests.helpers import ROOT, TODAY

PLAN_SHEETS = {
    "plan": [
        ["Qurumun kodu", "Qurumun adı", "Planın kodu", "Planın adı", "İlk il", "Son il"],
        ["AGY", "Qurum", "P1", "Plan 1", 2020, 2026],
    ],
    "clause": [
        ["Planın kodu", "Bənd", "Bəndin adı"],
        *[["P1", clause, f"Bənd {clause}"] for clause in ("1.1", "2.4", "5.6", "10.1", "10.10", "10.2", "4.1.1")],
    ],
}
made_in: Path | None = None  # where databases are made that others are copied from; conftest.py tells it
_made: dict[str, Path] = {}  # sheets and later files, as Python writes them → a folder with their database
TRAININGS = ["Bənd", "Tarix", "Təlimin mövzusu", "Rayon", "Sayı", "İştirakçıların sayı"]


def workbook(path: Path, sheets: dict[str, list[list]]) -> Path:
    """A workbook with these sheets, cell for cell; None leaves a cell empty."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def database(folder: Path, sheets: dict[str, list[list]] | None = None, **later: dict[str, list[list]]) -> Path:
    """A database with agency AGY, plan P1 (2020 to 2026) and what the sheets hold; later: sheets of further workbooks by
    the names of their files, each loaded after the one before.

    The first of its kind is made, the next ones are copies: making one takes longer than most tests that need it.
    """
    shutil.copytree(_made_of({"plans": PLAN_SHEETS | (sheets or {})} | later), folder, dirs_exist_ok=True)
    return folder / "kpi"


def _made_of(files: dict[str, dict[str, list[list]]]) -> Path:
    """A folder with a database of these files, made from that of all but the last; of none it is empty."""
    if (kind := repr(files)) not in _made:
        folder = Path(tempfile.mkdtemp(dir=made_in))
        if files:
            *before, (name, sheets) = files.items()
            shutil.copytree(_made_of(dict(before)), folder, dirs_exist_ok=True)
            load(folder / "kpi", workbook(folder / f"{name}.xlsx", sheets))
        else:
            editions.create(folder / "kpi")
        _made[kind] = folder
    return _made[kind]


def earlier_database(folder: Path) -> Path:
    """A database as version 005 of the tables left it, with rows of every dataset, definitions of every kind, targets,
    an undone upload, a withdrawn row and a closed year; its figures of then stand in golden/database_005_figures.csv."""
    with zipfile.ZipFile(ROOT / "tests" / "golden" / "database_005.zip") as packed:
        packed.extractall(folder)
    return folder / "kpi"


def request(folder: Path, *files: Path | Incoming, agency: str = "AGY", **options) -> Request:
    incoming = tuple(file if isinstance(file, Incoming) else Incoming(file, file.name) for file in files)
    return Request(incoming, folder, agency, **{"today": TODAY, "who": operator("Analitik")} | options)


def load(folder: Path, *files: Path | Incoming, progress: Progress = silent, **options) -> Result:
    """options: of loaders.publishing.request.Request."""
    return service.publish(request(folder, *files, **options), progress)


def look(folder: Path, *files: Path | Incoming, progress: Progress = silent, **options) -> Result:
    """What load would change."""
    return service.preview(request(folder, *files, **options), progress)


def figure_rows(folder: Path, today: date = TODAY, **asked) -> list[FigureRow]:
    """kpi.figures.table.read_figures of the newest edition."""
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return read_figures(connection, edition, today, **asked)


def values(folder: Path, **asked) -> dict[tuple, tuple]:
    """(clause, indicator, year) → (value, qualifier)."""
    return {
        (r.indicator.clause, r.indicator.code, r.year): (r.value, r.qualifier) for r in figure_rows(folder, **asked)
    }


@dataclass
class Printed:
    returncode: int
    stdout: str
    stderr: str


def command(folder: Path, *arguments: str, today: date = TODAY) -> Printed:
    """The command line within this process, which is much faster than one of its own."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([*map(str, arguments), "--database", str(folder), "--today", today.isoformat()])
    return Printed(code, out.getvalue(), err.getvalue())


def process(folder: Path, *arguments: str) -> subprocess.Popen:
    """`python -m loaders` as a process of its own."""
    environment = os.environ | {"KPI_DATABASE": str(folder), "KPI_TODAY": TODAY.isoformat()}
    call = [sys.executable, "-m", "loaders", *map(str, arguments)]
    return subprocess.Popen(call, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def printed_json(folder: Path, *arguments: str):
    return json.loads(command(folder, *arguments).stdout)
