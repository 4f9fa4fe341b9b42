"""Spellings that may be one, as the page asks about them."""

import streamlit as st
from streamlit.testing.v1 import AppTest

from language import Language
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database, figure_rows, load, workbook

PAGE = "../../pages/analysts/completeness.py"


def test_one_click_has_two_spellings_count_as_one(tmp_path, monkeypatch):
    folder = database(tmp_path)
    rows = [["1.1", f"{day:02}.03.2025", "Etika", place, 1, 10] for day, place in enumerate(("Bakı", "Bakı ş."), 1)]
    load(folder, workbook(tmp_path / "a.xlsx", {"Təlimlər": [TRAININGS, *rows]}))
    st.cache_data.clear()
    for name, value in {"DATABASE": str(folder), "TODAY": TODAY.isoformat(), "OPEN": "1"}.items():
        monkeypatch.setenv(f"KPI_{name}", value)
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    for name, value in {"language": "az", "agency": "AGY", "plan": "P1", "year": "2025"}.items():
        app.query_params[name] = value
    app.switch_page(PAGE).run()
    say = Language("az").say
    app.button(key="completeness_spelling_0_one").click().run()
    assert say("Type your name first.") in [one.value for one in app.warning]
    next(one for one in app.text_input if one.key.startswith("author_spellings")).set_value("Leyla").run()
    app.button(key="completeness_spelling_0_one").click().run()
    assert not app.exception
    assert say("The two count as one now.") in [one.value for one in app.success]
    assert {row.indicator.member for row in figure_rows(folder, dimension="region")} == {"Bakı"}
