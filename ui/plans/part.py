"""Which part of the plan is edited: kept in the address."""

import streamlit as st

from language import Language, message
from ui.navigation import written

PARTS = {
    "plan": message("Agency and plan"),
    "section": message("Sections"),
    "clause": message("Clauses"),
    "body": message("Implementers"),
    "definition": message("Indicators"),
    "target": message("Targets"),
    "crosswalk": message("Crosswalk"),
    "translation": message("Translations"),
}


def pick_part(language: Language) -> str:
    """The name of its declaration."""
    asked = st.query_params.get("part", "")
    st.session_state["plan_part"] = asked if asked in PARTS else "plan"
    labels = {name: language.say(text) for name, text in PARTS.items()}
    picked = st.segmented_control(
        language.say("Part of the plan"),
        list(labels),
        format_func=labels.__getitem__,
        key="plan_part",
        required=True,
        label_visibility="collapsed",
        on_change=_picked,
    )
    assert picked is not None  # one is from the beginning, and one is required
    return picked


def _picked() -> None:
    with written.going_on():
        st.query_params["part"] = st.session_state["plan_part"]
