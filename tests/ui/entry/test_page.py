"""The page on which rows are typed: wrong cells are named, rows are kept, several are published together."""

from datetime import datetime, time, timedelta

import pytest
import streamlit as st
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest

from kpi.warehouse import editions
from loaders.drafts.draft import Draft, TypedRows, id_of
from loaders.drafts.store import Drafts
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database, values
from tests.ui.upload.upload_app import counts, read

LEYLA = "a" * 64
PAGE = "../../pages/analysts/entry.py"


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


def field(app, name):
    """By its declared column."""
    widgets = [*app.text_input, *app.multiselect, *app.selectbox]
    return next(one for one in widgets if one.key and f"_{name}_" in one.key and one.key.startswith("entry_"))


def type_row(app, **cells):
    for name, value in cells.items():
        field(app, name).set_value(value).run()
    assert not app.exception


def add(app):
    app.button(key="entry_finish").click().run()
    assert not app.exception


def button_of(app, which, at):
    """Of a finished row."""
    return next(one for one in app.button if one.key.startswith(f"entry_{which}_{at}_"))


def order(app, which, at):
    button_of(app, which, at).click().run()


def publish(app):
    next(button for button in app.button if button.key.startswith("entry_publish_")).click().run()


ETHICS = {"clauses": ["1.1", "10.2"], "dates": "06.11.2025", "topic": "Etika", "participants": "ən azı 40"}


def test_rows_are_typed_one_after_the_other_and_published_together(opened, folder):
    app = opened()
    type_row(app, **ETHICS)
    assert any("6 November 2025" in one.value for one in app.caption)
    add(app)
    assert field(app, "topic").value == "" and "1 row to publish" in [one.value for one in app.header]
    order(app, "copy", 0)
    type_row(app, topic="Audit")
    add(app)
    assert counts(app)[:2] == ["2", "0"]
    next(box for box in app.text_input if box.label == "Your name").set_value("Leyla").run()
    publish(app)
    assert not app.exception and "Published" in [one.value for one in app.header]
    assert values(folder)["10.2", "trainings.participants", 2025] == (80, "at_least")
    assert Drafts(folder, LEYLA).all() == []
    year = app.query_params["year"]
    assert (year[-1] if isinstance(year, list) else year) == "2025"


def test_fields_of_the_row_before_empty_no_cell_of_a_copy(opened):
    """Who types at once sends them too: the browser has not heard yet that they have left."""
    app = opened()
    type_row(app, **ETHICS)
    add(app)
    names = (*ETHICS, "region", "place")
    left = [field(app, name)._widget_state for name in names]
    order(app, "copy", 0)
    field(app, "topic").set_value("Audit")
    app._run(WidgetStates(widgets=[*left, *(field(app, name)._widget_state for name in names)]))
    add(app)
    assert not app.error and counts(app)[0] == "2"
    assert sum("Participants: at least 40" in one.value or "ən azı 40" in one.value for one in app.caption) == 2


def test_what_is_wrong_is_said_at_the_field_and_the_row_stays(opened, folder):
    app = opened()
    type_row(app, participants="qırx")
    assert [one.value for one in app.error] == [
        "'qırx' is not a number. Type a number; a dash for a missing one\\."
    ] or ("Type a number" in app.error[0].value)
    add(app)
    text = read(app)
    assert "row to publish" not in text and len(app.error) >= 3  # the date and the topic are asked for now
    assert field(app, "participants").value == "qırx"


def test_what_is_typed_is_kept_changed_and_taken_out(opened, folder):
    app = opened()
    type_row(app, **ETHICS)
    add(app)
    type_row(app, topic="Yarımçıq")
    (draft,) = Drafts(folder, LEYLA).all()
    assert isinstance(draft.work, TypedRows) and draft.work.open == {"topic": "Yarımçıq"}

    app = opened()  # another visit
    assert field(app, "topic").value == "Yarımçıq" and counts(app)[0] == "1"
    app.button(key="entry_empty").click().run()
    order(app, "change", 0)
    assert field(app, "clauses").value == ["1.1", "10.2"]
    type_row(app, participants="12")
    add(app)
    assert counts(app)[0] == "1" and "Participants: 12" in read(app)
    order(app, "take_out", 0)
    assert Drafts(folder, LEYLA).all() == [] and not counts(app)


def clicked_again(app, button):
    """As a browser sends a second click, which has not drawn yet what the first has changed."""
    app._run(WidgetStates(widgets=[button.click()._widget_state]))
    assert not app.exception


def with_rows(folder, *topics):
    """A draft with finished rows."""
    rows = tuple({"clauses": "1.1", "dates": "06.11.2025", "topic": topic, "participants": "40"} for topic in topics)
    draft = Draft(
        id_of(TypedRows, "AGY", "P1", "trainings"),
        TypedRows("trainings", rows),
        "AGY",
        "P1",
        1,
        datetime.combine(TODAY, time(12)),
    )
    Drafts(folder, LEYLA).save(draft, {}, is_new=True)


def topics_of(folder):
    (draft,) = Drafts(folder, LEYLA).all()
    return [row["topic"] for row in draft.work.rows]


@pytest.mark.parametrize("second", ["Audit", "Etika"])
def test_two_clicks_take_out_one_row(opened, folder, second):
    """Also where the next is word for word the same."""
    with_rows(folder, "Etika", second, "Hüquq")
    app = opened()
    button = button_of(app, "take_out", 0)
    button.click().run()
    clicked_again(app, button)
    assert topics_of(folder) == [second, "Hüquq"]
    order(app, "take_out", 0)
    assert topics_of(folder) == ["Hüquq"]


def test_two_clicks_leave_one_repeat_out_and_copy_a_row_once(opened, folder):
    with_rows(folder, "Etika", "Etika", "Etika")
    app = opened()
    button = next(one for one in app.button if one.key.startswith("entry_answers_") and one.key.endswith("_leave"))
    button.click().run()
    clicked_again(app, button)
    assert topics_of(folder) == ["Etika", "Etika"]
    button = button_of(app, "copy", 0)
    button.click().run()
    clicked_again(app, button)
    assert topics_of(folder) == ["Etika", "Etika"] and field(app, "topic").value == "Etika"


def test_a_click_of_before_a_start_of_the_server_is_one_on_the_same_rows_alone(opened, folder):
    with_rows(folder, "Etika", "Audit")
    button = button_of(opened(), "take_out", 0)
    app = opened()
    order(app, "take_out", 0)
    clicked_again(opened(), button)
    assert topics_of(folder) == ["Audit"]


def test_a_row_that_is_there_already_is_changed_and_shown_before_and_after(opened, folder):
    app = opened()
    edition = editions.newest_edition(folder)
    type_row(app, clauses=["1.1"], dates="05.10.2025", topic="Etika", region="Bakı", participants="25")
    add(app)
    assert counts(app)[:2] == ["0", "1"] and "20 → 25" in read(app)
    assert editions.newest_edition(folder) == edition


def test_what_was_looked_at_before_midnight_is_looked_at_again(opened, folder, monkeypatch):
    app = opened()
    type_row(app, **ETHICS)
    add(app)
    next(box for box in app.text_input if box.label == "Your name").set_value("Leyla").run()
    before = editions.newest_edition(folder)
    monkeypatch.setenv("KPI_TODAY", (TODAY + timedelta(1)).isoformat())
    publish(app)
    assert not app.exception and editions.newest_edition(folder) == before
    publish(app)
    assert not app.exception and editions.newest_edition(folder) == before + 1
    with editions.open_edition(folder, before + 1) as connection:
        assert "23.11.2026" in connection.execute("SELECT arg_max(file, upload) FROM upload").fetchone()[0]


@pytest.mark.parametrize("which", ["change", "copy"])
def test_a_row_under_way_joins_the_others_when_another_one_comes_into_the_fields(opened, folder, which):
    """Though it is not right: it says so among them."""
    app = opened()
    type_row(app, **ETHICS)
    add(app)
    type_row(app, topic="Yarımçıq")
    order(app, which, 0)
    assert not app.exception and field(app, "topic").value == "Etika"
    (draft,) = Drafts(folder, LEYLA).all()
    assert [row["topic"] for row in draft.work.rows] == ["Etika", "Yarımçıq"]
    assert "2 rows to publish" in [one.value for one in app.header] and app.error


def test_what_is_changed_in_a_row_outlives_orders_for_others_and_a_publication(opened, folder):
    app = opened()
    for topic in ("Etika", "Audit", "Hüquq"):
        type_row(app, **ETHICS | {"topic": topic})
        add(app)
    order(app, "change", 2)
    type_row(app, participants="12")
    order(app, "take_out", 0)
    assert field(app, "participants").value == "12" and "2 rows to publish" in [one.value for one in app.header]
    order(app, "change", 0)
    assert "Participants: 12" in read(app) and field(app, "topic").value == "Audit"
    type_row(app, participants="13")
    next(box for box in app.text_input if box.label == "Your name").set_value("Leyla").run()
    publish(app)
    assert not app.exception and field(app, "participants").value == "13"
    add(app)
    assert counts(app)[:2] == ["0", "1"]


def test_a_proposal_is_taken_with_one_click(opened):
    app = opened()
    type_row(app, clauses=["1.1"], dates="03/25/2025", topic="Etika", participants="20")
    app.button(key="entry_offered_dates_25.03.2025").click().run()
    assert field(app, "dates").value == "25.03.2025" and not app.error
    add(app)
    assert counts(app)[0] == "1"


def answer(app, which):
    next(
        button for button in app.button if button.key.startswith("entry_answers_") and button.key.endswith(which)
    ).click()
    app.run()
    assert not app.exception


def test_a_doubtful_row_counts_by_a_click_and_is_published_so(opened, folder):
    app = opened()
    type_row(app, **ETHICS | {"topic": "Etika (ləğv edilib)", "participants": "12"})
    answer(app, "_count")
    assert not app.error
    add(app)
    assert counts(app)[0] == "1"
    next(box for box in app.text_input if box.label == "Your name").set_value("Leyla").run()
    publish(app)
    assert values(folder)["10.2", "trainings.participants", 2025] == (12, "exact")


def test_an_answer_holds_for_the_row_as_it_was_typed(opened):
    app = opened()
    type_row(app, **ETHICS | {"topic": "Etika (ləğv edilib)"})
    answer(app, "_count")
    type_row(app, participants="12")
    assert len(app.error) == 1
    answer(app, "_leave")
    assert field(app, "topic").value == "" and not app.error


@pytest.mark.parametrize("which, rows", [("_leave", "1"), ("_number", "2")])
def test_a_repeat_is_left_out_or_numbered_by_a_click(opened, folder, which, rows):
    app = opened()
    type_row(app, **ETHICS)
    add(app)
    type_row(app, **ETHICS)
    answer(app, which)
    if which == "_number":
        add(app)
    assert counts(app)[0] == rows and not app.error
