"""The field in the sidebar, and what it finds while one types."""

import streamlit as st

from language import Language
from ui.data.edition_cache import of_choice
from ui.data.seen import hidden
from ui.internals.own_scripts import packed
from ui.navigation.address import choice, href, query
from ui.search.entries import agencies, index
from ui.search.index import MOST, Entry, about, find
from ui.widgets.elements import component

_BOX = component("search", __file__)
_KEY, _TYPED = "search", "typed"
_MOST_LETTERS = 80


@st.fragment
def show() -> None:
    """Asks the server while one types; the page around it stands still, whatever may be seen by now."""
    language, is_seen = choice().language, choice().agency not in hidden()
    typed = str(st.session_state.get(_KEY, {}).get(_TYPED) or "")[:_MOST_LETTERS]
    found = find(of_choice(index, choice()) + agencies(choice()), typed) if typed.strip() and is_seen else []
    data = {
        "typed": typed,
        "found": [_shown(entry, language) for entry in found[:MOST]],
        "told": _how_many(typed, len(found), language),
        "label": language.say("Search"),
        "results": language.say("Found"),
    }
    _BOX(data=packed(data, query()), key=_KEY, default={_TYPED: ""}, on_typed_change=_nothing)


def _shown(entry: Entry, language: Language) -> dict[str, str]:
    address = href(entry.page, **entry.parts)
    return {
        "title": entry.title,
        "about": about(entry, language),
        "href": f"{address}#{entry.anchor}" if entry.anchor else address,
    }


def _how_many(typed: str, count: int, language: Language) -> str:
    if not typed.strip():
        return ""
    if not count:
        return language.say("Nothing is found.")
    if count > MOST:
        return language.say("The best {shown} of {count}", shown=MOST, count=language.number(count))
    return language.say_count("{count} found", "{count} found", count)


def _nothing() -> None:
    """A component with a beginning of its own needs to be told what to do when it changes: the run itself does it."""
