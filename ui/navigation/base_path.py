"""The path below which the dashboard is served, Streamlit's server.baseUrlPath: every address begins with it."""

import streamlit as st


def base_path() -> str:
    """'/kpi'; '' where the dashboard has its host for itself."""
    path = st.get_option("server.baseUrlPath").strip("/")
    return f"/{path}" if path else ""


def below_base(path: str) -> str:
    """A request's path as it would be without the base; '' where it is none of ours."""
    base = base_path()
    return path.removeprefix(base) if path.startswith(f"{base}/") else ""
