"""What is done on the page of typed rows, without a browser."""

from datetime import datetime, time

from streamlit.proto.WidgetStates_pb2 import WidgetStates

from loaders.drafts.draft import Draft, TypedRows, id_of
from loaders.drafts.store import Drafts
from tests.helpers.building import TODAY

LEYLA = "a" * 64


PAGE = "../../pages/analysts/entry.py"


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
