"""A dataset that has no page of its own: its figures over the years and by each of its dimensions."""

import streamlit as st

from ui.datasets.counted_page import show
from ui.datasets.declared import divisions, named
from ui.navigation.address import choice, link

declaration, language = named(st.query_params.get("dataset", "")), choice().language
if declaration:
    show(declaration.dataset, declaration.title(language.code), divisions(declaration, language))
else:
    st.title(language.say("Dataset"), anchor=False)
    st.info(language.say("The address names no dataset."), icon=":material/link_off:")
    link("overview", language.say("Overview"))
