"""The fixes of this draft as steps: the newest can be taken back, and then the one before."""

from collections.abc import Sequence

import streamlit as st

from language import Language
from loaders.fixing.steps import Step
from ui.text.markdown import escaped
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile


def undo(dropped: Sequence[DroppedFile], language: Language) -> None:
    """What the newest step has changed, and a button that takes it back."""
    now = memory.memory()
    step = now.last_step({now.sha256(file) for file in dropped})
    if not step:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="upload_undo"):
        st.button(
            language.say("Take the last fix back"),
            key="upload_take_back",
            icon=":material/undo:",
            on_click=now.take_back,
            args=(step,),
        )
        st.caption(escaped(_in_words(step, language)))


def _in_words(step: Step, language: Language) -> str:
    first = step[0]
    text, emptied = first.fix.text, language.say("left out" if first.fix.is_of_row else "empty")
    now = language.say("as in the file") if text is None else text or emptied
    cells = language.say_count("{count} cell", "{count} cells", len(step))
    if first.fix.is_of_row:
        cells = language.say_count("{count} row", "{count} rows", len(step))
    return f"{cells}: {first.fix.cell} → {now}" + (", …" if len(step) > 1 else "")
