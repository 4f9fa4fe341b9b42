"""The page on readiness asks to close years that are over, in the last January of a plan too."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.helpers import FRAME
from tests.helpers.building import TRAININGS, database

HELD = [TRAININGS, *(["1.1", f"05.05.{year}", "Etika", "Bakı", 1, 20] for year in (2025, 2026))]


@pytest.mark.parametrize(
    ("today", "years"), [("2026-11-22", "2025"), ("2027-01-05", "2025, 2026"), ("2025-11-22", None)]
)
def test_years_that_are_over_and_not_final_are_named(tmp_path, monkeypatch, today, years):
    folder = database(tmp_path, None, t={"T": HELD})
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", today)
    st.cache_data.clear()
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    for key, value in {"language": "en", "agency": "AGY", "plan": "P1", "year": "2026"}.items():
        app.query_params[key] = value
    app.switch_page("../../pages/leadership/readiness.py").run()
    assert not app.exception
    told = [one.value.replace("\\", "") for one in app.warning if "Not final yet" in one.value]
    assert [one.partition(".")[0] for one in told] == ([f"Not final yet: {years}"] if years else [])
