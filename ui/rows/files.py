"""The files behind a figure: each as it was uploaded, and where the history tells of it."""

from collections.abc import Mapping

import streamlit as st

from kpi.oversight.acts import Upload
from language import Language
from ui.data import oversight
from ui.navigation.address import link
from ui.text.markdown import escaped
from ui.text.moments import moment_text
from ui.widgets.files import original_files

MOST_FILES = 50


def files(counts: Mapping[int, int], language: Language) -> None:
    """counts: upload → how many of its rows are behind the figure; the file with most rows first."""
    uploads = {act.upload: act for act in oversight.acts() if isinstance(act, Upload)}
    are_open = original_files.open_to_visitor(language)
    for upload, count in list(counts.items())[:MOST_FILES]:
        _file(uploads[upload], count, are_open, language)
    if len(counts) > MOST_FILES:
        st.caption(
            language.say(
                "The {shown} files with most rows of {count}; the table leads to the others.",
                shown=MOST_FILES,
                count=len(counts),
            )
        )


def _file(upload: Upload, rows: int, is_open: bool, language: Language) -> None:
    counted = language.say_count("{count} row", "{count} rows", rows)
    with st.container(horizontal=True, vertical_alignment="center", key=f"file-{upload.upload}"):
        if is_open:
            original_files.download(upload, language, f"original-{upload.upload}", by_name=True)
        else:
            st.markdown(escaped(upload.file), width="content")
        link(
            "history",
            f"{counted} · {moment_text(upload.done_at, language)} · {escaped(upload.who)}",
            icon=":material/history:",
            upload=str(upload.upload),
        )
