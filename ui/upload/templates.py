"""Template workbooks to download, per dataset and language."""

import streamlit as st

from language import LANGUAGES, Language
from loaders.datasets.registry import DATASETS, DECLARATIONS
from ui.widgets.files.template_download import template_download


def templates(language: Language) -> None:
    """A picker of dataset and language, and the download."""
    titles = {one: next(d.title(language.code) for d in DECLARATIONS if d.dataset == one) for one in DATASETS}
    st.header(language.say("Template workbooks"), anchor=False)
    st.caption(language.say("Headings, drop-down lists, an example row and a sheet that explains every column."))
    with st.container(horizontal=True, vertical_alignment="bottom", key="upload_templates"):
        asked = st.query_params.get("dataset")
        first = DATASETS.index(asked) if asked in DATASETS else 0
        dataset = st.selectbox(
            language.say("Dataset"), DATASETS, first, format_func=titles.__getitem__, width=280, key="template_dataset"
        )
        code = st.selectbox(
            language.say("Language of the headings"),
            list(LANGUAGES),
            list(LANGUAGES).index(language.code),
            format_func=LANGUAGES.__getitem__,
            width=220,
            key=f"template_language_{language.code}",
        )
        template_download(dataset, code, language)
