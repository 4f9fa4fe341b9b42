"""The page of typed rows of a plan."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database
from tests.ui.entry.entry_app import LEYLA, PAGE


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path, {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]]})


@pytest.fixture
def opened(folder, monkeypatch):
    """A function that opens the page in a new visit."""
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    monkeypatch.setenv("KPI_OPEN", "1")
    monkeypatch.setattr("ui.drafts.owned.owner", lambda: LEYLA)

    def opened(**address):
        st.cache_data.clear()
        app = AppTest.from_file(str(FRAME), default_timeout=120)
        for name, value in (
            {"language": "en", "agency": "AGY", "plan": "P1", "dataset": "trainings"} | address
        ).items():
            app.query_params[name] = value
        app.switch_page(PAGE).run()
        assert not app.exception
        return app

    return opened
