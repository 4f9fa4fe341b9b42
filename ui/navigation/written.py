"""What this session has written into the address, of which a message of the browser may not know yet.

Each message brings the address as the browser has it. Over a slow network that is an old one where something is picked
before the answer to the last pick has come: whoever wrote the new pick into that would take back the one before.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

_WRITTEN = "written_addresses"  # what a reader came with, and what was written since
_MOST = 20  # that may be on their way


def begin() -> None:
    """A run begins: its address is the truth, whether a callback wrote it, a link or Back."""
    if _now() != _written()[-1]:
        st.session_state[_WRITTEN] = [_now()]


def note() -> None:
    """After something was written."""
    if _now() != _written()[-1]:
        _written().append(_now())
        del _written()[:-_MOST]


@contextmanager
def going_on() -> Iterator[None]:
    """In a callback, around what writes into the address: from what was written last, not from what came."""
    written, came = _written(), _now()
    if came not in written:
        written[:] = [came]
    elif came != written[-1]:
        st.query_params.from_dict(written[-1])
    yield
    note()


def _written() -> list[dict[str, str]]:
    return st.session_state.setdefault(_WRITTEN, [_now()])


def _now() -> dict[str, str]:
    return st.query_params.to_dict()
