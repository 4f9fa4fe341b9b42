"""What an analyst corrected and chose in this visit: it outlives the files that were dropped, for they come again."""

from dataclasses import dataclass, field

import streamlit as st

from kpi.warehouse import editions
from kpi.warehouse.originals import bytes_hash
from loaders.recognition.corrections import Corrections, published_corrections
from loaders.recognition.readings import Reading

_MOST_FILES, _MOST_READINGS = 100, 100  # of a visit; the oldest are forgotten


@dataclass
class OfFile:
    """readings: sheet → how it is read. answers: what its doubtful rows are."""

    corrections: Corrections = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    answers: dict[str, str | None] = field(default_factory=dict)


@dataclass
class Memory:
    """files: by the hash of their bytes. readings: by the headings that they hold for, as those of the
    database, so that a mended file is read as the one before. hashes: a dropped file's id → its hash."""

    files: dict[str, OfFile] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)


def memory() -> Memory:
    return st.session_state.setdefault("upload_memory", Memory())


def of_file(file, agency: str = "") -> OfFile:
    """file: as st.file_uploader gives it. agency: whose published corrections of the very same file
    hold, where this visit has not met it yet."""
    now = memory()
    if file.file_id not in now.hashes:
        now.hashes[file.file_id] = bytes_hash(file.getbuffer())
        _keep_newest(now.hashes, _MOST_FILES)
    sha256 = now.hashes[file.file_id]
    if sha256 not in now.files:
        now.files[sha256] = OfFile(published_corrections(editions.database_folder(), agency, sha256) if agency else {})
        _keep_newest(now.files, _MOST_FILES)
    return now.files[sha256]


def choose(file, sheet: str, reading: Reading, before: Reading | None) -> None:
    """before: the choice for the sheet that this one takes the place of."""
    now = memory()
    if before:
        now.readings.pop(before.headings, None)
    now.readings.pop(reading.headings, None)
    now.readings[reading.headings] = reading
    _keep_newest(now.readings, _MOST_READINGS)
    of_file(file).readings[sheet] = reading


def answer(file, doubt: str, given: str | None) -> None:
    """What rows of a doubt are (of doubt_names.ANSWERS); None: whatever was said before, it is open."""
    of_file(file).answers[doubt] = given


def forget(file, readings: dict[str, Reading]) -> None:
    """Choices that are in effect in a file (of loaders.review.file_summary.FileSummary), for other files too."""
    now, headings = memory(), {reading.headings for reading in readings.values()}
    for sheet in readings:
        of_file(file).readings.pop(sheet, None)
    now.readings = {key: reading for key, reading in now.readings.items() if key not in headings}
    for other in now.files.values():
        other.readings = {
            sheet: reading for sheet, reading in other.readings.items() if reading.headings not in headings
        }


def _keep_newest(kept: dict, most: int) -> None:
    while len(kept) > most:
        del kept[next(iter(kept))]
