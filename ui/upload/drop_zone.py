"""The place to drop spreadsheets, and what is too much of them."""

from collections.abc import Sequence

import streamlit as st

from language import Language
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Fault
from loaders.spreadsheet.guards import MEGABYTE
from ui.internals import styles
from ui.upload import memory
from ui.upload.kept import desk
from ui.upload.kept.drafts import kept_files
from ui.upload.kept.files import chips_changed
from ui.upload.kept.files import files as files_on_desk
from ui.upload.kept.remembered import DroppedFile
from ui.widgets.files import file_drop

KINDS = "xlsx, xlsm, xls, xlsb, ods, csv, tsv"


def dropped_files(language: Language) -> list[DroppedFile]:
    """All files on the desk: those of the open draft, and those that were dropped in this visit."""
    memory.memory()  # a draft that ended elsewhere leaves before its files are shown
    files = files_on_desk(_drop_zone(language, desk.drop_key()), memory.memory())
    kept_files(language)
    return files


def _drop_zone(language: Language, key: str) -> Sequence[DroppedFile]:
    """The files that were dropped.

    Any kind may be dropped: what is no spreadsheet gets a sentence in the reader's language later,
    while Streamlit's own refusal is English.
    """
    size = LIMITS["max_drop_megabytes"]
    file_drop.show_texts(
        language.say(
            "or drop them here · {kinds} · up to {count} files, {size} MB in all",
            kinds=KINDS,
            count=LIMITS["max_files"],
            size=size,
        ),
        language.say("Not uploaded: larger than {size} MB, or the connection broke off.", size=size),
        language,
    )
    st.html(styles.GRIDS_WITHOUT_TOOLS)
    files = st.file_uploader(
        language.say("Spreadsheets"), accept_multiple_files=True, key=key, on_change=chips_changed, args=(key,)
    )
    file_drop.free_former(files)
    return files


def too_much(files: Sequence[DroppedFile]) -> Fault | None:
    """Why these files are not looked at."""
    if len(files) > LIMITS["max_files"]:
        return Fault("too_many_files")
    if sum(file.size for file in files) > LIMITS["max_drop_megabytes"] * MEGABYTE:
        return Fault("too_much_at_once")
    return None
