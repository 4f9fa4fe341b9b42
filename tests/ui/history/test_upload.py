"""An opened upload shows what is typed in its file to those alone who may open it."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from loaders.checking.checked import Incoming
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database, load, workbook
from tests.helpers.pieces import pieces


@pytest.mark.parametrize("is_open", ["", "1"])
def test_corrections_are_shown_to_those_who_may_open_the_file(tmp_path, monkeypatch, is_open):
    folder = database(tmp_path)
    path = workbook(tmp_path / "a.xlsx", {"T": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, "qırx"]]})
    load(folder, Incoming(path, path.name, {("T", "F2"): "40"}))
    st.cache_data.clear()
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    monkeypatch.setenv("KPI_OPEN", is_open)
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    for name, value in {"language": "en", "agency": "AGY", "plan": "P1", "upload": "2"}.items():
        app.query_params[name] = value
    app.switch_page("../../pages/analysts/history.py").run()
    assert not app.exception
    assert "Corrected on the page before the upload" in [one.value for one in app.header]
    assert ("qırx" in repr(list(pieces(app)))) == bool(is_open)
