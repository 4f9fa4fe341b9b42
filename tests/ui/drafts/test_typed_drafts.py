"""A plan and a narrative that are typed outlive the visit, and end with their publication."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from loaders.drafts.draft import TypedPlan, TypedReport
from tests.helpers import FRAME
from tests.helpers.building import TODAY, load, workbook
from tests.ui.drafts.conftest import LEYLA, RASHAD, files_of_drafts

PLAN, REPORT = "analysts/plan", "council/report"


@pytest.fixture
def open_page(folder, monkeypatch):
    """A function that opens a page in a new visit of an analyst."""
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    monkeypatch.setenv("KPI_OPEN", "1")

    def open_page(page: str, who: str = LEYLA, **address: str) -> AppTest:
        st.cache_data.clear()
        monkeypatch.setattr("ui.drafts.owned.owner", lambda: who)
        app = AppTest.from_file(str(FRAME), default_timeout=120)
        for name, value in ({"language": "en", "agency": "AGY", "plan": "P1", "year": "2025"} | address).items():
            app.query_params[name] = value
        app.run().switch_page(f"../../pages/{page}.py").run()
        assert not app.exception
        return app

    return open_page


def field(app, label: str):
    return next(box for box in (*app.text_input, *app.text_area) if box.label.startswith(label))


def test_a_typed_plan_is_there_in_the_next_visit_until_it_is_published(open_page, folder, drafts):
    app = open_page(PLAN)
    box = next(one for one in app.text_input if one.value == "Plan 1")
    box.set_value("Plan bir").run()
    field(app, "Your name").set_value("Leyla").run()
    (draft,) = drafts.all()
    assert isinstance(draft.work, TypedPlan) and (draft.agency, draft.plan, draft.name) == ("AGY", "P1", "Leyla")

    assert "Plan bir" not in [one.value for one in open_page(PLAN, RASHAD).text_input]
    app = open_page(PLAN)
    assert "Plan bir" in [one.value for one in app.text_input]
    app.button(key="plan_publish").click().run()
    assert not app.exception and drafts.all() == [] and files_of_drafts(folder) == []
    assert "Plan bir" in [one.value for one in app.text_input]


def test_what_was_published_since_a_plan_was_typed_is_shown_first(open_page, folder, drafts, tmp_path):
    app = open_page(PLAN)
    next(one for one in app.text_input if one.value == "Plan 1").set_value("Plan bir").run()
    load(
        folder, workbook(tmp_path / "more.xlsx", {"clause": [["Planın kodu", "Bənd", "Bəndin adı"], ["P1", "9", "9"]]})
    )
    app = open_page(PLAN)
    assert "more.xlsx" in "".join(one.value.replace("\\", "") for one in app.warning)
    assert "plan_publish" not in [one.key for one in app.button]
    app.button(key="draft_seen").click().run()
    assert "plan_publish" in [one.key for one in app.button]
    app.button(key="plan_discard").click().run()
    assert drafts.all() == [] and files_of_drafts(folder) == []


def test_narratives_of_a_year_are_one_draft_until_each_is_published_or_discarded(open_page, folder, drafts):
    for clause in ("1.1", "2.4"):
        field(open_page(REPORT, clause=clause), "Narrative").set_value(f"Bənd {clause} icra edilib.").run()
    (draft,) = drafts.all()
    assert isinstance(draft.work, TypedReport) and sorted(draft.work.clauses) == ["1.1", "2.4"]

    app = open_page(REPORT, clause="1.1")
    assert field(app, "Narrative").value == "Bənd 1.1 icra edilib."
    field(app, "Your name").set_value("Leyla").run()
    app.button(key="report_save").click().run()
    assert not app.exception and [sorted(one.work.clauses) for one in drafts.all()] == [["2.4"]]
    app = open_page(REPORT, clause="2.4")
    app.button(key="report_discard").click().run()
    assert field(app, "Narrative").value == "" and files_of_drafts(folder) == []
