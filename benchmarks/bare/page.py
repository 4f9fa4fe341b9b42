"""The least that a Streamlit page with a chart can be: a selectbox and the bars that it changes."""

import altair as alt
import pandas as pd
import streamlit as st

VALUES = {2024: [3, 8, 5, 9, 12], 2025: [7, 2, 11, 6, 4], 2026: [5, 6, 3, 10, 8]}

year = st.selectbox("Year", VALUES)
frame = pd.DataFrame({"clause": ["1.1", "2.1", "3.1", "4.1", "5.1"], "value": VALUES[year]})
st.altair_chart(alt.Chart(frame).mark_bar().encode(x="clause", y="value"))
