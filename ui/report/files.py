"""The hand-outs of the chosen year, each made when it is asked for, all from the edition that the page names."""

from functools import partial

import streamlit as st

from language import message
from reports.content.document import Document
from reports.content.wording import provenance
from ui.data.handouts import made
from ui.text.plain import plain

_OFFERED = {
    ("report", ".docx"): message("Annual report, Word"),
    ("report", ".pdf"): message("Annual report, PDF"),
    ("report", ".xlsx"): message("Figures with their sources, Excel"),
    ("brief", ".pdf"): message("One-page brief, PDF"),
    ("open-data", ".zip"): message("Open data, CSV"),
}


def files(told: Document) -> None:
    """A button a hand-out, and what all of them say of themselves."""
    say = told.language.say
    with st.container(horizontal=True, key="report_files"):
        for (form, ending), label in _OFFERED.items():
            st.download_button(
                say(label),
                partial(made, told, form, ending),
                f"{told.plan}-{told.year}-{form}{ending}",
                on_click="ignore",
                icon=":material/download:",
                key=f"report_{form}_{ending[1:]}",
            )
    st.caption(plain(" ".join(provenance(told))))
