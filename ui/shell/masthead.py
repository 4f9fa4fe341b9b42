"""The line above every page: whose figures these are, and what to know before reading them."""

import pandas as pd
import streamlit as st

from ui.navigation.address import Choice
from ui.text.markdown import escaped
from ui.text.names import named


def show(choice: Choice, plans: pd.DataFrame, complaints: list[str]) -> None:
    language = choice.language
    plan = plans[(plans["agency"] == choice.agency) & (plans["plan"] == choice.plan)]
    agency_name, title = (escaped(named(plan, name, language).iloc[0]) for name in ("agency_name", "title"))
    st.caption(f"{agency_name} · {title} · {choice.year}")
    if choice.made_up:
        st.warning(language.say("This agency and all its figures are made up."), icon=":material/experiment:")
    for complaint in complaints:
        st.warning(complaint, icon=":material/link_off:")
