"""For which agency and plan files are loaded."""

import streamlit as st

from language.figures.phrases import in_language
from loaders.publishing.result import Result
from ui.access.visitors.refusal import whom_to_ask
from ui.data.plans import agency_names, plans_of
from ui.navigation.address import Choice, look_at
from ui.text.markdown import escaped
from ui.upload.kept.loadable import can_load, may_begin_one

_OTHER = _BY_ROW = ""
_NEW = "upload_new_agency"


def target(choice: Choice) -> tuple[str, str | None]:
    """The agency ('' while none is named) and the plan of rows that name none, if one was picked."""
    with st.expander(choice.language.say("Agency and plan of the files"), expanded=not choice.agency):
        agency = _agency(choice)
        return agency, _plan(choice, agency)


def offer_named(result: Result, choice: Choice) -> None:
    """Where the files name one other agency: a button that loads them for that one, or why this visitor cannot."""
    named = {one.value for file in result.files for one in file.problems if one.code == "agency_differs"}
    if len(named) != 1:
        return
    (agency,), language = named, choice.language
    if not can_load(agency):
        text = language.say("The files name the agency {agency}; you may not load files for it.", agency=agency)
        st.info(escaped(f"{text} {whom_to_ask(agency, language)}"), icon=":material/lock:")
        return
    st.button(
        escaped(language.say("Load the files for the agency {agency}", agency=agency)),
        key="upload_for_named",
        type="primary",
        icon=":material/swap_horiz:",
        on_click=_load_for,
        args=(agency, choice),
    )


def _load_for(agency: str, choice: Choice) -> None:
    """A callback. The files stay on the desk."""
    if plans_of(agency):
        look_at(agency)
    else:
        st.session_state[_agency_key(choice)], st.session_state[_NEW] = _OTHER, agency


def _agency_key(choice: Choice) -> str:
    return f"upload_agency_{choice.agency}"


def _agency(choice: Choice) -> str:
    say = choice.language.say
    names = agency_names(choice.language)
    picked = _OTHER
    if choice.agency:
        labels = {choice.agency: f"{names[choice.agency]} ({choice.agency})"}
        if may_begin_one():
            labels[_OTHER] = say("A new agency …")
        picked = st.selectbox(say("Agency"), list(labels), format_func=labels.__getitem__, key=_agency_key(choice))
    if picked != _OTHER:
        return picked
    code = st.text_input(say("Code of the new agency"), max_chars=40, key=_NEW).strip()
    st.caption(say("As its plans workbook names it. Load that workbook first, or together with the others."))
    return code


def _plan(choice: Choice, agency: str) -> str | None:
    say = choice.language.say
    if not (plans := plans_of(agency)):
        return None
    titles = {code: f"{in_language(plan.titles, choice.language)} ({code})" for code, plan in plans.items()}
    labels = {_BY_ROW: say("by date and clause")} | titles
    picked = st.selectbox(
        say("Plan of rows that name none"), list(labels), format_func=labels.__getitem__, key=f"upload_plan_{agency}"
    )
    return picked or None
