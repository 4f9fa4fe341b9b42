"""The rows behind a figure."""

import streamlit as st

from ui.address import choice

st.title(choice().language.say("Rows behind a figure"), anchor=False)
