"""What the page says where the chosen plan does not cover the year whose report is due."""

from collections.abc import Mapping

import streamlit as st

from kpi.oversight.readiness import due_day
from kpi.plans import Plan
from language import Language
from language.figures import phrases
from ui.navigation.address import href, link
from ui.readiness.unfinished import show_unfinished
from ui.text.markdown import escaped
from ui.widgets.elements import steps


def show_other_plans(plan: Plan, covering: Mapping[str, str], year: int, language: Language) -> None:
    """plan: the chosen one. covering: the agency's plans that cover the year → their titles."""
    say, last = language.say, plan.last_year
    if last < year:
        text = say(
            "This plan is over: its last year was {year}, and the report on it was due on {day}.",
            year=phrases.ordinal(last, language),
            day=language.date(due_day(last)),
        )
    else:
        text = say(
            "The report due on {day} is for {year}, which is not a year of this plan.",
            day=language.date(due_day(year)),
            year=phrases.ordinal(year, language),
        )
    st.info(escaped(text), icon=":material/event_busy:")
    if last < year:
        show_unfinished(plan.agency, plan.code, last, language)
        with st.container(horizontal=True):
            link("overview", say("Overview"), icon=":material/dashboard:", year=str(last))
            link("completeness", say("Completeness"), icon=":material/fact_check:", year=str(last))
            link("report", say("Annual report"), icon=":material/description:", year=str(last))
    if covering:
        links = [("next", title, href("readiness", plan=plan, year=str(year))) for plan, title in covering.items()]
        steps(links, "covering", say("Plans of that year"))
    else:
        st.write(say("None of the agency's plans covers that year."))
        link("plan", say("Plans"), icon=":material/edit_note:")
