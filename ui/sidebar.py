"""The sidebar: what is looked at, and where to go."""

import pandas as pd
import streamlit as st

from ui import address, contents, language_choice, settle
from ui.address import Choice
from ui.names import named


def show(choice: Choice, plans: pd.DataFrame, pages: dict[str, st.Page]) -> None:
    with st.sidebar:
        language_choice.switch(choice.language)
        if choice.plan:
            _choices(choice, plans)
        _contents(choice, pages)


def _choices(choice: Choice, plans: pd.DataFrame) -> None:
    language = choice.language
    agencies = dict(zip(plans["agency"], named(plans, "agency_name", language), strict=True))
    plans = plans[plans["agency"] == choice.agency].set_index("plan")
    titles = dict(zip(plans.index, named(plans, "title", language), strict=True))
    years = settle.years(plans.loc[choice.plan])
    _select("agency", language.say("Agency"), list(agencies), choice.agency, agencies.get)
    _select("plan", language.say("Action plan"), list(titles), choice.plan, titles.get)
    _select("year", language.say("Year"), years, choice.year, str)


def _select(name: str, label: str, options: list, value, format_func) -> None:
    st.session_state[f"choose_{name}"] = value
    st.selectbox(label, options, key=f"choose_{name}", format_func=format_func, on_change=address.wish, args=(name,))


def _contents(choice: Choice, pages: dict[str, st.Page]) -> None:
    """Links of our own: those of st.navigation lose the choice when opened in another tab."""
    for group, title in contents.GROUPS.items():
        st.caption(choice.language.say(title))
        for entry in contents.ENTRIES:
            if entry.group == group:
                st.page_link(pages[entry.name], icon=entry.icon, query_params=address.parameters(choice))
