"""Recipes out of a file, or as they were copied from one."""

import streamlit as st

from language import Language

_PASTED = "upload_recipes_pasted"


def imported(language: Language) -> str:
    """The text of exported recipes, once it is to be taken; ''."""
    say = language.say
    with st.form("upload_recipes_import", border=False):
        text = st.text_area(
            say("Recipes to be imported"),
            key=_PASTED,
            placeholder=say("Open an exported file in a text editor and paste here what it holds."),
            height=100,
        )
        is_taken = st.form_submit_button(say("Import the recipes"), icon=":material/upload:")
    return text if is_taken and text.strip() else ""
