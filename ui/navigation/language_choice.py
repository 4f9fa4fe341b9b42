"""Which language a visitor reads: the address, else the browser's, else Azerbaijani."""

import streamlit as st

from language import LANGUAGES, Language
from ui.navigation.address import LANGUAGE, wish
from ui.text.plain import plain

OFFICIAL = "az"


def accepted(header: str) -> str:
    """The first language that an Accept-Language header asks for and that there is."""
    weighted = []
    for part in header.split(","):
        code, _, weight = part.strip().partition(";q=")
        try:
            weighted.append((-float(weight or 1), code.lower().partition("-")[0]))
        except ValueError:
            continue
    for _, code in sorted(weighted, key=lambda pair: pair[0]):
        if code in LANGUAGES:
            return code
    return OFFICIAL


def of_browser() -> str:
    header = st.context.headers.get("Accept-Language", "")
    return accepted(",".join((st.context.locale or "", header)))


def settle(asked: str | None) -> tuple[Language, list[str]]:
    """The language, and a sentence if the address asks for one that there is not."""
    if asked in LANGUAGES:
        return Language(asked), []
    language = Language(of_browser())
    if asked is None:
        return language, []
    return language, [
        language.say(
            "The address names the language “{value}”, which there is not. Another one is shown.", value=plain(asked)
        )
    ]


def switch(language: Language) -> None:
    st.session_state["choose_language"] = language.code
    st.segmented_control(
        language.say("Language"),
        list(LANGUAGES),
        format_func=LANGUAGES.get,
        required=True,
        key="choose_language",
        on_change=wish,
        args=(LANGUAGE,),
        label_visibility="collapsed",
    )
