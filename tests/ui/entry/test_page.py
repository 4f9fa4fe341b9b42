"""The page on which rows are typed: wrong cells are named, rows are kept, several are published together."""

from datetime import timedelta

from streamlit.proto.WidgetStates_pb2 import WidgetStates

from kpi.warehouse import editions
from loaders.drafts.draft import TypedRows
from loaders.drafts.store import Drafts
from tests.helpers.building import TODAY, values
from tests.ui.entry.entry_app import ETHICS, LEYLA, add, field, order, publish, type_row
from tests.ui.upload.upload_app import counts, read


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
