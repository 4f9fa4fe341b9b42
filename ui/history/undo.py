"""Undoing an upload: what would change is seen first."""

from datetime import date
from functools import partial

import streamlit as st

from kpi.warehouse import editions
from kpi.warehouse.author import ONLOOKER
from language import Language
from loaders.publishing.undo import Undone, undo
from ui.access.who import author, may_change
from ui.data import reads
from ui.widgets.moved_figures import moved_figures
from ui.widgets.orders import carried_out

_LOOKED_AT = "history_undo"  # the upload whose undoing is looked at


def undo_section(upload: dict, language: Language) -> None:
    """upload: of kpi.oversight.history, not undone."""
    say, number = language.say, upload["upload"]
    st.header(say("Undo this upload"), anchor=False)
    if not may_change():
        author(language, "undo")
        return
    st.write(
        say(
            "Its rows leave, and the rows that it replaced or took out come back, as a new edition. The history keeps both."
        )
    )
    if st.session_state.get(_LOOKED_AT) != number:
        st.button(say("See what would change"), on_click=_look, args=(number,), key="history_undo_look")
        return
    edition = reads.edition()
    looked = carried_out(partial(_looked_at, edition, reads.today(), number), language)
    if looked:
        _would_change(looked, language)
        _order(number, edition, language)


def _look(number: int) -> None:
    st.session_state[_LOOKED_AT] = number


@st.cache_data(max_entries=8, show_spinner=False)
def _looked_at(edition: int, today: date, upload: int) -> Undone:
    """As of an edition: after another publication it is found out anew."""
    return undo(editions.database_folder(), upload, today, who=ONLOOKER, keep=False)


def _would_change(looked: Undone, language: Language) -> None:
    say = language.say
    with st.container(horizontal=True):
        st.metric(say("Rows that leave"), language.number(looked.left), width=180)
        st.metric(say("Rows that come back"), language.number(looked.returned), width=180)
        st.metric(say("Figures that move"), language.number(len(looked.moves)), width=180)
    if not looked.left + looked.returned:
        st.info(say("No row would change: later uploads hold these rows as well, or newer ones."))
    if looked.moves:
        moved_figures(looked.moves, "history_would_move", say("Figures that would move"), language)


def _order(number: int, edition: int, language: Language) -> None:
    say = language.say
    who = author(language, "undo")
    note = st.text_input(say("Note (may stay empty)"), max_chars=500, key=f"history_undo_note_{number}", width=520)
    # Under a key of its edition a click never undoes another change than the one that was looked at.
    if st.button(say("Undo upload {upload}", upload=number), type="primary", key=f"history_undo_{number}_{edition}"):
        if not who:
            st.warning(say("Type your name first."))
        elif carried_out(
            partial(undo, editions.database_folder(), number, reads.today(), who=who, note=note.strip()), language
        ):
            st.rerun()
