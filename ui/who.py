"""Who changes something: the signed-in user, else a name typed once per visit."""

import ipaddress

import streamlit as st

from kpi.author import Author
from language import Language
from ui.access import sign_in

_NAME = "author"


def author(language: Language, key: str) -> Author | None:
    """Whom a change goes under; None while there is none, and then the page says what to do.

    key: another one for each place on a page that asks. Without sign-in nothing may be changed when
    the server listens beyond this machine: anyone in the network could give any name.
    """
    if sign_in.is_asked():
        return sign_in.author(language, key)
    if not listens_here_alone(st.get_option("server.address")):
        st.warning(
            language.say("Nothing can be changed here: the dashboard is open to the network and sign-in is not configured. README tells how to configure it."),
            icon=":material/lock:",
        )
        return None
    return _typed(language, key)


def may_change() -> bool:
    """Whether whoever looks at the page could change anything; where not, author says why."""
    if sign_in.is_asked():
        return sign_in.person() is not None
    return listens_here_alone(st.get_option("server.address"))


def listens_here_alone(address: str | None) -> bool:
    """Whether a server at this address can be reached from its own machine alone; None is every address."""
    try:
        return ipaddress.ip_address(address or "0.0.0.0").is_loopback
    except ValueError:
        return address == "localhost"


def _typed(language: Language, key: str) -> Author | None:
    # The widget's own state goes when the visitor opens another page, so the name is kept beside it.
    st.session_state.setdefault(f"{_NAME}_{key}", st.session_state.get(_NAME, ""))
    st.text_input(
        language.say("Your name"), max_chars=80, key=f"{_NAME}_{key}", width=340, on_change=_everywhere, args=(f"{_NAME}_{key}",),
        help=language.say("The history keeps it with every change. You are asked for it once per visit."),
    )
    name = st.session_state.get(_NAME)
    return Author(name) if name else None


def _everywhere(typed: str) -> None:
    """A page may ask in several places."""
    st.session_state[_NAME] = st.session_state[typed].strip()
    for name in st.session_state:
        if str(name).startswith(f"{_NAME}_"):
            st.session_state[name] = st.session_state[_NAME]
