"""The button that publishes: it orders what its reader has looked at, and nothing else."""

import streamlit as st

from loaders.publishing.looked_at import LookedAt

_ORDERED = "publication_ordered"


def publish_button(label: str, key: str, seen: LookedAt) -> LookedAt | None:
    """What had been looked at when the button was clicked; None where it was not. seen: what the page shows now, which
    may be another state: somebody has published meanwhile, or another tab has changed something. key: with 'publish',
    by which ui.internals.early_clicks knows it."""

    def order() -> None:
        st.session_state[_ORDERED] = seen

    is_clicked = st.button(label, type="primary", key=key, on_click=order)
    ordered = st.session_state.pop(_ORDERED, None)
    return ordered if is_clicked else None
