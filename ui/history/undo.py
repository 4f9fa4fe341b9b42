"""Undoing an upload: what would change is seen first."""

from datetime import date
from functools import partial

import streamlit as st

from kpi.oversight.acts import Upload
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from language import Language
from loaders.publishing.undo import Undone, preview_undo, undo
from loaders.roles.actor import Actor
from loaders.roles.role import Deed
from ui.access.visitors.visitor import visitor
from ui.access.who import actor, may, onlooker
from ui.data import reads
from ui.widgets.commands import run_command
from ui.widgets.figures.moved import moved_figures

_PREVIEWED = "history_undo"  # the upload whose undoing is looked at


def undo_section(upload: Upload, language: Language) -> None:
    """upload: not undone."""
    say, number = language.say, upload.upload
    st.header(say("Undo this upload"), anchor=False)
    deed = _deed(upload)
    if not may(deed):
        actor(language, "undo", deed)
        _say_whose(upload, language)
        return
    st.write(
        say(
            "Its rows leave, and the rows that it replaced or took out come back, as a new edition. "
            "The history keeps both."
        )
    )
    if st.session_state.get(_PREVIEWED) != number:
        st.button(say("See what would change"), on_click=_look, args=(number,), key="history_undo_look")
        return
    edition = reads.edition()
    preview = run_command(partial(_preview, edition, reads.today(), number, onlooker()), language)
    if preview:
        _would_change(preview, language)
        _command(number, edition, deed, language)


def _deed(upload: Upload) -> Deed:
    """What it is for whoever looks to undo it."""
    known, own = visitor().person, Author(upload.who, upload.email, upload.subject, upload.provider)
    return Deed.PUBLISH if known and known.is_same_person(own) else Deed.UNDO_OTHERS


def _say_whose(upload: Upload, language: Language) -> None:
    """Whoever did upload it would take the refusal for a fault."""
    if visitor().person and not upload.provider:
        st.caption(
            language.say(
                "It is not kept through which sign-in service this upload came: it is of an earlier version, of the "
                "command line or under a typed name. So it counts as somebody else's, whoever asks."
            )
        )


def _look(number: int) -> None:
    st.session_state[_PREVIEWED] = number


@st.cache_data(max_entries=8, show_spinner=False, hash_funcs={Actor: repr})
def _preview(edition: int, today: date, upload: int, who: Actor) -> Undone:
    """As of an edition: after another publication it is worked out anew."""
    return preview_undo(editions.database_folder(), upload, today, who=who)


def _would_change(preview: Undone, language: Language) -> None:
    say = language.say
    with st.container(horizontal=True):
        st.metric(say("Rows that leave"), language.number(preview.left), width=180)
        st.metric(say("Rows that come back"), language.number(preview.returned), width=180)
        st.metric(say("Figures that move"), language.number(len(preview.moves)), width=180)
    if not preview.left + preview.returned:
        st.info(say("No row would change: later uploads hold these rows as well, or newer ones."))
    if preview.moves:
        moved_figures(preview.moves, "history_would_move", say("Figures that would move"), language)


def _command(number: int, edition: int, deed: Deed, language: Language) -> None:
    say = language.say
    who = actor(language, "undo", deed)
    note = st.text_input(say("Note (may stay empty)"), max_chars=500, key=f"history_undo_note_{number}", width=520)
    # Under a key of its edition a click never undoes another change than the one that was looked at.
    if st.button(say("Undo upload {upload}", upload=number), type="primary", key=f"history_undo_{number}_{edition}"):
        if not who:
            st.warning(say("Type your name first."))
        elif run_command(
            partial(undo, editions.database_folder(), number, reads.today(), who=who, note=note.strip()), language
        ):
            st.rerun()
