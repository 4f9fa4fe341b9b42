"""Which language a visitor reads: the address, else the browser's, else Azerbaijani."""

import re

import streamlit as st
from babel import negotiate_locale

from language import LANGUAGES, Language
from ui.text.markdown import escaped

OFFICIAL = "az"
_ASKED = re.compile(r"\s*([a-z0-9-]+)\s*(?:;\s*q=([01](?:\.[0-9]*)?)\s*)?", re.IGNORECASE)  # code and weight


def accepted(header: str) -> str:
    """The first language that an Accept-Language header asks for and that there is."""
    weighted = [found.groups() for part in header.split(",") if (found := _ASKED.fullmatch(part))]
    weighted.sort(key=lambda pair: -float(pair[1] or 1))
    return negotiate_locale([code.lower() for code, _ in weighted], LANGUAGES, sep="-") or OFFICIAL


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
            "The address names the language “{value}”, which there is not. Another one is shown.", value=escaped(asked)
        )
    ]
