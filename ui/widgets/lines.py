"""Short lists under one heading, each line with what it is of, and a sentence whose counts are links."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.widgets.elements import draw, filled, worded

Part = tuple[str, str]  # a text and where it leads, '' where nowhere


@dataclass(frozen=True)
class Line:
    """number, title: of a clause, the link of the line. measure: by what the list is ordered, with its word. judgement,
    direction, quality: as a card has them (ui.widgets.cards). text: what is told. note: under it, small."""

    number: str
    title: str
    href: str
    text: str = ""
    measure: str = ""
    word: str = ""
    judgement: str = ""
    direction: str = ""
    quality: str = ""
    note: str = ""


@dataclass(frozen=True)
class Lines:
    """title: with the count of all; it leads to all of them. note: how they are ordered. rest: how many more there
    are, a link of its own; '' where all are shown. empty: what is said where there is none."""

    title: str
    href: str = ""
    lines: Sequence[Line] = ()
    note: str = ""
    rest: str = ""
    empty: str = ""


def sentence(parts: Sequence[Part], key: str) -> None:
    """One paragraph; the parts that lead somewhere are links."""
    draw({"kind": "sentence", "parts": [filled({"href": href}) | worded(text) for text, href in parts]}, key)


def lists(title: str, shown: Sequence[Lines], key: str) -> None:
    """A heading of the page with its short lists."""
    draw({"kind": "lists", "title": title, "lists": list(map(_given, shown))}, key)


def _given(one: Lines) -> dict:
    return filled(vars(one)) | {"lines": list(map(_line, one.lines))}


def _line(line: Line) -> dict:
    told = {name: text for name in ("title", "text", "note") if (text := getattr(line, name))}
    return filled(vars(line)) | {part: text for one in told.items() for part, text in worded(one[1], one[0]).items()}
