"""The account in the sidebar: who is signed in, with which role, and the way in or out."""

import streamlit as st

from kpi import logs
from kpi.warehouse import editions
from language import Language
from loaders.roles.role import ROLE_NAMES, Role
from ui.access import settings
from ui.access.visitors import client_address, sign_ins
from ui.access.visitors.refusal import ended_text, sign_in_buttons
from ui.access.visitors.sign_ins import State
from ui.access.visitors.visitor import author_of, visitor
from ui.text.markdown import escaped


def is_asked() -> bool:
    """Whether changes need sign-in. Settled at the start: secrets that break or go later open nothing."""
    return settings.sign_in() is not None


def account(agency: str, language: Language) -> None:
    """agency: the one that is looked at; ''. Nothing where sign-in is not asked for."""
    if not is_asked():
        return
    now = visitor()
    with st.container(horizontal=True, vertical_alignment="center", key="account"):
        if now.state is not State.LIVE:
            if now.state is State.ENDED:
                st.caption(escaped(ended_text(language)))
            sign_in_buttons(language, "account")
            return
        known = author_of(now.claims)
        name = known.shown if known else language.say("signed in without a name")
        role = language.say(ROLE_NAMES[now.roles.of(agency) or Role.READER])
        st.markdown(escaped(f"{name} · {role}" if agency else name), width="stretch")
        st.button(language.say("Sign out"), on_click=_sign_out, key="sign_out", icon=":material/logout:")


def _sign_out() -> None:
    """A callback. The sign-in ends here too, should the browser not follow where Streamlit sends it."""
    now = visitor()
    if sign_ins.end(editions.database_folder(), now.cookies):
        client_address.settle()
        known = {"who": known.shown, "email": known.email} if (known := author_of(now.claims)) else {}
        logs.happened("sign_out", **known, address=logs.client_address.get())
    st.logout()
