"""Past years of a plan that are not final yet, and the way to close them."""

import streamlit as st

from language import Language
from language.figures.provisional import unfinished_text
from ui.data import reads
from ui.navigation.address import link
from ui.text.markdown import escaped

_ICON = ":material/lock_open:"


def show_unfinished(agency: str, plan: str, last: int, language: Language) -> None:
    """last: the newest year that is over; nothing where all years up to it are final."""
    if unfinished := unfinished_text(reads.figures(agency, plan), last + 1, language):
        st.warning(escaped(unfinished), icon=_ICON)
        link("completeness", language.say("Completeness"), icon=_ICON, year=str(last))
