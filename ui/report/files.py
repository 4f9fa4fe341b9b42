"""The hand-outs of the chosen year, each made when it is asked for, all from the edition that the page names."""

from functools import partial

import streamlit as st

from language import message
from reports.content.plan_year import PlanYear
from reports.content.wording import provenance
from ui.data.handouts import handout
from ui.data.seen import while_seen
from ui.text.file_names import file_name
from ui.text.markdown import escaped

_OFFERED = {
    ("report", ".docx"): message("Annual report, Word"),
    ("report", ".pdf"): message("Annual report, PDF"),
    ("report", ".xlsx"): message("Figures with their sources, Excel"),
    ("brief", ".pdf"): message("One-page brief, PDF"),
    ("open-data", ".zip"): message("Open data, CSV"),
}


def files(plan_year: PlanYear) -> None:
    """A button for each hand-out, and what all of them say of themselves."""
    say = plan_year.language.say
    with st.container(horizontal=True, key="report_files"):
        for (form, ending), label in _OFFERED.items():
            st.download_button(
                say(label),
                while_seen(partial(handout, plan_year, form, ending)),
                file_name(f"{plan_year.plan}-{plan_year.year}-{form}", ending),
                on_click="ignore",
                icon=":material/download:",
                key=f"report_{form}_{ending[1:]}",
            )
    st.caption(escaped(" ".join(provenance(plan_year))))
