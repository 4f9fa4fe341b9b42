"""Clicks on what this session has not drawn yet: on a page that stood there before the server was started anew.

Streamlit drops them without a word. Here they wait until the run has drawn what they are on.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from ui.internals.fallback import otherwise

_WAITING = "early_clicks"  # ids of buttons
_LOSS = "The first click after a start of the server does nothing."


@otherwise(None, _LOSS)
def hold() -> None:
    """At the beginning of a run, before anything is drawn."""
    widgets = _widgets()
    early = [id for id, held in widgets.states.items() if id not in widgets.widget_metadata and _is_click(held)]
    for id in early:
        del widgets.states[id]
    if early:
        st.session_state[_WAITING] = [*st.session_state.get(_WAITING, ()), *early]


@contextmanager
def heard_afterwards() -> Iterator[None]:
    """Around what is drawn. A run that another one breaks off leaves them to that."""
    try:
        yield
    except BaseException as end:
        if not _is_broken_off(end):
            _hear()
        raise
    _hear()


@otherwise(None, _LOSS)
def _hear() -> None:
    from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
    from streamlit.runtime.scriptrunner import RerunData, get_script_run_ctx

    drawn = _widgets().widget_metadata
    clicked = [WidgetState(id=id, trigger_value=True) for id in st.session_state.pop(_WAITING, ()) if id in drawn]
    now = get_script_run_ctx()
    if clicked and now and now.script_requests:
        now.script_requests.request_rerun(
            RerunData(
                query_string=now.query_string,
                widget_states=WidgetStates(widgets=clicked),
                page_script_hash=now.page_script_hash,
                cached_message_hashes=now.cached_message_hashes,
                context_info=now.context_info,
            )
        )


def _widgets():
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    return get_script_run_ctx().session_state._state._new_widget_state


def _is_click(held: object) -> bool:
    sent = getattr(held, "value", None)  # as the browser has sent it
    return hasattr(sent, "WhichOneof") and sent.WhichOneof("value") == "trigger_value"


@otherwise(False, _LOSS)
def _is_broken_off(end: BaseException) -> bool:
    from streamlit.runtime.scriptrunner import RerunException

    return isinstance(end, RerunException)
