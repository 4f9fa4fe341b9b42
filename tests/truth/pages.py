"""What the pages draw, without a browser or a server: every script of a page runs in this process."""

import runpy
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from types import SimpleNamespace
from unittest.mock import patch
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from tests.helpers.pieces import unpacked
from ui.navigation import address
from ui.navigation.address import Choice

PAGES = {
    "overview": "leadership",
    "clause": "leadership",
    "trainings": "leadership",
    "events": "leadership",
    "outreach": "leadership",
    "surveys": "leadership",
    "readiness": "leadership",
    "completeness": "analysts",
}


@dataclass
class Drawn:
    """Of one page: its elements by their keys (cards, tables …), its charts (spec and data) and its texts."""

    elements: dict[str, dict] = field(default_factory=dict)
    charts: dict[str, tuple] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)


class _Opened(nullcontext):
    """An expander that a visitor opened."""

    open = True


class _Stopped(Exception):
    """The page has no more to say."""


def _stop() -> None:
    raise _Stopped


@contextmanager
def _listening(drawn: Drawn, asked: dict[str, str]) -> Iterator[None]:
    def element(data, key, width=""):
        drawn.elements[key] = unpacked(data)

    def chart(data, spec, key):
        drawn.charts[key.removesuffix("-chart")] = spec, data.to_pylist() if data else []

    patches = {
        "ui.widgets.elements._ELEMENT": element,
        "streamlit.vega_lite_chart": chart,
        "streamlit.markdown": lambda text, **_: drawn.texts.append(text),
        "streamlit.caption": lambda text, **_: drawn.texts.append(text),
        "streamlit.expander": lambda *_, **__: _Opened(),
        "streamlit.download_button": lambda *_, **__: False,
        "streamlit.page_link": lambda *_, **__: None,
        "streamlit.stop": _stop,
        "streamlit.query_params": _Address(asked),
    }
    with ExitStack() as stack:
        for name, double in patches.items():
            stack.enter_context(patch(name, double))
        yield


class _Address(dict):
    def to_dict(self) -> dict:
        return dict(self)


def visit(name: str, chosen: Choice, **asked: str) -> Drawn:
    """What the page shows; asked: what stands in its address beside the choice."""
    drawn = Drawn()
    st.session_state[address._CHOICE] = chosen
    try:
        with _listening(drawn, asked):
            runpy.run_path(f"pages/{PAGES[name]}/{name}.py")
    except _Stopped:
        pass
    return drawn


def figure_of(href: str) -> tuple | None:
    """Which figure an address leads to the rows of; None where it leads elsewhere."""
    parts = urlsplit(href if isinstance(href, str) else "")
    if parts.path != "/rows":
        return None
    asked = SimpleNamespace(
        **dict.fromkeys(("clause", "indicator", "dimension", "member"), "") | dict(parse_qsl(parts.query))
    )
    return asked.plan, asked.clause, asked.indicator, asked.dimension, asked.member, int(asked.year)
