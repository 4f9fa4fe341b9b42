"""Streamlit still answers programs where the gate turns them away."""

from streamlit.web.server.starlette import starlette_agent_routes, starlette_routes

from ui.internals.routes import AGENT, METRICS


def test_streamlit_answers_programs_where_we_think():
    assert f"/{starlette_routes.ROUTE_METRICS}" == METRICS
    assert f"/{starlette_agent_routes._ROUTE_AGENT_INTERACT}".startswith(AGENT)
