"""Which clicks on what the session has not drawn yet are heard, in a new session."""

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from loaders.decisions.privacy import set_private
from loaders.roles.actor import operator
from tests.helpers import FRAME
from tests.helpers.building import TRAININGS, database


def buttons():
    import streamlit as st

    from loaders.publishing.looked_at import LookedAt
    from ui.internals import early_clicks
    from ui.publication.order import publish_button

    early_clicks.hold()
    with early_clicks.heard_afterwards():
        ordered = publish_button("Publish", "upload_publish_2026-11-22", LookedAt(1, (), "", frozenset()))
        st.write(f"published {ordered is not None}, said {st.button('Say', key='say')}")


def click(app: AppTest, id: str) -> None:
    app._run(widget_state=WidgetStates(widgets=[WidgetState(id=id, trigger_value=True)]))


def click_before_it_is_drawn(key: str) -> str:
    id = AppTest.from_function(buttons).run().button(key=key).proto.id
    anew = AppTest.from_function(buttons)
    click(anew, id)
    return anew.markdown[0].value


def test_one_that_publishes_is_not_heard():
    """The page may show another state now than its reader has looked at."""
    assert click_before_it_is_drawn("say") == "published False, said True"
    assert click_before_it_is_drawn("upload_publish_2026-11-22") == "published False, said False"


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """A function that opens the history of a private agency; only where KPI_OPEN is set it is shown."""
    folder = database(tmp_path, {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]]})
    set_private(folder, "AGY", True, who=operator("Əliyev"))
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def opened() -> AppTest:
        app = AppTest.from_file(str(FRAME), default_timeout=120)
        for name, value in {"language": "en", "agency": "AGY", "plan": "P1", "year": "2025"}.items():
            app.query_params[name] = value
        return app.switch_page("../../pages/analysts/history.py")

    return opened


def test_one_on_a_page_that_is_refused_is_not_heard_on_a_later_one(opened, monkeypatch):
    monkeypatch.setenv("KPI_OPEN", "1")
    (button,) = (one for one in opened().run().button if one.label == "Close 2025 …")
    anew = opened()
    monkeypatch.setenv("KPI_OPEN", "")
    click(anew, button.proto.id)
    monkeypatch.setenv("KPI_OPEN", "1")
    anew.run()
    assert any(one.label == button.label for one in anew.button)
    assert "Not now" not in [one.label for one in anew.button]
