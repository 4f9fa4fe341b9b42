"""Who is signed in, by Streamlit's OpenID Connect; signing in, and out again."""

from collections.abc import Mapping

import streamlit as st

from kpi.warehouse.author import Author
from language import Language
from ui.access import settings
from ui.text.markdown import escaped


def is_asked() -> bool:
    """Whether changes need sign-in. Settled at the start: secrets that break or go later open nothing."""
    return settings.sign_in() is not None


def person() -> Author | None:
    """Who is signed in; None where nobody is, or somebody without a name and an e-mail address."""
    return of_claims(st.user)


def of_claims(claims: Mapping) -> Author | None:
    """The same of what a session keeps of its user: the claims of the provider, and is_logged_in."""
    if not claims.get("is_logged_in"):
        return None
    name, email, subject = (_text(claims.get(one)) for one in ("name", "email", "sub"))
    return Author(name, email, subject) if name or email else None


def subject() -> tuple[str, str] | None:
    """Who is signed in as the service itself knows them: the service, and the subject or else the e-mail address. None
    where nobody is who could change something."""
    if (known := person()) is None:
        return None
    return _text(st.user.get("iss")), known.subject or known.email or known.name


def author(language: Language, key: str) -> Author | None:
    """person(); where nobody may change anything, the page says what to do.

    key: another one for each place that asks.
    """
    known = person()
    if known is None and _is_signed_in():
        st.warning(
            language.say(
                "Nothing can be changed: the sign-in service tells neither your name nor your e-mail address, "
                "and a change is kept under one of them. Ask whoever runs the service to have them told."
            ),
            icon=":material/lock:",
        )
    elif known is None:
        st.info(language.say("Sign in to change something."), icon=":material/lock:")
        _buttons(language, key)
    return known


def account(language: Language) -> None:
    """Who is signed in beside the way out, or the way in; nothing where sign-in is not asked for."""
    if not is_asked():
        return
    with st.container(horizontal=True, vertical_alignment="center", key="account"):
        if not _is_signed_in():
            _buttons(language, "account")
            return
        known = person()
        st.markdown(escaped(known.shown) if known else language.say("signed in without a name"), width="stretch")
        st.button(language.say("Sign out"), on_click=st.logout, key="sign_out", icon=":material/logout:")


def _is_signed_in() -> bool:
    return bool(st.user.get("is_logged_in"))


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _buttons(language: Language, key: str) -> None:
    for provider in settings.sign_in().providers:
        say, name = language.say, f"sign_in_{key}_{provider or ''}"
        label = say("Sign in: {provider}", provider=escaped(provider)) if provider else say("Sign in")
        st.button(label, on_click=st.login, args=(provider,), key=name, icon=":material/login:")
