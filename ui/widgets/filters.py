"""Filters and switches whose value stands in the address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from ui.navigation.address import choice
from ui.text.markdown import escaped
from ui.widgets.fields import ON, Field, fields


@dataclass(frozen=True)
class Filter:
    """name: in the address. words: what can be picked; the first stands for no filter, and is not written there. kind,
    is_named: of ui.widgets.fields."""

    name: str
    label: str
    words: Mapping[str, str]
    kind: str = "list"
    is_named: bool = True


def filter_by(name: str, label: str, words: Mapping[str, str], kind: str = "list", is_named: bool = True) -> str:
    """What is picked of words, the parts of a Filter."""
    return filter_row([Filter(name, label, words, kind, is_named)])[name]


def search_for(name: str, label: str) -> Filter:
    """A place to type what is searched for; nothing at first."""
    return Filter(name, label, {}, "search")


def filter_row(shown: Sequence[Filter]) -> dict[str, str]:
    """Draw filters side by side; filter name → what is picked in it."""
    picked = {one.name: _picked(one) for one in shown}
    drawn = [Field(one.name, one.label, picked[one.name], one.words, one.kind, is_named=one.is_named) for one in shown]
    first = {one.name: next(iter(one.words), "") for one in shown}
    fields(drawn, f"filter_{shown[0].name}", lambda name, value: _to_address(name, value, first[name]))
    return picked


def _picked(one: Filter) -> str:
    return asked(one.name, list(one.words)) if one.words else st.query_params.get(one.name, "").strip()


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


def _to_address(name: str, picked: str, default: str) -> None:
    if picked != default:
        st.query_params[name] = picked
    elif name in st.query_params:
        del st.query_params[name]


@dataclass(frozen=True)
class Switch:
    """One that is on where the address holds name=value."""

    name: str
    value: str
    key: str

    @property
    def is_on(self) -> bool:
        return st.query_params.get(self.name) == self.value

    def show(self, label: str) -> None:
        drawn = Field(self.name, label, ON if self.is_on else "", kind="switch")
        fields([drawn], self.key, lambda name, picked: _to_address(name, self.value if picked else "", ""))
