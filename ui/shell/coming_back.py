"""What a page does when its server is there again."""

from datetime import timedelta

import streamlit as st


@st.fragment(run_every=timedelta(days=1))
def runs_when_connected_again() -> None:
    """A browser whose connection was lost asks for a run by itself only where some part of the page runs from time to
    time. Else a server that was started anew would first hear of the page by a click, on what it has not drawn yet, and
    Streamlit drops that without a word."""
