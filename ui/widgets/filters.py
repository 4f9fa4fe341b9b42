"""Filters and switches whose value stands in the address."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from ui.navigation.address import choice
from ui.text.markdown import escaped


def filter_by(
    name: str, label: str, words: Mapping[str, str], widget: Callable[..., object] = st.selectbox, **more: object
) -> str:
    """What is picked of words; the first stands for no filter, and is not written into the address."""
    options = list(words)
    picked = asked(name, options)
    st.session_state[_key(name)] = picked
    kept = {"key": _key(name), "on_change": _to_address, "args": (name, options[0])}
    widget(label, options, format_func=words.__getitem__, **kept, **more)
    return picked


def search_by(name: str, label: str) -> str:
    """What is searched for; nothing at first."""
    st.session_state[_key(name)] = st.query_params.get(name, "")
    st.text_input(label, key=_key(name), on_change=_to_address, args=(name, ""))
    return st.session_state[_key(name)].strip()


def asked(name: str, options: Sequence[str]) -> str:
    """What the address asks for; the first option, and a sentence, where the page does not have it."""
    value = st.query_params.get(name, options[0])
    if value in options:
        return value
    sentence = choice().language.say(
        "The address asks for “{value}”, which there is not here. Something else is shown.", value=value
    )
    st.warning(escaped(sentence), icon=":material/link_off:")
    return options[0]


def _key(name: str) -> str:
    return f"filter_{name}"


def _to_address(name: str, default: str) -> None:
    picked = st.session_state[_key(name)]
    if picked != default:
        st.query_params[name] = picked
    elif name in st.query_params:
        del st.query_params[name]


@dataclass(frozen=True)
class Switch:
    """A toggle that is on where the address holds name=value."""

    name: str
    value: str
    key: str

    @property
    def is_on(self) -> bool:
        return st.query_params.get(self.name) == self.value

    def show(self, label: str) -> None:
        st.session_state[self.key] = self.is_on
        st.toggle(label, key=self.key, on_change=self._switched)

    def _switched(self) -> None:
        if st.session_state[self.key]:
            st.query_params[self.name] = self.value
        else:
            del st.query_params[self.name]
