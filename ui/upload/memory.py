"""What an analyst corrected and chose in this visit: it outlives the files that were dropped, for they come again."""

from collections.abc import Collection, Iterable

import streamlit as st

from kpi.warehouse import editions
from loaders.fixing.steps import Fix
from loaders.recognition.by_hand.left_rows import published_left_rows
from loaders.recognition.corrections import published_corrections
from loaders.recognition.readings import Reading
from ui.upload.kept import desk
from ui.upload.kept.remembered import DroppedFile, Memory, OfFile


def memory() -> Memory:
    """What is remembered, as it was changed last in any of the analyst's tabs with the same draft."""
    now = st.session_state.setdefault("upload_memory", Memory())
    desk.refresh(now)
    return now


def of_file(file: DroppedFile, agency: str = "") -> OfFile:
    """agency: whose published corrections of the very same file, and rows left out
    of it, hold where this visit has not met it yet."""
    now = memory()
    sha256 = now.sha256(file)
    if sha256 not in now.files:
        now.add(sha256, _published(agency, sha256) if agency else OfFile())
    return now.files[sha256]


def _published(agency: str, sha256: str) -> OfFile:
    folder = editions.database_folder()
    corrections = published_corrections(folder, agency, sha256)
    return OfFile(corrections, left_rows=published_left_rows(folder, agency, sha256))


def leave_out(rows: Iterable[tuple[DroppedFile, str, int]]) -> None:
    """(a file, a sheet, a row of the spreadsheet) that are left out by hand besides those
    that are: one step, as fix makes it."""
    fix((file, sheet, str(row), "") for file, sheet, row in rows)


def leave_out_alone(file: DroppedFile, sheet: str, rows: Collection[int]) -> None:
    """These rows of a sheet, and no others of it."""
    known = {row for name, row in of_file(file).left_rows if name == sheet}
    fix((file, sheet, str(row), "" if row in rows else None) for row in sorted({*known, *rows}))


def choose(file: DroppedFile, sheet: str, reading: Reading, before: Reading | None) -> None:
    """before: the choice for the sheet that this one takes the place of."""
    memory().choose(reading, before)
    of_file(file).readings[sheet] = reading


def answer(file: DroppedFile, doubt: str, given: str | None) -> None:
    """What rows of a doubt are (of doubt_names.ANSWERS); None: whatever was said before, it is open."""
    of_file(file).answers[doubt] = given


def fix(cells: Iterable[tuple[DroppedFile, str, str, str | None]]) -> None:
    """(a file, a sheet, a cell as in loaders.fixing.steps.Fix, what is to stand there;
    None: what stands in the file): all of them one step, which can be taken back."""
    now, fixes = memory(), []
    for file, sheet, cell, text in cells:
        of_file(file)
        fixes.append(Fix(now.sha256(file), sheet, cell, text))
    now.fix(fixes)


def forget(file: DroppedFile, readings: dict[str, Reading]) -> None:
    """Choices that are in effect in a file (of loaders.review.file_summary.FileSummary), for other files too."""
    now, headings = memory(), {reading.headings for reading in readings.values()}
    for sheet in readings:
        of_file(file).readings.pop(sheet, None)
    now.readings = {key: reading for key, reading in now.readings.items() if key not in headings}
    for other in now.files.values():
        other.readings = {
            sheet: reading for sheet, reading in other.readings.items() if reading.headings not in headings
        }
