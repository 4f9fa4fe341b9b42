"""Recipes out of a file that was exported, here or elsewhere."""

import streamlit as st

from language import Language
from ui.internals import styles

_WITHIN = "upload_recipes_file"
_MEGABYTES = 1


def is_wanted(language: Language) -> bool:
    return st.checkbox(language.say("Import recipes from a file"), key="upload_recipes_import")


def imported(language: Language) -> str:
    """The text of a dropped file, once it is to be taken; ''."""
    say = language.say
    with st.container(key=_WITHIN):
        st.html(
            styles.drop_zone_words(
                _WITHIN,
                choose=say("Choose files"),
                limits=say("or drop it here · json · up to {size} MB", size=_MEGABYTES),
                drop=say("Drop the files here"),
                refused=say("Not uploaded: larger than {size} MB, or the connection broke off.", size=_MEGABYTES),
            )
        )
        file = st.file_uploader(say("Exported recipes"), key="upload_recipes_dropped", max_upload_size=_MEGABYTES)
    is_taken = st.button(
        say("Import the recipes"), icon=":material/upload:", key="upload_recipes_take", disabled=not file
    )
    return file.getvalue().decode("utf-8-sig", errors="replace") if is_taken and file else ""
