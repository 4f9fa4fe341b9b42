"""Cells of a kind cut at a sign: the part before or after it stays."""

from collections.abc import Sequence

import streamlit as st

from language import Language, message
from loaders.recognition.typed_text import MOST_TYPED
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile
from ui.upload.problems.groups import Group

_PARTS = {"before": message("before the sign"), "after": message("after the sign")}


def keep_part(code: str, groups: list[Group], dropped: Sequence[DroppedFile], language: Language) -> None:
    """Where more than one sign stands in a cell, it is cut at the first."""
    if not any(len(group.problem.value) > 1 for group in groups):
        return
    say, key = language.say, f"upload_part_{code}"
    with (
        st.popover(say("Keep a part of the cells"), icon=":material/content_cut:", key=key),
        st.form(f"{key}_form", border=False),
    ):
        sign = st.text_input(say("Sign or word at which they are cut"), key=f"{key}_sign", max_chars=40)
        part = st.radio(
            say("What stays"),
            list(_PARTS),
            format_func=lambda name: say(_PARTS[name]),
            key=f"{key}_which",
            horizontal=True,
        )
        is_asked = st.form_submit_button(say("Cut them"), icon=":material/content_cut:")
    if not is_asked:
        return
    whole = [group for group in groups if len(group.problem.value) < MOST_TYPED]
    cut = [(group, text) for group in whole if (text := part_of(group.problem.value, sign, part == "before"))]
    if not cut:
        st.warning(say("No cell has this sign with text on the side that is to stay."))
        return
    memory.fix((dropped[group.file], group.problem.sheet, cell, text) for group, text in cut for cell in group.cells)
    st.rerun()


def part_of(text: str, sign: str, is_first: bool) -> str:
    """'' where nothing is cut."""
    before, found, after = text.partition(sign) if sign else (text, "", "")
    return (before if is_first else after).strip() if found else ""
