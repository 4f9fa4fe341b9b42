"""Uploads as they came. They may hold what the database leaves out, names of people and their numbers, so they are
open to those alone who may change data."""

from functools import partial
from pathlib import Path

import streamlit as st

from kpi import logs
from kpi.oversight.acts import Upload
from kpi.warehouse import editions
from kpi.warehouse.originals import original_file
from language import Language
from loaders.roles.role import Deed
from ui.access.visitors import logged
from ui.access.who import may, while_allowed
from ui.text.file_names import name_of
from ui.text.markdown import escaped
from ui.text.moments import moment_text


def original_of(upload: Upload) -> Path:
    return original_file(editions.database_folder(), upload.sha256, upload.file)


def open_to_visitor(language: Language) -> bool:
    """Where they are not open, the page says so."""
    if may(Deed.ORIGINALS):
        return True
    st.info(
        language.say(
            "The original files are open only to those who may change data: "
            "they may hold personal data that the database leaves out."
        ),
        icon=":material/lock:",
    )
    return False


def download(upload: Upload, language: Language, key: str, by_name: bool = False) -> None:
    """What is kept of the file that was uploaded, only for whom they are open: Streamlit serves what a button offers.

    by_name: the file's name tells the button from others beside it.
    """
    say, original = language.say, original_of(upload)
    if not original.is_file() and upload.purged_at:
        who, moment = upload.purged_by or "–", moment_text(upload.purged_at, language)
        text = say("The original file was deleted ({who}, {moment}); its rows stay.", who=who, moment=moment)
        st.info(escaped(f"{upload.file}. {text}" if by_name else text), icon=":material/delete:")
        return
    if not original.is_file():
        text = say(
            "The original file is missing: it should lie in the database's folder as {name}. A backup may hold it.",
            name=f"originals/{original.name}",
        )
        st.warning(escaped(f"{upload.file}. {text}" if by_name else text), icon=":material/draft:")
        return
    offer = say("Download the original file as it came")
    if upload.stripped:
        offer = say("Download the original file, kept without some columns")
    st.download_button(
        escaped(upload.file) if by_name else offer,
        while_allowed(Deed.ORIGINALS, upload.agency, partial(_handed_out, original, upload.upload, logged.about())),
        name_of(upload.file),
        key=key,
        on_click="ignore",
        icon=":material/download:",
        help=offer if by_name else None,
    )


def _handed_out(original: Path, upload: int, about: dict[str, str]) -> bytes:
    """When the button is pressed, in whatever thread. about: of ui.access.visitors.logged."""
    logs.happened("original", upload=upload, **about)
    return original.read_bytes()
