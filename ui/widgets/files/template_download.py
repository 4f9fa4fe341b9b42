"""The button that hands out the template workbook of a dataset."""

from functools import partial

import streamlit as st

from language import Language
from ui.data.templates import template_workbook
from ui.text.file_names import file_name


def template_download(dataset: str, code: str, language: Language, key: str | None = None) -> None:
    """code: of the language of its headings."""
    st.download_button(
        language.say("Download the template"),
        partial(template_workbook, dataset, code),
        file_name(f"{dataset}_{code}", ".xlsx"),
        on_click="ignore",
        icon=":material/download:",
        key=key,
    )
