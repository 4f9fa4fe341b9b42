"""Columns that the database leaves out, named before anything is kept: they often hold people's names."""

import streamlit as st

from language import Language
from loaders.privacy.stripping import can_be_stripped
from loaders.publishing.result import Result
from loaders.review.file_summary import FileSummary
from ui.text.markdown import escaped


def asked(result: Result, language: Language) -> bool:
    """Whether the originals are to be kept without them."""
    say = language.say
    left = {
        f"{file.name} · {sheet.name}".removesuffix(" · "): sheet.left_columns
        for file in result.files
        for sheet in file.sheets
        if sheet.left_columns
    }
    if not left:
        return False
    lines = [f"- {escaped(place)}: {escaped(', '.join(columns))}" for place, columns in left.items()]
    text = say("These columns stay out of the database, but they may hold personal data, and the original is kept:")
    st.warning("\n".join([text, "", *lines]), icon=":material/person_alert:")
    whole = [file.name for file in result.files if not can_be_stripped(file.name) and _has_left(file)]
    if whole:
        st.caption(
            escaped(
                say(
                    "A copy without them can be written of .xlsx, .xlsm, .csv, .tsv and .txt files only, not of "
                    "{files}. Save the file as .xlsx, or have the original deleted afterwards.",
                    files=", ".join(whole),
                )
            )
        )
        return False
    return st.checkbox(say("Keep the original without these columns"), key="upload_strip")


def _has_left(file: FileSummary) -> bool:
    """Columns, or sheets, which a copy lacks as well."""
    return bool(file.unknown_sheets or file.hidden_sheets or any(sheet.left_columns for sheet in file.sheets))
