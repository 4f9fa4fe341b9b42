"""The answer to take away: a tidy workbook and CSV."""

import io
from functools import partial

import streamlit as st

from kpi.explore.answer import Answer
from language import Language
from loaders.exploring.lines import write_csv
from ui.data.plans import owner_line
from ui.data.seen import while_seen
from ui.explore.wording import title
from ui.text.file_names import file_name


def show(answer: Answer, language: Language) -> None:
    with st.container(horizontal=True):
        for ending, label, made in (
            ("xlsx", language.say("Save as a workbook"), _workbook),
            ("csv", language.say("Save as CSV"), _csv),
        ):
            st.download_button(
                label,
                while_seen(partial(made, answer, language, title(answer, language), owner_line())),
                file_name("explore", f".{ending}"),
                key=f"explore-{ending}",
                on_click="ignore",
                type="tertiary",
                icon=":material/download:",
            )


def _csv(answer: Answer, language: Language, caption: str, owner: str) -> bytes:
    """With a mark by which Excel knows it to be UTF-8."""
    file = io.StringIO()
    write_csv(answer, language, file)
    return file.getvalue().encode("utf-8-sig")


def _workbook(answer: Answer, language: Language, caption: str, owner: str) -> bytes:
    from loaders.exploring.workbook import write_answer  # with what writes workbooks, which is not needed before

    file = io.BytesIO()
    write_answer(answer, language, [caption, owner], file)
    return file.getvalue()
