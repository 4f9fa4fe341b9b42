"""What a page says of a plan without clauses."""

import streamlit as st

from language import Language
from ui.navigation.address import link


def show_empty_plan(language: Language) -> None:
    """Say that the plan has no clauses, and link to where they are uploaded."""
    st.info(
        language.say("This plan has no clauses yet. They come from a workbook of plans."), icon=":material/upload_file:"
    )
    link("upload", language.say("Upload"), icon=":material/upload_file:")
