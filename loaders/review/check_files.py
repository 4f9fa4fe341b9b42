"""Files checked as one load: each by itself, then against plans, targets and definitions."""

import gc
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from kpi.warehouse import editions, queries
from loaders.checking.bind_files import bind_files
from loaders.checking.binding import Binding, FormOnly
from loaders.checking.checked import CheckedFile, Incoming
from loaders.checking.read_file import read_file
from loaders.checking.targets import check_targets
from loaders.definitions.check_definitions import check_codes, check_definitions, check_rules
from loaders.problems.problem import Refused
from loaders.recognition.readings import Reading
from loaders.review.plans import check_plans, known_plans, refuse_other_agencies


@contextmanager
def leaving_garbage() -> Iterator[None]:
    """Reading makes a million lists that all stay, so looking through them for garbage is time lost."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@leaving_garbage()
def check_files(
    incoming: Sequence[Incoming],
    today: date,
    folder: Path,
    agency: str | None = None,
    plan: str | None = None,
    progress: Callable[[str], None] = lambda step: None,
) -> list[CheckedFile]:
    """Files with every problem named. Without an agency only the form of clauses is checked.

    Raises Refused for an agency or plan that neither the database nor the files know.
    """
    readings = _known_readings(folder, agency)
    files = []
    for one in incoming:
        progress(one.name)
        files.append(read_file(one, readings))
    if agency is None:
        bind_files(files, FormOnly(), today)
        check_rules(files)
        return files
    # The plans workbook first: rows of the same load are settled against its clauses.
    bind_files(_plans_only(files), FormOnly(), today)
    refuse_other_agencies(files, agency)
    if any(file.fatal for file in files):
        return files
    binding = Binding(agency, known_plans(folder, agency, files), plan)
    if plan and plan not in binding.plans:
        raise Refused("unknown_plan", plan=plan, known=", ".join(binding.plans) or "—")
    check_plans(files, binding)
    check_targets(files, folder, agency)
    check_rules(files)
    known = check_definitions(files, folder, agency)
    bind_files(_without_plans(files), binding, today)
    check_codes(files, known)
    return files


def brings_definitions(files: list[CheckedFile]) -> bool:
    """Whether any of the files defines an indicator on a dataset, and all of them could be read."""
    defined = any(counts for file in files for sheet in file.sheets for counts in sheet.rows.values.get("counts", ()))
    return defined and not any(file.fatal for file in files)


def _known_readings(folder: Path, agency: str | None) -> dict[str, Reading]:
    """How analysts had sheets of this agency read before, by their headings."""
    try:
        edition = editions.newest_edition(folder)
    except editions.NoDatabase:
        return {}
    with editions.open_edition(folder, edition) as connection:
        rows = connection.execute(queries.query("readings"), {"agency": agency}).fetchall()
    return {headings: Reading(headings, name, row, json.loads(columns)) for headings, name, row, columns in rows}


def _plans_only(files: list[CheckedFile]) -> list[CheckedFile]:
    return [
        CheckedFile(file.path, file.name, [s for s in file.sheets if s.layout.declaration.dataset == "plans"])
        for file in files
    ]


def _without_plans(files: list[CheckedFile]) -> list[CheckedFile]:
    return [
        CheckedFile(file.path, file.name, [s for s in file.sheets if s.layout.declaration.dataset != "plans"])
        for file in files
    ]
