"""The files behind a figure: each as it was uploaded, and where the history tells of it."""

import pandas as pd
import streamlit as st

from kpi import warehouse
from language import Language
from ui import reads
from ui.address import link
from ui.history_acts import moment
from ui.plain import plain

MOST_FILES = 50


def files(rows: pd.DataFrame, language: Language) -> None:
    """rows: of kpi.sources.read_sources. The file with most rows first."""
    counts = rows.groupby("upload").size().sort_values(ascending=False, kind="stable")
    uploads = {act["upload"]: act for act in reads.acts() if act["act"] == "upload"}
    for upload, count in counts.head(MOST_FILES).items():
        _file(uploads[upload], int(count), language)
    if len(counts) > MOST_FILES:
        st.caption(language.say("The {shown} files with most rows of {count}; the table leads to the others.", shown=MOST_FILES, count=len(counts)))


def _file(upload: dict, rows: int, language: Language) -> None:
    original = warehouse.original_file(warehouse.database_folder(), upload["sha256"], upload["file"])
    counted = language.say_count("{count} row", "{count} rows", rows)
    with st.container(horizontal=True, vertical_alignment="center", key=f"file-{upload['upload']}"):
        if original.is_file():
            st.download_button(
                plain(upload["file"]), original.read_bytes, upload["file"], key=f"original-{upload['upload']}",
                on_click="ignore", icon=":material/download:", help=language.say("Download the original file as it came"),
            )
        else:
            text = language.say("The original file is missing: it should lie in the database's folder as {name}. A backup may hold it.", name=f"originals/{original.name}")
            st.warning(plain(f"{upload['file']}. {text}"), icon=":material/draft:")
        link("history", f"{counted} · {moment(upload['done_at'], language)} · {plain(upload['who'])}", icon=":material/history:", upload=str(upload["upload"]))
