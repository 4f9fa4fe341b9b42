"""Who changes something: the signed-in user, else a name typed once per visit."""

import streamlit as st

from language import Language
from ui.access import local

_NAME = "author"


def author(language: Language, key: str) -> str | None:
    """The name that a change goes under; None while there is none, and then the page says what to do.

    key: another one for each place on a page that asks. Without sign-in only the machine itself may
    change something: anyone in the network could give any name.
    """
    if "is_logged_in" in st.user:
        return _signed_in(language, key)
    if not local.may_type_a_name():
        st.warning(
            language.say("Nothing can be changed here: sign-in is not configured, and without it only the server's own machine may change something. README tells how to configure it."),
            icon=":material/lock:",
        )
        return None
    return _typed(language, key)


def may_change() -> bool:
    """Whether whoever looks at the page could change anything; where not, author says why."""
    if "is_logged_in" in st.user:
        return bool(st.user.is_logged_in)
    return local.may_type_a_name()


def warn_if_open(language: Language) -> None:
    """On every page, for as long as everybody may change something under any name."""
    if local.is_open() and "is_logged_in" not in st.user:
        st.warning(
            language.say("The dashboard is open (KPI_OPEN): everybody who reaches it may change its data under any name."),
            icon=":material/lock_open:",
        )


def _signed_in(language: Language, key: str) -> str | None:
    if st.user.is_logged_in:
        return str(st.user.get("name") or st.user.get("email"))
    st.info(language.say("Sign in to change something."), icon=":material/lock:")
    st.button(language.say("Sign in"), on_click=st.login, key=f"sign_in_{key}")
    return None


def _typed(language: Language, key: str) -> str | None:
    # The widget's own state goes when the visitor opens another page, so the name is kept beside it.
    st.session_state.setdefault(f"{_NAME}_{key}", st.session_state.get(_NAME, ""))
    st.text_input(
        language.say("Your name"), max_chars=80, key=f"{_NAME}_{key}", width=340, on_change=_everywhere, args=(f"{_NAME}_{key}",),
        help=language.say("The history keeps it with every change. You are asked for it once per visit."),
    )
    return st.session_state.get(_NAME) or None


def _everywhere(typed: str) -> None:
    """A page may ask in several places."""
    st.session_state[_NAME] = st.session_state[typed].strip()
    for name in st.session_state:
        if str(name).startswith(f"{_NAME}_"):
            st.session_state[name] = st.session_state[_NAME]
