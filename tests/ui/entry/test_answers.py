"""What the page proposes and asks of a typed row is answered by a click."""

import pytest

from tests.helpers.building import values
from tests.ui.entry.entry_app import ETHICS, add, field, publish, type_row
from tests.ui.upload.upload_app import counts


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
