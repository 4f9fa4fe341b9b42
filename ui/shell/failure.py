"""What a visitor reads when a page breaks."""

import logging

import streamlit as st

from kpi import logs
from ui.access.visitors import logged
from ui.navigation import language_choice
from ui.navigation.address import LANGUAGE


def apologise(error: Exception) -> bool:
    """A sentence instead of a traceback, which Streamlit has by now written to the server's log."""
    logs.happened("error", logging.ERROR, kind=type(error).__name__, **logged.about())
    language, _ = language_choice.settle(st.query_params.get(LANGUAGE))
    st.error(
        language.say(
            "This page could not be shown. Reload it; if that does not help, tell whoever runs "
            "the dashboard what you were looking at and when."
        ),
        icon=":material/error:",
    )
    return True
