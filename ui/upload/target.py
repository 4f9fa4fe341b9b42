"""For which agency and plan files are loaded."""

import streamlit as st

from ui.data import reads
from ui.navigation.address import Choice
from ui.text.names import named

_OTHER = _BY_ROW = ""


def target(choice: Choice) -> tuple[str, str | None]:
    """The agency ('' while none is named) and the plan of rows that name none, if one was picked."""
    with st.expander(choice.language.say("Agency and plan of the files"), expanded=not choice.agency):
        agency = _agency(choice)
        return agency, _plan(choice, agency)


def _agency(choice: Choice) -> str:
    say = choice.language.say
    names = named(reads.agencies().set_index("agency"), "agency_name", choice.language)
    picked = _OTHER
    if choice.agency:
        labels = {choice.agency: f"{names[choice.agency]} ({choice.agency})", _OTHER: say("A new agency …")}
        picked = st.selectbox(say("Agency"), list(labels), format_func=labels.get, key=f"upload_agency_{choice.agency}")
    if picked != _OTHER:
        return picked
    return st.text_input(
        say("Code of the new agency"),
        max_chars=40,
        key="upload_new_agency",
        help=say("As its plans workbook names it. Load that workbook first, or together with the others."),
    ).strip()


def _plan(choice: Choice, agency: str) -> str | None:
    say = choice.language.say
    plans = reads.plans()
    plans = plans[plans["agency"] == agency].set_index("plan")
    if plans.empty:
        return None
    titles = named(plans, "title", choice.language)
    labels = {_BY_ROW: say("by date and clause"), **{plan: f"{title} ({plan})" for plan, title in titles.items()}}
    picked = st.selectbox(
        say("Plan of rows that name none"), list(labels), format_func=labels.get, key=f"upload_plan_{agency}"
    )
    return picked or None
