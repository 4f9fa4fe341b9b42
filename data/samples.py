"""The database to begin with: what two reports of an agency published, and a made-up agency."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from data.demo import make
from kpi import settings
from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.decisions.closing import close_years_before
from loaders.problems.problem import Refused
from loaders.publishing.request import Request
from loaders.publishing.service import publish
from loaders.roles.actor import operator

_WHO = operator("samples")
_RUNNING = 2026  # the made-up data end in its October, whatever day it is
PUBLISHED = Path(__file__).parent / "published"


def build(folder: Path, today: date | None = None, progress: Callable[[str], None] = lambda step: None) -> int:
    """Both samples as editions of the database in folder, their past years closed; the number of the newest one.

    Loading again what is there already changes nothing. Raises Refused for a sample with a
    problem, which only a changed sample can have.
    """
    today = today or settings.today()
    editions.create(folder)
    _load(sorted(PUBLISHED.glob("*.xlsx")), today, folder, "DMX", progress)
    with tempfile.TemporaryDirectory() as drafts:
        _load(make.write(Path(drafts), until=today), today, folder, "DEMO", progress)
    for agency in ("DMX", "DEMO"):
        close_years_before(folder, agency, min(today.year, _RUNNING), who=_WHO)
    return editions.newest_edition(folder)


def _load(paths: list[Path], today: date, folder: Path, agency: str, progress: Callable[[str], None]) -> None:
    files = tuple(Incoming(path, path.name) for path in paths)
    result = publish(Request(files, folder, agency, today, _WHO, strict=True), progress)
    for file in result.files:
        for problem in file.problems:
            raise Refused(problem.code, **problem.values)
