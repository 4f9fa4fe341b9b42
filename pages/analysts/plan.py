"""Plans: the agency, its plan, clauses, indicators, targets and the crosswalk, typed here and published as an upload."""

from functools import partial
from io import BytesIO

import streamlit as st

from language import Language, message
from loaders.workbooks.plan_workbook import BY_NAME, write_plan_workbook
from ui.access.who import author, may_change
from ui.data import reads
from ui.navigation.address import choice, link
from ui.plans.changes import former_target_table
from ui.plans.draft import Draft, draft
from ui.plans.form import form
from ui.plans.outcome import after_publication, open_new_plan, outcome
from ui.plans.reading import reading
from ui.plans.rows import closed_up
from ui.plans.table import editor

PARTS = {
    "plan": message("Agency and plan"),
    "clause": message("Clauses"),
    "definition": message("Indicators"),
    "target": message("Targets"),
    "crosswalk": message("Crosswalk"),
}


def pick_part(language: Language) -> str:
    """What is edited; kept in the address."""
    asked = st.query_params.get("part", "")
    st.session_state["plan_part"] = asked if asked in PARTS else "plan"
    labels = {name: language.say(text) for name, text in PARTS.items()}
    return st.segmented_control(
        language.say("Part of the plan"),
        list(labels),
        format_func=labels.get,
        key="plan_part",
        required=True,
        label_visibility="collapsed",
        on_change=lambda: st.query_params.update(part=st.session_state["plan_part"]),
    )


def workbook(edited: Draft) -> bytes:
    """The plan as it is edited; of the agency's plans this one alone."""
    stream, plan = BytesIO(), edited.own["plan"]
    sheets = {
        name: closed_up([row for row in edited.rows(name) if row.cells.get("plan") in (plan, "")], plan)
        for name in BY_NAME
    }
    write_plan_workbook(sheets, edited.language, stream)
    return stream.getvalue()


chosen = choice()
language, say = chosen.language, chosen.language.say
open_new_plan()

st.title(say("Plans"), anchor=False)
if may_change():
    st.write(
        say("Type here, or upload the plan as a workbook. You see what would change before anything is published.")
    )
else:
    author(language, "plan")
edited = draft(chosen)
part = pick_part(language)
if not may_change():
    reading(edited, part)
elif part == "plan":
    form(edited)
else:
    editor(edited, part)
if part == "target" and edited.plan and (former := reads.former_targets(edited.agency, edited.plan)):
    st.subheader(say("Targets that held before"), anchor=False)
    former_target_table(former, language)

if edited.edited and may_change():
    outcome(edited)
else:
    after_publication(chosen)

with st.container(horizontal=True, vertical_alignment="center"):
    st.download_button(
        say("Save as a workbook"),
        partial(workbook, edited),
        f"{edited.own['plan'] or 'plan'}.xlsx",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        key="plan_workbook",
    )
    if may_change():
        link("upload", say("Upload a workbook"), icon=":material/upload_file:")
