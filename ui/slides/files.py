"""The slides as files."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from reports.content.document import Document
from reports.content.wording import provenance
from ui.data.handouts import made
from ui.slides.template import on_template
from ui.text.plain import plain


def files(told: Document, keys: Sequence[str] | None) -> None:
    """keys: of reports.content.slides.slides."""
    say = told.language.say
    name = f"{told.plan}-{told.year}-{told.edition}"
    st.header(say("To take along"), anchor=False)
    ready = on_template(told, keys)
    with st.container(horizontal=True):
        st.download_button(
            say("Slides, one HTML file"),
            partial(made, told, "slides", ".html", keys),
            f"{name}.html",
            "text/html",
            key="present_html",
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            say("Slides, PowerPoint"),
            ready or partial(made, told, "slides", ".pptx", keys),
            f"{name}.pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            key=f"present_pptx_{ready is not None}",
            on_click="ignore",
            icon=":material/download:",
        )
    st.caption(plain(f"{say('The HTML file runs in any browser, without a network.')} {' '.join(provenance(told))}"))
