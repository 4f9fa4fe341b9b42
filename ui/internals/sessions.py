"""Streamlit's sessions as the server keeps them: whose one is, one without a browser, what is a change in them, the run
of a page."""

import asyncio
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING

from ui.internals.fallback import log_once, otherwise

if TYPE_CHECKING:
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
    from streamlit.runtime.scriptrunner import ScriptRunContext

_LANGUAGE = "language_of_picks"
_NOBODY: Mapping = {}  # is signed in


def run_now() -> "ScriptRunContext":
    """The run of a page that is under way. Raises where none is, and whatever a changed Streamlit makes of it."""
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    now = get_script_run_ctx()
    if now is None:
        raise LookupError("no page is run here")
    return now


@otherwise(_NOBODY, "Who signs in through a provider cannot upload: the server cannot tell whose a file is.")
def user_of(session_id: str) -> Mapping | None:
    """What st.user holds in a session: the provider's claims, and is_logged_in. None where there is no such session;
    Streamlit itself takes nothing for that one either."""
    from streamlit.runtime import get_instance

    session = get_instance().get_app_session(session_id)
    return None if session is None else dict(session._user_info)


@otherwise(None, "Metrics do not tell how many visits are open.")
def how_many() -> int | None:
    """Visits that are open."""
    from streamlit.runtime import get_instance

    return get_instance()._session_mgr.num_active_sessions()


@otherwise(None, "What a field held that has just left the page may overwrite what stands in its place.")
def let_what_has_left_say_nothing() -> None:
    """A browser goes on sending what a field held until it hears that the page stands without it. By then Streamlit has
    forgotten the field, and would take whatever it held for typed just now."""
    from streamlit.runtime.state.session_state import SessionState

    is_changed = SessionState._widget_changed
    if hasattr(is_changed, "__wrapped__"):
        return

    @wraps(is_changed)
    def is_there_and_changed(state: SessionState, widget_id: str) -> bool:
        return widget_id in getattr(state, "_old_state", (widget_id,)) and is_changed(state, widget_id)

    SessionState._widget_changed = is_there_and_changed  # type: ignore[method-assign, assignment]


@otherwise(None, "Lists lose what was picked in them when a reader changes the language.")
def keep_picks(language: str) -> None:
    """A browser names what is picked by its words, and goes on with those of the language before. At the beginning of a
    run, before anything is drawn: the first in another language picks the same again."""
    import streamlit as st

    before, st.session_state[_LANGUAGE] = st.session_state.get(_LANGUAGE), language
    if before in (None, language):
        return
    state = run_now().session_state._state
    for id, metadata in list(state._new_widget_state.widget_metadata.items()):
        key = state._key_id_mapper.id_key_mapping.get(id)
        offers_options = hasattr(getattr(metadata.deserializer, "__self__", None), "formatted_options")
        if key and offers_options and key in st.session_state:
            st.session_state[key] = st.session_state[key]


async def run_page(name: str, query: str, seconds: float) -> bool:
    """Run a page once as a visitor's browser would have it run; whether it ended in time.

    name: as in the address; '' is the first page. query: without its question mark. Where Streamlit does not let it
    be run so, nothing is run, and the first visitor waits.
    """
    visitor = _Visitor()
    try:
        close = _connect(visitor, name, query)
    except Exception as error:
        log_once("The first visitor of each page waits longer, because pages cannot be run ahead.", repr(error))
        return True
    try:
        await asyncio.wait_for(visitor.finished.wait(), seconds)
    except TimeoutError:
        return False
    finally:
        close()
    return True


class _Visitor:
    """A streamlit.runtime.session_manager.SessionClient."""

    client_context = None

    def __init__(self) -> None:
        self.finished = asyncio.Event()

    def write_forward_msg(self, message: "ForwardMsg") -> None:
        if message.WhichOneof("type") == "script_finished":
            self.finished.set()


def _connect(visitor: _Visitor, name: str, query: str) -> Callable[[], None]:
    """Ask for the page; what ends the session. Raises whatever a changed Streamlit makes of it."""
    from streamlit.proto.BackMsg_pb2 import BackMsg
    from streamlit.proto.ClientState_pb2 import ClientState
    from streamlit.runtime import get_instance

    runtime = get_instance()
    session = runtime.connect_session(client=visitor, user_info={})
    runtime.handle_backmsg(session, BackMsg(rerun_script=ClientState(page_name=name, query_string=query)))
    return lambda: runtime.close_session(session)
