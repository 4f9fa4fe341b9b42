"""An answer that a clause's term has left behind: it is seen and can be taken back."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kpi.oversight.completeness import read_nothing_answers
from kpi.warehouse import editions
from loaders.decisions.nothing_to_report import answer_nothing
from loaders.roles.actor import operator
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database, load, workbook
from tests.helpers.slow import slow
from ui.text.markdown import escaped

PAGE = "../../pages/analysts/completeness.py"
TERM = [["Planın kodu", "Bənd", "Bəndin adı", "İcra müddəti"], ["P1", "1.1", "Bənd 1.1", "2020-2021"]]


@pytest.mark.parametrize("has_figures", [slow(False), True])
def test_an_answer_of_a_year_outside_the_term_is_taken_back_on_the_page(tmp_path, monkeypatch, has_figures):
    folder = database(tmp_path)
    answer_nothing(folder, "AGY", "P1", "1.1", "trainings", 2025, who=operator("Leyla"))
    load(folder, workbook(tmp_path / "p.xlsx", {"Bəndlər": TERM}))
    if has_figures:
        trained = [TRAININGS, ["1.1", "05.03.2025", "Etika", "Bakı", 1, 10]]
        load(folder, workbook(tmp_path / "t.xlsx", {"T": trained}))
    st.cache_data.clear()
    for name, value in {"DATABASE": str(folder), "TODAY": TODAY.isoformat(), "OPEN": "1"}.items():
        monkeypatch.setenv(f"KPI_{name}", value)
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    address = {"language": "en", "agency": "AGY", "plan": "P1", "year": "2025", "clause": "1.1", "dataset": "trainings"}
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page(PAGE).run()
    assert any(escaped("Nothing to report: Leyla") in one.value for one in app.markdown)
    next(one for one in app.text_input if one.key.startswith("author_nothing")).set_value("Leyla").run()
    app.button(key="completeness_order").click().run()
    assert not app.exception and "The answer was taken back." in [one.value for one in app.success]
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as cursor:
        assert not read_nothing_answers(cursor, edition, "AGY", "P1")
    assert "completeness_order" not in [one.key for one in app.button]
