"""The figures that an upload moved, and those that its undoing moved."""

import streamlit as st

from kpi.oversight.acts import Upload
from language import Language
from ui.data import oversight
from ui.widgets.figures.moved import moved_figures


def moved_sections(upload: Upload, language: Language) -> None:
    say = language.say
    parts = [("edition", upload.edition, say("What edition {edition} moved", edition=upload.edition))]
    if upload.undone_edition:
        parts.append(("undone_edition", upload.undone_edition, say("What the undoing moved")))
    for name, edition, title in parts:
        st.header(title, anchor=False)
        if moves := oversight.moves(edition - 1, edition, upload.agency):
            moved_figures(moves, f"history_moved_{name}", title, language)
        else:
            st.write(say("No figure moved."))
