"""Who changes something, and whether they may: the signed-in user, else a name typed once per visit."""

from collections.abc import Callable

import streamlit as st

from kpi.warehouse.author import Author
from language import Language
from loaders.roles.actor import ONLOOKER, Actor
from loaders.roles.role import EVERYWHERE, Deed, Role
from ui.access import local, sign_in
from ui.access.visitors import client_address
from ui.access.visitors.refusal import say_why_not
from ui.access.visitors.visitor import visitor
from ui.navigation.address import choice

_NAME = "author"
_SECTIONS = "author_places"  # where it was typed, each time


def actor(language: Language, key: str, deed: Deed = Deed.PUBLISH, agency: str | None = None) -> Actor | None:
    """Whom a change goes under, with what they may now; None while there is nobody who may, and then the page says what
    to do.

    key: another one for each place on a page that asks. agency: else the one that is looked at. Without sign-in only
    the machine itself may change something: anyone in the network could give any name.
    """
    client_address.settle()
    now, agency = visitor(), _agency(agency)
    if sign_in.is_asked():
        who, roles = now.person, now.roles
        if who and roles.may(deed, agency):
            return Actor(who, roles)
        say_why_not(now, deed, agency, key, language)
        return None
    if not local.may_type_a_name():
        st.warning(
            language.say(
                "Nothing can be changed here: sign-in is not configured, and without it only the server's own machine "
                "may change something. README tells how to configure it."
            ),
            icon=":material/lock:",
        )
        return None
    typed = _typed(language, key)
    return Actor(typed, now.roles) if typed else None


def acting() -> Actor | None:
    """The same for a callback, which draws nothing. None where nobody is known; what they may, an order asks."""
    client_address.settle()
    now = visitor()
    known = now.person or (Author(known_name() or "–") if now.is_local and not sign_in.is_asked() else None)
    return Actor(known, now.roles) if known else None


def onlooker() -> Actor:
    """Of what is only looked at: whoever looks at the page, with what they may now."""
    return acting() or ONLOOKER


def may(deed: Deed, agency: str | None = None) -> bool:
    """Whether whoever looks at the page may; where not, actor says why. agency: else the one that is looked at."""
    return visitor().may(deed, _agency(agency))


def role_here() -> Role | None:
    """In the agency that is looked at."""
    return visitor().roles.of(_agency(None))


def while_allowed(deed: Deed, agency: str | None, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """What a button offers to be saved, for as long as whoever looks may have it: the button stays on a page that is
    open, and makes its file without running the page. agency: else the one that is looked at."""
    now, agency = visitor(), _agency(agency)

    def made() -> bytes:
        if not now.may(deed, agency):
            raise PermissionError("no longer allowed")
        return make()

    return made


def may_somewhere(deed: Deed) -> bool:
    return visitor().roles.may_somewhere(deed)


def known_name() -> str:
    """Of whoever looks at the page, as far as it is known; ''."""
    if sign_in.is_asked():
        known = visitor().person
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


def _agency(agency: str | None) -> str:
    """EVERYWHERE where there is none yet: whoever may there may begin one."""
    return (choice().agency if agency is None else agency) or EVERYWHERE


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
