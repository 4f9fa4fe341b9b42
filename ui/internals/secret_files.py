"""Which files Streamlit reads secrets from."""

from pathlib import Path

import streamlit as st

from ui.internals.fallback import otherwise

OPTION = "secrets.files"


def files() -> list[str]:
    return st.get_option(OPTION)


def are_named() -> bool:
    """Whether somebody has named them, so that each of them must be there."""
    named = _are_named()
    return files() != _defaults() if named is None else named


@otherwise(None, "Files of secrets count as named where they are others than Streamlit's own.")
def _are_named() -> bool | None:
    from streamlit import config

    return config.is_manually_set(OPTION)


def _defaults() -> list[str]:
    """At home and where the dashboard is started."""
    return [str(folder / ".streamlit" / "secrets.toml") for folder in (Path.home(), Path.cwd())]
