"""A publication whose run was broken off, by Back or another click: what became of it is said on the next page."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from kpi.oversight.acts import Upload
from language import Language
from loaders.roles.actor import Actor
from ui.data import oversight
from ui.drafts import owned
from ui.navigation.address import link

_UNDER_WAY, _STOPPED = "publication_under_way", "publication_stopped"


@dataclass(frozen=True, slots=True)
class _Ordered:
    """files: their hashes, or the names of those that are written for it. edition: the newest one before. draft: ''
    where none leaves with the publication."""

    agency: str
    files: frozenset[str]
    who: str
    edition: int
    draft: str


@contextmanager
def watched(agency: str, files: Iterable[str], who: Actor, edition: int, draft: str = "") -> Iterator[None]:
    """Around a publication and what is remembered of it: where that ends in the middle, tell says what became of it.

    files: of _Ordered. Another file may have the name of one that is dropped, and an upload's is not as it came."""
    st.session_state.pop(_STOPPED, None)
    st.session_state[_UNDER_WAY] = _Ordered(agency, frozenset(files), who.shown, edition, draft)
    yield
    st.session_state.pop(_UNDER_WAY, None)


def tell(language: Language) -> None:
    """Until it is closed, or something else is published."""
    if ordered := st.session_state.pop(_UNDER_WAY, None):
        st.session_state[_STOPPED] = (ordered.agency, _settled(ordered))
    if _STOPPED not in st.session_state:
        return
    say, (agency, upload) = language.say, st.session_state[_STOPPED]
    with st.container(key="publication_stopped"):
        if upload is None:
            text = say("The publication was stopped before it was done: nothing was changed.")
            st.info(text, icon=":material/cancel:")
        else:
            text = say("The publication could not be stopped any more: it was done. The history can undo it.")
            st.warning(text, icon=":material/check_circle:")
        with st.container(horizontal=True):
            if upload is not None:
                link("history", say("Show the upload"), icon=":material/history:", agency=agency, upload=str(upload))
            st.button(say("Close"), key="publication_stopped_close", type="tertiary", on_click=_close)


def _settled(ordered: _Ordered) -> int | None:
    """Its first upload; None where nothing was published. What was is no draft any more."""
    uploads = [
        act.upload
        for act in oversight.acts()
        if isinstance(act, Upload)
        and (act.agency, act.who) == (ordered.agency, ordered.who)
        and act.edition > ordered.edition
        and not ordered.files.isdisjoint((act.file, act.sha256))
    ]
    if uploads and ordered.draft and (drafts := owned.mine()):
        drafts.discard(ordered.draft)
    return min(uploads, default=None)


def _close() -> None:
    """A callback."""
    st.session_state.pop(_STOPPED, None)
