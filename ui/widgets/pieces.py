"""Cards, tables and facts as one light element each: real text, real links, the theme's colours.

Streamlit's own table is a canvas behind a large script, its metric has no text alternative for
its sparkline, and neither opens a page; these do with a few lines of HTML.
"""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from ui.internals.page_script import PAGE_SCRIPT

_HERE = Path(__file__)
_PIECE = st.components.v2.component(
    "piece",
    html="<div data-root></div>",
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=PAGE_SCRIPT + _HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def draw(data: dict, key: str, width: str = "stretch") -> None:
    """Draw a piece (its kind is in data). Its links open pages as an address of ui.navigation.address.href does."""
    _PIECE(data=data, key=key, width=width)


def facts(said: Sequence[tuple[str, Sequence[tuple[str, str]]]], key: str, wide: bool = False) -> None:
    """Names with what is said of them: (name, ((text, address or ''), …)). Empty ones are left out.

    wide: each in a line of its own, for sentences.
    """
    shown = [
        {"name": name, "wide": wide, "values": [{"text": text, "href": href} for text, href in values if text]}
        for name, values in said
    ]
    draw({"kind": "facts", "facts": [fact for fact in shown if fact["values"]]}, key)


def steps(taken: Sequence[tuple[str, str, str]], key: str, caption: str) -> None:
    """Links to what comes before and after: ('prev' or 'next', text, address).

    st.page_link would leave the old address in the bar where only a parameter of the page changes.
    """
    links = [{"rel": rel, "text": text, "href": href} for rel, text, href in taken]
    draw({"kind": "steps", "caption": caption, "steps": links}, key, width="content")
