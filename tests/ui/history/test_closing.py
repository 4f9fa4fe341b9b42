"""A year is closed after its gaps were seen and that was confirmed; until then nothing happens."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kpi.plans import read_closed_years
from kpi.warehouse import editions
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database
from tests.helpers.pieces import pieces

NARRATIVES = [
    ["Bənd", "İl", "Status", "İcra haqqında məlumat", "Təsdiqedici keçid"],
    *[
        [one, 2025, "complete", "Edilib.", "https://example.org/"]
        for one in ("1.1", "2.4", "5.6", "10.1", "10.10", "4.1.1")
    ],
]


@pytest.fixture
def folder(tmp_path):
    """Of clause 10.2 nothing is written for 2025."""
    return database(tmp_path, {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]], "i": NARRATIVES})


@pytest.fixture
def app(folder, monkeypatch):
    st.cache_data.clear()
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    monkeypatch.setenv("KPI_OPEN", "1")
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    for name, value in {"language": "en", "agency": "AGY", "plan": "P1", "year": "2025"}.items():
        app.query_params[name] = value
    app.switch_page("../../pages/analysts/history.py").run()
    assert not app.exception
    return app


def closed(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return [year for *_, year in read_closed_years(connection, edition)]


def press(app, key):
    app.button(key=key).click().run()
    assert not app.exception


def test_the_gaps_come_first_then_the_question_then_the_closing(app, folder):
    press(app, "history_year_order")
    (gaps,) = [piece for piece in pieces(app, "table") if piece["caption"] == "What is missing for 2025"]
    assert [row[0]["text"] for row in gaps["rows"]] == ["10.2"] and "1 clause lacks something" in app.warning[-1].value
    press(app, "history_year_confirm")
    assert app.warning[-1].value == "Type your name first." and closed(folder) == []
    press(app, "history_year_not_now")
    assert closed(folder) == [] and not [one for one in app.button if one.key == "history_year_confirm"]

    next(box for box in app.text_input if box.label == "Your name").set_value("Leyla").run()
    press(app, "history_year_order")
    press(app, "history_year_confirm")
    assert closed(folder) == [2025]
    assert [one.label for one in app.button if one.key == "history_year_order"] == ["Open 2025 again"]
