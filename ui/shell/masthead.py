"""The line above every page: whose figures these are, and what to know before reading them."""

import streamlit as st

from language.figures.phrases import in_language
from ui.data.plans import plan_by_code
from ui.navigation.address import Choice
from ui.text.markdown import escaped


def show(choice: Choice, complaints: list[str]) -> None:
    language = choice.language
    plan = plan_by_code(choice.agency, choice.plan)
    agency_name, title = (escaped(in_language(names, language)) for names in (plan.agency_names, plan.titles))
    st.caption(f"{agency_name} · {title} · {choice.year}")
    if choice.made_up:
        st.warning(language.say("This agency and all its figures are made up."), icon=":material/experiment:")
    for complaint in complaints:
        st.warning(complaint, icon=":material/link_off:")
