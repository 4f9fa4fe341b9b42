"""From which address whoever looks at the page does what the log tells of."""

import streamlit as st

from kpi import logs


def settle() -> None:
    """For what is done in this run from now on; a button's callback runs before the page."""
    found = st.context.ip_address
    logs.client_address.set(found if isinstance(found, str) else "127.0.0.1")  # of this machine Streamlit tells none
