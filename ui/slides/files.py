"""The slides as files."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from reports.content.plan_year import PlanYear
from reports.content.slide import QUESTION
from reports.content.wording import provenance
from ui.data.handouts import handout
from ui.data.seen import while_seen
from ui.slides.template import on_template
from ui.text.file_names import file_name
from ui.text.markdown import escaped


def files(plan_year: PlanYear, keys: Sequence[str] | None) -> None:
    """keys: of reports.content.slides.slides, None for all."""
    say = plan_year.language.say
    name = f"{plan_year.plan}-{plan_year.year}-{plan_year.edition}"
    st.header(say("To take along"), anchor=False)
    ready = on_template(plan_year, keys)
    with st.container(horizontal=True):
        st.download_button(
            say("Slides, one HTML file"),
            while_seen(partial(handout, plan_year, "slides", ".html", keys)),
            file_name(name, ".html"),
            "text/html",
            key="present_html",
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            say("Slides, PowerPoint"),
            while_seen(partial(handout, plan_year, "slides", ".pptx", keys) if ready is None else lambda: ready),
            file_name(name, ".pptx"),
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            key=f"present_pptx_{ready is not None}",
            on_click="ignore",
            icon=":material/download:",
        )
        if any(key.startswith(f"{QUESTION}/") for key in keys or ()):
            st.download_button(
                say("Report with the kept questions, PDF"),
                while_seen(partial(handout, plan_year, "report", ".pdf", keys)),
                file_name(name, ".pdf"),
                "application/pdf",
                key="present_pdf",
                on_click="ignore",
                icon=":material/download:",
            )
    st.caption(
        escaped(f"{say('The HTML file runs in any browser, without a network.')} {' '.join(provenance(plan_year))}")
    )
