"""Cards, tables, facts and links as one light element each: real text, real links, the theme's colours.

Streamlit's own table is a canvas behind a large script, its metric has no text alternative for
its sparkline, and neither opens a page; these do with a few lines of HTML.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from language.untranslated import Untranslated
from ui.internals.own_scripts import packed, served
from ui.navigation.address import query

_LABELS = ("year", "text", "above")  # of charts.bars
_USUAL = {"kind": "final", "bottom": 0.0}  # a bar of which the script is told nothing else
Fact = tuple[str, Sequence[tuple[str, str]]]  # a name with its values: (text, address or '')


def component(name: str, module: str, *beside: str) -> Callable:
    """A component of our own. module: __file__ of a module beside which its style sheet and script stand; beside: what
    else of its script stands there."""
    path = Path(module)
    scripts = [path.with_suffix(".js"), *map(path.with_name, beside)]
    css = path.with_suffix(".css").read_text(encoding="utf-8")
    js = "".join(script.read_text(encoding="utf-8") for script in scripts)
    return st.components.v2.component(name, html="<div data-root></div>", js=served(name, css, js))


_PARTS = ("element_cards.js", "element_tables.js", "element_lists.js", "chart_picture.js")
_ELEMENT = component("element", __file__, *_PARTS)


def draw(data: dict, key: str, width: str = "stretch") -> None:
    """Draw an element (its kind is in data). Its links open pages as ui.navigation.address.link does."""
    _ELEMENT(data=packed(data, query()), key=key, width=width)


def filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What of a card or a cell there is something to say of."""
    return {name: value for name, value in fields.items() if value is not None and value is not False and value != ""}


def small(bars: dict, labels: bool = False, is_cell: bool = False) -> dict:
    """Of charts.bars what is drawn. labels: with its years and values. is_cell: too narrow for each bar to tell of
    itself; they tell it together."""
    left_out = (*(() if labels else _LABELS), *(("tells",) if is_cell else ()))
    shown = [
        {name: value for name, value in filled(bar).items() if value != _USUAL.get(name) and name not in left_out}
        for bar in bars["bars"]
    ]
    return bars | {"bars": shown}


def worded(text: str, name: str = "text") -> dict[str, str]:
    """A text of an element, under its name: of one in another language than the page's the text without its mark, and
    its language, for whoever has it read out."""
    if isinstance(text, Untranslated):
        return {name: text.text, f"{name}_lang": text.language}
    return {name: text}


def facts(shown: Sequence[Fact], key: str, wide: bool = False) -> None:
    """Names with their values; those without a text are left out. wide: each in a line of its own, for sentences."""
    listed = [
        {"name": name, "wide": wide, "values": [{"href": href} | worded(text) for text, href in values if text]}
        for name, values in shown
    ]
    draw({"kind": "facts", "facts": [fact for fact in listed if fact["values"]]}, key)


def steps(shown: Sequence[tuple[str, str, str]], key: str, caption: str) -> None:
    """Links to what comes before and after: ('prev' or 'next', text, address).

    st.page_link would leave the old address in the bar where only a parameter of the page changes.
    """
    links = [{"rel": rel, "text": text, "href": href} for rel, text, href in shown]
    draw({"kind": "steps", "caption": caption, "steps": links}, key, width="content")


def web_links(lines: Sequence[str]) -> list[tuple[str, str]]:
    """The values of a fact, one a line; only an address of the web is a link."""
    return [(line, line if line.startswith(("https://", "http://")) else "") for line in lines]
