"""Rows typed one by one, for what stands in no spreadsheet: checked as a file is, kept, published together."""

import streamlit as st

from loaders.entry.typed_rows import ENTERED, entered_columns
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.drafts.owned import show_told
from ui.entry import outcome, typed
from ui.entry.fields import fields
from ui.entry.row_list import row_list
from ui.navigation.address import choice, link
from ui.text.markdown import escaped
from ui.widgets.explained import explained
from ui.widgets.filters import filter_by

chosen = choice()
language, say = chosen.language, chosen.language.say

st.title(say("Enter rows"), anchor=False)
st.write(say("For what stands in no spreadsheet: type one row after the other, then publish them together."))
if not may(Deed.PUBLISH):
    actor(language, "entry")
    st.stop()

titles = {name: declaration.title(language.code) for name, declaration in ENTERED.items()}
declaration = ENTERED[filter_by("dataset", say("Dataset"), titles)]
subject = typed.subject_of(declaration, chosen)
rows = typed.rows_of(subject)
show_told(language)
under_way, found = typed.checked(subject)
if rows:
    outcome.forget_published()
outcome.after_publication(chosen)

st.header(say("Change the row") if rows.at is not None else say("A new row"), anchor=False)
fields(subject, rows, under_way)
with st.container(horizontal=True, key="entry_orders"):
    st.button(
        say("Keep the change") if rows.at is not None else say("Add the row"),
        key="entry_finish",
        type="secondary" if rows.rows else "primary",
        icon=":material/add:",
        on_click=typed.finish,
        args=(subject,),
        disabled=rows.at is None and typed.is_full(rows),
    )
    if rows.open:
        st.button(
            say("Leave it as it was") if rows.at is not None else say("Empty the fields"),
            key="entry_empty",
            type="tertiary",
            icon=":material/backspace:",
            on_click=typed.empty,
            args=(subject,),
        )
st.caption(escaped(say("* must be filled. What is typed is kept on the server as you work.")))
row_list(subject, rows, found)
outcome.outcome(subject, rows, found, chosen)
explained(entered_columns(declaration), "entry_explained", language)
link("upload", say("Upload a spreadsheet instead"), icon=":material/upload_file:")
