"""The order to close a year or to open it again: a year is closed once its gaps were seen and that was confirmed."""

import streamlit as st

from kpi.oversight.readiness import Readiness
from language.figures import phrases
from loaders.roles.actor import Actor
from ui.navigation.address import Choice, link
from ui.widgets.readiness.clause_table import clause_table
from ui.widgets.readiness.clauses import readiness_of

_ASKED = "history_year_asked"  # agency, plan and year whose closing is to be confirmed


def is_ordered(year: int, closed: bool, who: Actor | None, chosen: Choice) -> bool:
    """Whether the year is to be opened, or closed, now."""
    say, subject = chosen.language.say, (chosen.agency, chosen.plan, year)
    ordinal = phrases.ordinal(year, chosen.language)
    if closed:
        is_clicked = st.button(say("Open {year} again", year=ordinal), type="primary", key="history_year_order")
        return is_clicked and _is_signed(who, chosen)
    if st.session_state.get(_ASKED) != subject:
        st.button(
            say("Close {year} …", year=ordinal),
            type="primary",
            key="history_year_order",
            on_click=lambda: st.session_state.update({_ASKED: subject}),
        )
        return False
    return _is_confirmed(year, who, chosen)


def _is_confirmed(year: int, who: Actor | None, chosen: Choice) -> bool:
    """The gaps of the year, and the question."""
    say, ordinal = chosen.language.say, phrases.ordinal(year, chosen.language)
    lacking = [one for one in readiness_of(chosen.agency, chosen.plan, year, chosen.language) if one.missing]
    st.subheader(say("Before {year} is closed", year=ordinal), anchor=False)
    _show_gaps(lacking, year, chosen)
    with st.container(horizontal=True, key="history_year_question"):
        label = say("Close {year} with these gaps", year=ordinal) if lacking else say("Close {year}", year=ordinal)
        is_clicked = st.button(label, type="primary", key="history_year_confirm")
        st.button(say("Not now"), key="history_year_not_now", on_click=_forget)
    if is_clicked and _is_signed(who, chosen):
        _forget()
        return True
    return False


def _show_gaps(lacking: list[Readiness], year: int, chosen: Choice) -> None:
    language, say = chosen.language, chosen.language.say
    ordinal = phrases.ordinal(year, language)
    if not lacking:
        st.success(say("Nothing is missing for {year}. Close it?", year=ordinal), icon=":material/check:")
        return
    text = language.say_count(
        "{count} clause lacks something for {year}. Once the year is closed, nothing can be added before it is "
        "opened again. Close it all the same?",
        "{count} clauses lack something for {year}. Once the year is closed, nothing can be added before it is "
        "opened again. Close it all the same?",
        len(lacking),
        year=ordinal,
    )
    st.warning(text, icon=":material/lock_open:")
    clause_table(lacking, chosen, year, say("What is missing for {year}", year=ordinal))
    link("completeness", say("Completeness"), icon=":material/fact_check:", year=str(year))


def _is_signed(who: Actor | None, chosen: Choice) -> bool:
    if not who:
        st.warning(chosen.language.say("Type your name first."))
    return bool(who)


def _forget() -> None:
    st.session_state.pop(_ASKED, None)
