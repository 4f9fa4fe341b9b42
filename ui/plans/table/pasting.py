"""Rows pasted as text: as many as there are, read by their headings where these were copied too, seen before they are
taken over."""

import streamlit as st

from language import Language
from loaders.workbooks.pasted import Pasted, read_pasted
from loaders.workbooks.plan_workbook import BY_NAME, in_words
from ui.drafts.owned import visit_mark
from ui.plans.draft import Draft, begin_anew, round_number
from ui.plans.edits import known_as, with_pasted
from ui.text.markdown import escaped
from ui.widgets.tables import Column, table

_MOST_LETTERS = 2_000_000


def paste_box(draft: Draft, name: str) -> None:
    """name: of a declaration."""
    language, say = draft.language, draft.language.say
    with st.expander(say("Paste rows from a spreadsheet"), icon=":material/content_paste:"):
        text = st.text_area(
            say("Rows copied in a spreadsheet"),
            key=f"plan_paste_{draft.agency}_{draft.plan}_{name}_{visit_mark()}_{round_number()}",
            height=140,
            max_chars=_MOST_LETTERS,
            placeholder=say("Copy the rows, with their headings or without, and paste them here."),
        )
        st.button(say("Show what was read"), key="plan_paste_show", icon=":material/visibility:")
        if not text.strip():
            return
        pasted = read_pasted(text, BY_NAME[name], draft.own["plan"])
        _said(pasted, language)
        if not pasted.rows:
            st.warning(say("No row was read."), icon=":material/warning:")
            return
        _preview(pasted, draft, name)
        st.button(
            language.say_count("Take over {count} row", "Take over {count} rows", len(pasted.rows)),
            key="plan_paste_take",
            icon=":material/playlist_add:",
            on_click=_take,
            args=(draft, name, pasted),
        )


def _said(pasted: Pasted, language: Language) -> None:
    """What of it is not taken over; nothing of it is in silence."""
    say = language.say
    if not pasted.is_headed:
        st.caption(say("No headings were pasted: the cells are taken as the columns of the table in their order."))
    if pasted.unknown:
        headings = ", ".join(pasted.unknown)
        st.warning(escaped(say("Columns that the table does not have: {headings}", headings=headings)))
    if pasted.surplus:
        st.warning(
            language.say_count(
                "{count} cell stands right of the last column and is not taken over.",
                "{count} cells stand right of the last column and are not taken over.",
                pasted.surplus,
            )
        )
    if pasted.other_plans:
        st.warning(
            language.say_count(
                "{count} row names another plan and is not taken over.",
                "{count} rows name another plan and are not taken over.",
                pasted.other_plans,
            )
        )


def _preview(pasted: Pasted, draft: Draft, name: str) -> None:
    language, say = draft.language, draft.language.say
    there = {known_as(row.cells, BY_NAME[name]) for row in draft.rows(name)} - {()}
    columns = [Column("kind", say("Change"), "strong", pinned=True, width="6rem")]
    columns += [Column(column.name, column.heading(language.code)) for column in pasted.columns]
    rows = [
        {column.name: in_words(column, cells.get(column.name, ""), language) for column in pasted.columns}
        | {"kind": say("Changed") if known_as(cells, BY_NAME[name]) in there else say("New")}
        for cells in pasted.rows
    ]
    table(columns, rows, "plan_pasted", say("Pasted rows"), language)


def _take(draft: Draft, name: str, pasted: Pasted) -> None:
    """A callback."""
    draft.keep(name, with_pasted(draft.rows(name), pasted.rows, BY_NAME[name]))
    begin_anew()
