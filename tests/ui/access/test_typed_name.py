"""A name is typed once a visit, wherever a page asks for it."""

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest


def _page():
    import streamlit as st

    from language import Language
    from ui.access.who import actor

    for place in ("undo", "years"):
        who = actor(Language("en"), place, agency="AGY")
    st.text(who.shown if who else "nobody")


@pytest.fixture
def page(monkeypatch) -> AppTest:
    monkeypatch.setenv("KPI_OPEN", "1")
    return AppTest.from_function(_page).run()


def fields(page: AppTest) -> list[str]:
    return [field.value for field in page.text_input]


@pytest.mark.parametrize("index", [0, 1])
def test_a_name_typed_in_one_place_stands_in_all(page, index):
    page.text_input[index].set_value(" Aynur ").run()
    assert (fields(page), page.text[0].value) == (["Aynur", "Aynur"], "Aynur")
    page.text_input[1 - index].set_value("Leyla").run()
    assert (fields(page), page.text[0].value) == (["Leyla", "Leyla"], "Leyla")
    page.text_input[index].set_value("").run()
    assert (fields(page), page.text[0].value) == (["", ""], "nobody")


@pytest.mark.parametrize("before", ["", "Aynur"])
def test_what_a_browser_still_sends_of_another_field_takes_no_name_back(page, before):
    """A click comes after the name, before the browser heard what the name did to the other fields."""
    page.text_input[1].set_value(before).run()
    typed, other = page.text_input
    typed.set_value("Leyla")
    sent = WidgetStates(widgets=[typed._widget_state, other._widget_state])
    page.run()
    page._run(sent)
    assert (fields(page), page.text[0].value) == (["Leyla", "Leyla"], "Leyla")
