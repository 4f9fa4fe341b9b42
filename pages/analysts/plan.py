"""Plans: the agency, its plan, clauses, indicators, targets and the crosswalk, typed here, published as an upload."""

from functools import partial

import streamlit as st

from loaders.roles.role import Deed, deed_of
from ui.access.who import actor, may
from ui.data import reads
from ui.data.seen import while_seen
from ui.drafts.owned import show_told
from ui.maps.section import map_section
from ui.navigation.address import choice, link
from ui.plans.draft import draft_of, workbook_of
from ui.plans.form import form
from ui.plans.former_targets import former_targets_section
from ui.plans.outcome import after_publication, open_new_plan, outcome
from ui.plans.part import pick_part
from ui.plans.read_only import read_only
from ui.plans.table.editor import editor
from ui.text.file_names import file_name

chosen = choice()
language, say = chosen.language, chosen.language.say
open_new_plan()

st.title(say("Plans"), anchor=False)
if may(Deed.PUBLISH):
    st.write(
        say("Type here, or upload the plan as a workbook. You see what would change before anything is published.")
    )
else:
    actor(language, "plan")
draft = draft_of(chosen)
show_told(language)
part = pick_part(language)
if not may(deed_of(part)):
    if may(Deed.PUBLISH):
        actor(language, f"plan_{part}", deed_of(part))
    read_only(draft, part)
elif part == "plan":
    form(draft)
else:
    editor(draft, part)
if part == "target" and draft.plan:
    former_targets_section(reads.former_targets(draft.agency, draft.plan), language)

if draft.edited and may(Deed.PUBLISH):
    outcome(draft)
else:
    after_publication(chosen)

map_section(chosen)
with st.container(horizontal=True, vertical_alignment="center"):
    st.download_button(
        say("Save as a workbook"),
        while_seen(partial(workbook_of, draft)),
        file_name(draft.own["plan"] or "plan", ".xlsx"),
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        key="plan_workbook",
    )
    if may(Deed.PUBLISH):
        link("upload", say("Upload a workbook"), icon=":material/upload_file:")
