"""What is picked in a list stays picked when its words become those of another language."""

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest

from ui.internals import sessions

WORDS = {"az": ["açıq", "sayılsın"], "en": ["open", "count"], "ru": ["открыто", "учесть"]}
KINDS = ("radio", "selectbox", "multiselect", "segmented_control")


def _page():
    import streamlit as st

    from tests.ui.internals.test_picks_in_languages import WORDS
    from ui.internals import sessions

    language = st.session_state["language"]
    sessions.keep_picks(language)
    words = WORDS[language].__getitem__
    changed = st.session_state.setdefault("changed", [])
    how = {"format_func": words, "on_change": changed.append}
    st.radio("radio", [0, 1], key="radio", args=("radio",), **how)
    st.selectbox("selectbox", [0, 1], key="selectbox", args=("selectbox",), **how)
    st.multiselect("multiselect", [0, 1], key="multiselect", args=("multiselect",), **how)
    st.segmented_control("segmented_control", [0, 1], key="segmented_control", args=("segmented_control",), **how)
    st.text_input("text", key="text")


@pytest.fixture
def page() -> AppTest:
    app = AppTest.from_function(_page)
    app.session_state["language"] = "az"
    return app.run()


def sent(page: AppTest, language: str, texts: dict) -> None:
    """As a browser that holds these texts, in a run in a language."""
    page.session_state["language"] = language
    states = [page.get(kind)[0]._widget_state for kind in texts]
    for state, text in zip(states, texts.values(), strict=True):
        if isinstance(text, list):
            state.string_array_value.data[:] = text
        else:
            state.string_value = text
    page._run(WidgetStates(widgets=states))
    assert not page.exception


def test_a_browser_is_told_the_words_of_the_new_language_and_nothing_changes(page):
    held = {
        "radio": "sayılsın",
        "selectbox": "sayılsın",
        "multiselect": ["sayılsın"],
        "segmented_control": ["sayılsın"],
    }
    sent(page, "az", held)
    assert sorted(page.session_state["changed"]) == sorted(KINDS)
    for language in ("en", "ru"):
        sent(page, language, held)
        told = [page.get(kind)[0].proto for kind in KINDS]
        assert all(one.set_value for one in told), "Streamlit tells a browser in another way what is picked in a list."
        held = {
            kind: [WORDS[language][1]] if isinstance(text, list) else WORDS[language][1] for kind, text in held.items()
        }
    sent(page, "ru", held)
    picked = [page.session_state[kind] for kind in KINDS]
    assert picked == [1, 1, [1], 1] and len(page.session_state["changed"]) == len(KINDS)
    assert sessions.keep_picks.__wrapped__  # guarded: a changed Streamlit ends no page
