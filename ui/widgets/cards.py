"""Cards of one height in a row: the figure large, the words small."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.widgets.elements import draw, filled, small, worded


@dataclass(frozen=True)
class Card:
    """label: what is counted. before: what qualifies the value. direction, quality: of language.figures.comparisons.

    note: what is compared and up to which day. bars: of charts.bars. href: of ui.navigation.address. rows: of
    ui.widgets.figures.links, where the value leads. judgement: of kpi.rules.judgement, none where a target is not
    judged, '' without a target; judged: its word; target: its arithmetic.
    value_is_text: the value is no number, and is not written large. explore: where its question can be changed;
    explores: what that is called.
    """

    label: str
    value: str
    before: str = ""
    unit: str = ""
    change: str = ""
    direction: str = "none"
    quality: str = ""
    word: str = ""
    note: str = ""
    judgement: str = ""
    judged: str = ""
    target: str = ""
    bars: dict | None = None
    href: str = ""
    rows: str = ""
    chosen: bool = False
    value_is_text: bool = False
    explore: str = ""
    explores: str = ""


def cards(shown: Sequence[Card], key: str, caption: str) -> None:
    """A row of cards; caption names the row for whoever cannot see it."""
    draw({"kind": "cards", "caption": caption, "cards": [_given(card) for card in shown]}, key)


def multiples(shown: Sequence[Card], key: str, caption: str) -> None:
    """Cards in a grid whose bars carry their years and values."""
    given = [_given(card, labels=True) for card in shown]
    draw({"kind": "cards", "caption": caption, "labels": True, "cards": given}, key)


def _given(card: Card, labels: bool = False) -> dict:
    drawn = {"bars": small(card.bars, labels)} if card.bars else {}
    return filled(vars(card)) | drawn | worded(card.label, "label")
