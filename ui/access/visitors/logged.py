"""Who looks at the page and from where, as the log names them."""

import streamlit as st

from kpi import logs
from ui.access import settings, who
from ui.access.visitors import client_address
from ui.access.visitors.visitor import visitor

_SEEN = "visitor_seen"  # the page that was written down last
_MOST = 10_000
_signed_in: dict[tuple[str, ...], None] = {}  # sign-ins that were written down: each brings many visits


def come(page: str) -> None:
    """In each run: what is done in it is done from this address; a page that is opened is written down."""
    client_address.settle()
    if st.session_state.get(_SEEN) == page:
        return
    if _SEEN not in st.session_state:
        _write_sign_in()
    st.session_state[_SEEN] = page
    logs.happened("visit", page=page, **about())


def about() -> dict[str, str]:
    known = visitor().person
    name = known.shown if known else who.known_name()
    return {"who": name, "email": known.email if known else "", "address": logs.client_address.get()}


def _write_sign_in() -> None:
    """Once for each that the service names; of those by a proxy it is known when they begin."""
    if settings.by_proxy() or not visitor().person:
        return
    signed = tuple(str(st.user.get(claim)) for claim in ("iss", "sub", "email", "iat"))
    if signed not in _signed_in:
        _signed_in[signed] = None
        if len(_signed_in) > _MOST:
            del _signed_in[next(iter(_signed_in))]
        logs.happened("sign_in", **about())
