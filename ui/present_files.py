"""The slides as files, and whose look they take."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from reports.content import Document
from reports.wording import provenance
from ui.handouts import made
from ui.plain import plain


def files(told: Document, keys: Sequence[str] | None) -> None:
    """keys: of reports.slides.slides."""
    say = told.language.say
    name = f"{told.plan}-{told.year}-{told.edition}"
    st.header(say("To take along"), anchor=False)
    template = _template(told)
    with st.container(horizontal=True):
        st.download_button(
            say("Slides, one HTML file"), partial(made, told, "slides", ".html", keys), f"{name}.html", "text/html",
            key="present_html", on_click="ignore", icon=":material/download:",
        )
        st.download_button(
            say("Slides, PowerPoint"), partial(made, told, "slides", ".pptx", keys, template), f"{name}.pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            key=f"present_pptx_{template is not None}", on_click="ignore", icon=":material/download:",
        )
    st.caption(plain(f"{say('The HTML file runs in any browser, without a network.')} {' '.join(provenance(told))}"))


def _template(told: Document) -> bytes | None:
    """The agency's own file, looked at and never kept; None without one that can be used."""
    # With what writes PowerPoint, which nobody needs before.
    from reports.powerpoint import NotATemplate

    say = told.language.say
    given = st.file_uploader(
        say("PowerPoint template of the agency (may stay empty)"), type=["pptx"], key="present_template",
        help=say("The slides take its colours, fonts and background. The file is not kept."),
    )
    if given is None:
        return None
    template = given.getvalue()
    try:
        made(told, "slides", ".pptx", (), template)
    except NotATemplate:
        st.error(plain(say("{file} is not a PowerPoint file whose look the slides could take.", file=given.name)), icon=":material/block:")
        return None
    return template
