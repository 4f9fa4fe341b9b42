"""What a page says to whoever may not do something, or not see an agency: why not, and whom to ask."""

import streamlit as st

from kpi.warehouse import editions
from language import Language
from loaders.roles.claims import administrators
from loaders.roles.role import DEED_NAMES, NEEDED, ROLE_NAMES, Deed
from ui.access import settings
from ui.access.visitors.sign_ins import State
from ui.access.visitors.visitor import Visitor, author_of
from ui.internals.routes import lead_to_sign_in
from ui.text.markdown import escaped


def say_why_not(visitor: Visitor, deed: Deed, agency: str, key: str, language: Language) -> None:
    """Why somebody may not do it where people sign in. key: another one for each place that says so."""
    say = language.say
    if visitor.state is not State.LIVE:
        text = say("Sign in to change something.")
        st.info(ended_text(language) if visitor.state is State.ENDED else text, icon=":material/lock:")
        sign_in_buttons(language, key)
    elif author_of(visitor.claims) is None:
        st.warning(
            say(
                "Nothing can be changed: the sign-in service tells neither your name nor your e-mail address, "
                "and a change is kept under one of them. Ask whoever runs the service to have them told."
            ),
            icon=":material/lock:",
        )
    else:
        needed = say(ROLE_NAMES[NEEDED[deed]])
        text = say(
            "You are signed in, but not allowed to do this in the agency {agency}: {deed}. "
            "That needs the role “{role}”.",
            agency=agency or "–",
            deed=say(DEED_NAMES[deed]),
            role=needed,
        )
        st.info(escaped(f"{text} {whom_to_ask(agency, language)}"), icon=":material/lock:")


def not_allowed(visitor: Visitor, agency: str, language: Language) -> None:
    """The whole page in place of an agency's. agency: '' where there is none that the visitor may see."""
    say = language.say
    st.title(say("Only for those who belong to the agency"), anchor=False)
    if settings.sign_in() is None:
        text = say("Sign-in is not configured: the agency is shown on the server's own machine alone.")
        st.warning(text, icon=":material/lock:")
    elif visitor.state is not State.LIVE:
        text = say("Sign in to see it, if you have a role in the agency.")
        st.info(ended_text(language) if visitor.state is State.ENDED else text, icon=":material/lock:")
        sign_in_buttons(language, "private")
    else:
        st.warning(say("You are signed in, but not allowed to see this agency."), icon=":material/lock:")
        st.markdown(escaped(whom_to_ask(agency, language)))


def whom_to_ask(agency: str, language: Language) -> str:
    found = administrators(agency, editions.database_folder())
    if found:
        return language.say("Ask an administrator of the agency: {people}.", people=", ".join(found))
    return language.say("Ask whoever runs the dashboard.")


def ended_text(language: Language) -> str:
    return language.say("Your sign-in has ended. Sign in again: what you typed before is kept among your drafts.")


def sign_in_buttons(language: Language, key: str) -> None:
    """One a provider; one where a proxy says who somebody is; none where sign-in is not asked for."""
    asked = settings.sign_in()
    if asked is None:
        return
    sign_in = lead_to_sign_in if asked.proxy else st.login
    for provider in asked.providers:
        name = f"sign_in_{key}_{provider or ''}"
        label = language.say("Sign in: {provider}", provider=escaped(provider)) if provider else language.say("Sign in")
        st.button(label, on_click=sign_in, args=(provider,), key=name, icon=":material/login:")
