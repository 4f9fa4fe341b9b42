"""The looks of an .ods, and its merged cells, out of its content."""

import re
from html import unescape

from loaders.spreadsheet.looks.looks import Looks, Position

_THROUGH = re.compile(rb"style:text-line-through-(?:style|type)=\"(?!none)")
_STYLE = re.compile(rb"<style:style\s([^>]*[^/>])>.*?</style:style>", re.DOTALL)
_TOKEN = re.compile(
    rb"<table:table\s(?P<table>[^>]*)>|<table:table-row(?=[\s/>])(?P<row>[^>]*)>"
    rb"|<table:(?:covered-)?table-cell(?=[\s/>])(?P<cell>[^>]*)>|<text:span\s(?P<span>[^>]*)>"
)
_HIDDEN = re.compile(rb"table:visibility=\"(?:collapse|filter)\"")
_MOST_ALIKE = 10_000  # rows that are repeated more often fill the sheet to its end


def looks_by_sheet(content: bytes) -> dict[str, Looks]:
    """Sheet's name → its looks."""
    struck_styles = _struck_styles(content)
    if not struck_styles and b"table:visibility=" not in content and b"-spanned=" not in content:
        return {}
    found: dict[str, Looks] = {}
    hidden: set[int] = set()
    struck: set[Position] = set()
    merged: list[tuple[Position, Position]] = []
    row, next_row, column, next_column, name = 0, 0, 0, 0, ""
    for token in _TOKEN.finditer(content):
        if token["table"] is not None:
            found[name] = Looks(frozenset(hidden), frozenset(struck), tuple(merged))
            hidden, struck, merged, next_row, name = set(), set(), [], 0, _attribute(token["table"], b"table:name")
        elif token["row"] is not None:
            row, next_column = next_row, 0
            times = _times(token["row"], b"table:number-rows-repeated")
            next_row += times
            if times <= _MOST_ALIKE and _HIDDEN.search(token["row"]):
                hidden.update(range(row, next_row))
        elif token["cell"] is not None:
            column = next_column
            next_column += _times(token["cell"], b"table:number-columns-repeated")
            if b"-spanned=" in token["cell"]:
                down, across = (
                    _times(token["cell"], f"table:number-{way}-spanned".encode()) for way in ("rows", "columns")
                )
                if (down, across) != (1, 1):
                    merged.append(((row, column), (row + down - 1, column + across - 1)))
            if _attribute(token["cell"], b"table:style-name") in struck_styles:
                struck.add((row, column))
        elif _attribute(token["span"], b"text:style-name") in struck_styles:
            struck.add((row, column))
    found[name] = Looks(frozenset(hidden), frozenset(struck), tuple(merged))
    return found


def _struck_styles(content: bytes) -> frozenset[str]:
    if b"text-line-through" not in content:
        return frozenset()
    return frozenset(
        _attribute(style[1], b"style:name") for style in _STYLE.finditer(content) if _THROUGH.search(style[0])
    )


def _attribute(tag: bytes, name: bytes) -> str:
    found = re.search(name + rb"=\"([^\"]*)\"", tag)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


def _times(tag: bytes, name: bytes) -> int:
    return int(_attribute(tag, name) or 1)
