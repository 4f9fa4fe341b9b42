"""Single rows of a sheet that the analyst leaves out."""

import streamlit as st

from language import Language
from loaders.recognition.by_hand.left_rows import read_rows, rows_text
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile


def left_rows(dropped: DroppedFile, sheet: str, key: str, language: Language) -> None:
    """A field for the rows of a sheet that are left out by hand."""
    say, field = language.say, f"upload_left_rows_{key}"
    now = {row for name, row in memory.of_file(dropped).left_rows if name == sheet}
    # Rows are left out and taken in elsewhere too; what is no number of rows stays to be fixed.
    if read_rows(st.session_state.get(field, "")) not in (None, now) or field not in st.session_state:
        st.session_state[field] = rows_text(now)

    def leave_out() -> None:
        rows = read_rows(st.session_state[field])
        if rows is not None:
            memory.leave_out_alone(dropped, sheet, rows)

    typed = st.text_input(
        say("Rows to be left out, by their numbers in the sheet"),
        placeholder="12, 15-18",
        key=field,
        width=520,
        on_change=leave_out,
    )
    if read_rows(typed) is None:
        st.warning(say("Type numbers of rows, such as 12, 15-18."), icon=":material/edit:")
