"""The day of one clause: stated and taken back on the page on what is missing, and told beside the plan's totals."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kpi.oversight import reach
from kpi.warehouse import editions
from language import LANGUAGES, Language
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database, load, workbook
from tests.helpers.pieces import pieces

HELD = [TRAININGS, ["1.1", "05.05.2026", "Etika", "Bakı", 1, 20], ["2.4", "06.10.2026", "Hüquq", "Bakı", 1, 30]]


@pytest.fixture
def folder(tmp_path):
    folder = database(tmp_path)
    load(folder, workbook(tmp_path / "t.xlsx", {"T": HELD}))
    return folder


@pytest.fixture
def opened(folder, monkeypatch):
    for name, value in {"DATABASE": str(folder), "TODAY": TODAY.isoformat(), "OPEN": "1"}.items():
        monkeypatch.setenv(f"KPI_{name}", value)

    def open_page(page: str, language: str = "az") -> AppTest:
        st.cache_data.clear()
        app = AppTest.from_file(str(FRAME), default_timeout=120)
        for key, value in {"language": language, "agency": "AGY", "plan": "P1", "year": "2026"}.items():
            app.query_params[key] = value
        app.switch_page(f"../../pages/{page}.py").run()
        assert not app.exception
        return app

    return open_page


def clauses_with_a_day(app: AppTest) -> dict[str, str]:
    (table,) = [one for one in pieces(app, "table") if one["caption"] == "Məlumat hansı tarixədək tamdır"]
    return {row[0]["sub"]: row[1]["text"] for row in table["rows"] if row[0].get("sub")}


def stated(folder) -> dict[tuple, object]:
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as cursor:
        days = reach.read_complete_days(cursor, edition, "AGY", TODAY)
        return {(day.dataset, day.plan, day.clause): day.stated for day in days if day.stated}


def press(app: AppTest, label: str) -> AppTest:
    (button,) = [button for button in app.button if label in button.label]
    button.click().run()
    assert not app.exception
    return app


def notes(app: AppTest) -> list[str]:
    """Under the totals of the plan."""
    return [card.get("note", "") for cards in pieces(app, "cards") for card in cards["cards"] if card.get("rows")]


def test_the_day_of_one_clause_is_stated_and_taken_back(opened, folder):
    app = opened("analysts/completeness")
    app.selectbox(key="completeness_day_clause_P1").select("1.1").run()
    press(app, "Tarixi bildir")
    assert "Əvvəlcə adınızı yazın." in [warning.value for warning in app.warning] and stated(folder) == {}
    next(field for field in app.text_input if field.label == "Adınız").set_value("Aynur").run()
    press(app, "Tarixi bildir")
    assert stated(folder) == {("trainings", "P1", "1.1"): TODAY}
    assert list(clauses_with_a_day(app).values()) == ["22 noyabr 2026"]

    told = [note for note in notes(opened("leadership/overview")) if "1.1 (22 noyabr 2026)" in note]
    assert len(told) == 2  # trainings, and those who took part

    app = opened("analysts/completeness")
    next(field for field in app.text_input if field.label == "Adınız").set_value("Aynur").run()
    app.selectbox(key="completeness_day_clause_P1").select("2.4").run()
    assert not [button for button in app.button if "geri götür" in button.label and "2026" in button.label]
    app.selectbox(key="completeness_day_clause_P1").select("1.1").run()
    press(app, "22 noyabr 2026 tarixini geri götür")
    assert stated(folder) == {}
    assert clauses_with_a_day(opened("analysts/completeness")) == {}
    assert not [note for note in notes(opened("leadership/overview")) if "1.1" in note]


@pytest.mark.slow
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_names_the_clauses_to_choose_from(opened, code):
    selector = opened("analysts/completeness", code).selectbox(key="completeness_day_clause_P1")
    assert selector.label == Language(code).say("Of which clause")
    assert selector.options[0] == Language(code).say("the whole dataset") and len(selector.options) > 3
