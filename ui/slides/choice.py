"""Choosing slides and their order."""

from collections.abc import Sequence

import streamlit as st

from language import Language, message
from reports.content.slide import KINDS, Slide
from ui.internals.own_scripts import packed
from ui.navigation.address import query
from ui.widgets.elements import component

_CHOICE = component("slide_choice", __file__)
_WORKED_ON = "present_worked_on"
_TEXTS = {
    "caption": message("Slides in their order"),
    "up": message("Move up: {name}"),
    "down": message("Move down: {name}"),
    "all": message("Choose all"),
    "none": message("Choose none"),
    "count": message("Chosen: {count} of {all}"),
    "moved": message("{name}: {position} of {all}"),
    "help": message(
        "Tick what is to be shown; the arrows change the order. "
        "With the keyboard: Alt and an arrow key on a slide moves it."
    ),
}


def choose(there: Sequence[Slide], chosen: Sequence[str] | None, key: str, language: Language) -> list[str]:
    """The keys of what is chosen of the slides that there are, in its order.

    chosen: what to begin with, None for all. key: another one for another beginning.
    """
    names = {
        slide.key: {"key": slide.key, "name": _name(slide, language), "kind": language.say(KINDS[slide.kind])}
        for slide in there
    }
    # Streamlit forgets what a component holds while it is not shown; who comes back from the slides goes on.
    worked_on = st.session_state.setdefault(_WORKED_ON, {})
    now = list(worked_on.get(key, names if chosen is None else chosen))
    rest = [one for one in names if one not in now]
    data = {
        "begin": key,
        "items": [names[one] | {"chosen": one in now} for one in (*now, *rest) if one in names],
        # The names in braces are filled in the browser.
        "texts": {name: language.say(text) for name, text in _TEXTS.items()},
    }
    result = _CHOICE(data=packed(data, query()), key=key, default={"keys": now}, on_keys_change=_nothing)
    worked_on[key] = [one for one in result["keys"] if one in names]
    return worked_on[key]


def _name(slide: Slide, language: Language) -> str:
    return f"{slide.kicker} · {slide.title}" if slide.kind == "clause" else slide.title


def _nothing() -> None:
    """A component with a beginning of its own needs to be told what to do when it changes: the run itself does it."""
