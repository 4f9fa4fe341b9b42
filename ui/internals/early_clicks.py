"""Clicks on what this session has not drawn yet: on a page that stood there before the server was started anew.

Streamlit drops them without a word. Here they wait until the run has drawn what they are on. A click that publishes at
once is dropped: what its page shows now is not what its reader has looked at.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ui.internals.fallback import otherwise
from ui.internals.sessions import run_now

if TYPE_CHECKING:
    from streamlit.runtime.state.session_state import SessionState, WStates

_WAITING = "early_clicks"  # ids of buttons
_PUBLISHES = ("publish", "report_save")  # in the key of a button, which is the end of its id
_LOSS = "The first click after a start of the server does nothing."


@otherwise(None, _LOSS)
def hold() -> None:
    """At the beginning of a run, before anything is drawn."""
    widgets = _widgets()
    early = [id for id, held in widgets.states.items() if id not in widgets.widget_metadata and _is_click(held)]
    for id in early:
        del widgets.states[id]
    heard = [id for id in early if not any(key in id for key in _PUBLISHES)]
    page, waiting = _no_longer_waiting()
    # On another page the same key may be on something else.
    _let_wait([*(waiting if page == _page() else ()), *heard])


@contextmanager
def heard_afterwards() -> Iterator[None]:
    """Around what is drawn. A run that another one breaks off leaves them to that, one that stops halfway what it has
    not drawn yet."""
    try:
        yield
    except BaseException as end:
        if not _is_broken_off(end):
            _hear(is_whole=False)
        raise
    _hear(is_whole=True)


@otherwise(None, _LOSS)
def forget() -> None:
    """Where a reader is not let in: what was clicked is not to be done once somebody is."""
    _no_longer_waiting()


@otherwise(None, _LOSS)
def _hear(is_whole: bool) -> None:
    from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
    from streamlit.runtime.scriptrunner import RerunData

    drawn, (_, waiting) = _widgets().widget_metadata, _no_longer_waiting()
    clicked = [WidgetState(id=id, trigger_value=True) for id in waiting if id in drawn]
    if not is_whole:
        _let_wait([id for id in waiting if id not in drawn])
    now = run_now()
    if clicked and now.script_requests:
        now.script_requests.request_rerun(
            RerunData(
                query_string=now.query_string,
                widget_states=WidgetStates(widgets=clicked),
                page_script_hash=now.page_script_hash,
                cached_message_hashes=now.cached_message_hashes,
                context_info=now.context_info,
            )
        )


def _let_wait(ids: list[str]) -> None:
    if ids:
        _state()[_WAITING] = (_page(), ids)


def _no_longer_waiting() -> tuple[str, list[str]]:
    """The page that they were left on, and their ids. st.session_state itself raises once a page has stopped."""
    state = _state()
    if _WAITING not in state:
        return "", []
    left = state[_WAITING]
    del state[_WAITING]
    return left


def _page() -> str:
    return run_now().page_script_hash


def _widgets() -> "WStates":
    return _state()._new_widget_state


def _state() -> "SessionState":
    return run_now().session_state._state


def _is_click(held: object) -> bool:
    sent = getattr(held, "value", None)  # as the browser has sent it
    return sent is not None and hasattr(sent, "WhichOneof") and sent.WhichOneof("value") == "trigger_value"


@otherwise(False, _LOSS)
def _is_broken_off(end: BaseException) -> bool:
    from streamlit.runtime.scriptrunner import RerunException

    return isinstance(end, RerunException)
