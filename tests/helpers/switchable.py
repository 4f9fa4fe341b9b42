"""The dashboard as one server that shows one database after the other: `uvicorn tests.helpers.switchable:app`.

A start costs more than most of the journeys that need a database of their own.
"""

import os
from urllib.parse import parse_qs

import streamlit as st

from dashboard import app as dashboard
from tests.helpers import SWITCH


async def app(scope, receive, send):
    if scope["type"] != "http" or scope["path"] != SWITCH:
        await dashboard(scope, receive, send)
        return
    (folder,) = parse_qs(scope["query_string"].decode())["folder"]
    if folder != os.environ["KPI_DATABASE"]:
        os.environ["KPI_DATABASE"] = folder
        st.cache_data.clear()
        st.cache_resource.clear()
    await send({"type": "http.response.start", "status": 204})
    await send({"type": "http.response.body"})
