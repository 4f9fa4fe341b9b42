"""The figures that an upload moved, and those that its undoing moved."""

import streamlit as st

from language import Language
from ui.data import reads
from ui.widgets.figures.moved import moved_figures


def moved_sections(upload: dict, language: Language) -> None:
    """upload: of kpi.oversight.history."""
    say = language.say
    titles = {"edition": say("What edition {edition} moved", edition=upload["edition"])}
    if upload["undone_edition"]:
        titles["undone_edition"] = say("What the undoing moved")
    for name, title in titles.items():
        st.header(title, anchor=False)
        if moves := reads.moves(upload[name] - 1, upload[name], upload["agency"]):
            moved_figures(moves, f"history_moved_{name}", title, language)
        else:
            st.write(say("No figure moved."))
