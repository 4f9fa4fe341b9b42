"""A field that has left the page, and that its browser goes on sending for as long as it has not heard of that."""

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest

from ui.internals import sessions


def _page():
    import streamlit as st

    state = st.session_state
    state.setdefault("round", 0)
    state.setdefault("kept", "Etika")

    def begin_anew():
        state["round"], state["kept"] = state["round"] + 1, "Audit"

    def keep(key):
        state["kept"] = state[key]

    st.button("Anew", on_click=begin_anew)
    key = f"field_{state['round']}"
    state.setdefault(key, state["kept"])
    st.text_input("Field", key=key, on_change=keep, args=(key,))
    st.text(state["kept"])


@pytest.fixture
def page() -> AppTest:
    sessions.let_what_has_left_say_nothing()
    return AppTest.from_function(_page).run()


def field(page: AppTest, text: str | None = None):
    """As its browser sends it. text: what is typed in it."""
    return (page.text_input[0] if text is None else page.text_input[0].set_value(text))._widget_state


def sent(page: AppTest, *states) -> str:
    """What is kept after a browser has sent these fields."""
    page._run(WidgetStates(widgets=states))
    assert not page.exception
    return page.text[0].value


def test_what_has_left_says_nothing(page):
    left = field(page)
    page.button[0].click().run()
    assert page.text[0].value == "Audit"
    lost = "Streamlit tells in another way what has changed: copied rows lose their cells while somebody types."
    assert sent(page, left, field(page)) == "Audit", lost


def test_what_is_there_says_what_was_typed_beside_what_has_left(page):
    left = field(page)
    page.button[0].click().run()
    assert sent(page, left, field(page, "Hüquq")) == "Hüquq"
    assert sent(page, left, field(page, "")) == ""


def test_what_was_typed_in_a_field_that_is_about_to_leave_is_kept(page):
    assert sent(page, field(page, "Hüquq")) == "Hüquq"


def test_it_is_said_once_to_streamlit():
    from streamlit.runtime.state.session_state import SessionState

    sessions.let_what_has_left_say_nothing()
    first = SessionState._widget_changed
    sessions.let_what_has_left_say_nothing()
    assert SessionState._widget_changed is first
