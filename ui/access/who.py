"""Who changes something: the signed-in user, else a name typed once per visit."""

import streamlit as st

from kpi.warehouse.author import Author
from language import Language
from ui.access import local, sign_in

_NAME = "author"
_SECTIONS = "author_places"  # where it was typed, each time


def author(language: Language, key: str) -> Author | None:
    """Whom a change goes under; None while there is none, and then the page says what to do.

    key: another one for each place on a page that asks. Without sign-in only the machine itself may
    change something: anyone in the network could give any name.
    """
    if sign_in.is_asked():
        return sign_in.author(language, key)
    if not local.may_type_a_name():
        st.warning(
            language.say(
                "Nothing can be changed here: sign-in is not configured, and without it only the server's own machine "
                "may change something. README tells how to configure it."
            ),
            icon=":material/lock:",
        )
        return None
    return _typed(language, key)


def may_change() -> bool:
    """Whether whoever looks at the page could change anything; where not, author says why."""
    if sign_in.is_asked():
        return sign_in.person() is not None
    return local.may_type_a_name()


def known_name() -> str:
    """Of whoever looks at the page, as far as it is known; ''."""
    if sign_in.is_asked():
        known = sign_in.person()
        return known.shown if known else ""
    return st.session_state.get(_NAME, "")


def propose(name: str) -> None:
    """The name with which a draft was left stands in the fields again, unless another one was typed since."""
    if name and not sign_in.is_asked() and not st.session_state.get(_NAME):
        st.session_state[_NAME] = name
        st.session_state[_SECTIONS] = (*st.session_state.get(_SECTIONS, ()), "")


def warn_if_open(language: Language) -> None:
    """On every page, for as long as everybody may change something under any name."""
    if local.is_open() and not sign_in.is_asked():
        st.warning(
            language.say(
                "The dashboard is open (KPI_OPEN): everybody who reaches it may change its data under any name."
            ),
            icon=":material/lock_open:",
        )


def _typed(language: Language, section: str) -> Author | None:
    key = _key(section)
    st.session_state.setdefault(key, st.session_state.get(_NAME, ""))
    st.text_input(language.say("Your name"), max_chars=80, key=key, width=340, on_change=_keep, args=(section, key))
    st.caption(language.say("The history keeps it with every change. You are asked for it once per visit."))
    name = st.session_state.get(_NAME)
    return Author(name) if name else None


def _key(section: str) -> str:
    """Another one whenever the name was typed elsewhere.

    A browser goes on sending what a field held before it hears of the name that was typed in another;
    under the same key that would look as if somebody had typed it.
    """
    elsewhere = sum(other != section for other in st.session_state.get(_SECTIONS, ()))
    return f"{_NAME}_{section}_{elsewhere}"


def _keep(section: str, key: str) -> None:
    """Beside the widget, whose own state goes when the visitor opens another page."""
    if key != _key(section):
        return
    st.session_state[_NAME] = st.session_state[key] = st.session_state[key].strip()
    st.session_state[_SECTIONS] = (*st.session_state.get(_SECTIONS, ()), section)
