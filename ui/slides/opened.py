"""The chosen year in the edition that the address asks for."""

from collections.abc import Sequence

import streamlit as st

from language.figures import phrases
from reports.content.plan_year import PlanYear
from reports.content.read_plan_year import NoSuchPlan
from ui.data.handouts import plan_year_of
from ui.navigation.address import Choice
from ui.text.markdown import escaped


def open_plan_year(chosen: Choice, edition: int, newest: int) -> PlanYear:
    """The newest edition's, and a sentence, where the edition does not have the plan and year."""
    try:
        return plan_year_of(chosen, edition)
    except NoSuchPlan:
        text = chosen.language.say(
            "Edition {edition} does not have this plan and year yet. The newest is shown.", edition=edition
        )
        st.warning(text, icon=":material/link_off:")
        return plan_year_of(chosen, newest)


def show_lacking(lacking: Sequence[str], plan_year: PlanYear) -> None:
    """Chosen slides (their keys) that the year does not have; nothing where it has all."""
    if lacking:
        text = plan_year.language.say(
            "Of the chosen slides {year} does not have these: {slides}.",
            year=phrases.ordinal(plan_year.year, plan_year.language),
            slides=escaped(", ".join(lacking)),
        )
        st.info(text, icon=":material/event_busy:")
