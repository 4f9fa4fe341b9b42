"""Clicks on finished rows: twice, late, and while another row is under way."""

import pytest

from loaders.drafts.store import Drafts
from tests.ui.entry.entry_app import (
    ETHICS,
    LEYLA,
    add,
    button_of,
    clicked_again,
    field,
    order,
    publish,
    topics_of,
    type_row,
    with_rows,
)
from tests.ui.upload.upload_app import counts, read


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
