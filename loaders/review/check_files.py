"""Files checked as one load: each by itself, then against plans, targets and definitions."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from loaders.checking.bind_sheets import bind_rows
from loaders.checking.checked import CheckedFile, CheckedSheet, Incoming
from loaders.checking.double_counting.held_rows import NOTHING, TakenOut
from loaders.checking.double_counting.held_totals import within_held_totals
from loaders.checking.double_counting.in_two_languages import in_two_languages
from loaders.checking.double_counting.new_totals import totals_of_held
from loaders.checking.polls.one_poll import TRAITS, read_polls, refuse_other_traits
from loaders.checking.read_file import read_file
from loaders.checking.units.series import read_units, settle_units
from loaders.definitions.check_definitions import check_codes
from loaders.queries import kept_open
from loaders.recipes.kept import known_of, to_read_by
from loaders.recognition.read_sheet import Known
from loaders.recognition.sifting.elsewhere import Elsewhere
from loaders.review.plans import Against, check_plans, names_of, plan_sheets, usable
from loaders.review.spellings import find_spellings

_DOUBTS_ELSEWHERE = {"sums": totals_of_held, "held": within_held_totals, "languages": in_two_languages}


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
    by_forgotten: bool = False,
    is_typed: bool = False,
    taken_out: TakenOut = NOTHING,
) -> list[CheckedFile]:
    """Files with every problem named. Without an agency only the form of clauses is checked. by_forgotten: recipes hold
    that were forgotten since. is_typed: the rows were typed on a page, which writes them under the template's headings;
    no recipe holds for them, whatever files have the same headings. taken_out: of the database, by the load.

    Raises Refused for an agency or a plan that neither the database nor the files know.
    """
    with kept_open(folder):
        known = Known() if is_typed else known_of(to_read_by(folder, agency, by_forgotten))
        known = replace(known, own_names=names_of(folder, agency) if agency else ())
        bound = partial(_bound, known=known, progress=progress, today=today, about=(folder, agency, plan))
        files, against = bound(incoming)
        if any(elsewhere := _elsewhere(files, folder, agency, taken_out)):
            # Read again, so that the analyst is asked about their rows as about any others.
            files, against = bound([replace(one, elsewhere=of) for one, of in zip(incoming, elsewhere, strict=True)])
        sheets = plan_sheets(usable(files), others=True)
        _settle_units(sheets, folder, agency)
        _settle_polls(sheets, folder, agency)
        find_spellings(sheets, folder, agency)
        check_codes(usable(files), against.known)
    return files


def _elsewhere(
    files: list[CheckedFile], folder: Path, agency: str | None, taken_out: TakenOut
) -> list[dict[str, Elsewhere]]:
    """Of each file, sheet → doubt → its rows that are in it for what other files or the database hold."""
    sheets = [plan_sheets(usable([one]), others=True) for one in files]
    found: list[dict[str, dict[str, frozenset[int]]]] = [{} for _ in files]
    for doubt, find in _DOUBTS_ELSEWHERE.items():
        for of_file, rows_of in zip(found, find(sheets, folder, agency, taken_out), strict=True):
            for sheet, rows in rows_of.items():
                of_file.setdefault(sheet, {})[doubt] = rows
    return [dict(one) for one in found]


def _bound(
    incoming: Sequence[Incoming],
    known: Known,
    progress: Callable[[str], None],
    today: date,
    about: tuple[Path, str | None, str | None],
) -> tuple[list[CheckedFile], Against]:
    """Files that are read and settled. about: database, agency and plan."""
    files = []
    for one in incoming:
        progress(one.name)
        files.append(read_file(one, known))
    # The plans workbook first: rows of the same load are settled against its clauses.
    against = check_plans(files, *about)
    bind_rows(plan_sheets(usable(files), others=True), against.binding, today)
    return files, against


def _settle_units(sheets: Sequence[CheckedSheet], folder: Path, agency: str | None) -> None:
    valued = [sheet for sheet in sheets if sheet.layout.declaration.settle == "percentages"]
    known = read_units(folder, agency, valued[0].layout.declaration.dataset) if valued else {}
    for sheet in valued:
        settle_units(sheet, known)


def _settle_polls(sheets: Sequence[CheckedSheet], folder: Path, agency: str | None) -> None:
    polls = [sheet for sheet in sheets if sheet.layout.declaration.settle == "answers" and _says_of_poll(sheet)]
    if polls:
        refuse_other_traits(polls, read_polls(folder, agency, polls[0].layout.declaration.dataset))


def _says_of_poll(sheet: CheckedSheet) -> bool:
    return any(value is not None for trait in TRAITS for value in sheet.rows.values.get(trait, ()))


def brings_definitions(files: list[CheckedFile]) -> bool:
    """Whether any of the files defines an indicator on a dataset, and nothing keeps it back."""
    defined = any(counts for file in files for sheet in file.sheets for counts in sheet.rows.values.get("counts", ()))
    return defined and not any(file.fatal or file.keeps_back for file in files)
