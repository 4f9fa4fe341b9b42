"""Cards of one height in a row: the figure large, the words small."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charts.bars import small_bars
from language import Language, comparisons, phrases, units
from language.judgements import state_word, target_text
from ui.widgets.pieces import draw
from ui.widgets.rows_link import rows_href


@dataclass(frozen=True)
class Card:
    """label: what is counted. before: what qualifies the value. direction: of language.phrases.

    note: what is compared and up to which day. bars: of charts.bars. href: of ui.navigation.address. rows: of
    ui.widgets.rows_link, where the value leads. judgement: of kpi.rules.judgement, none where a target is not
    judged, '' without a target; judged: its word; target: its arithmetic.
    value_is_text: the value is no number, and is not written large.
    """

    label: str
    value: str
    before: str = ""
    unit: str = ""
    change: str = ""
    direction: str = "none"
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


def cards(shown: Sequence[Card], key: str, caption: str) -> None:
    """A row of cards; caption names the row for whoever cannot see it."""
    draw({"kind": "cards", "caption": caption, "cards": [vars(card) for card in shown]}, key)


def multiples(shown: Sequence[Card], key: str, caption: str) -> None:
    """Cards in a grid whose bars carry their years and values."""
    draw({"kind": "cards", "caption": caption, "labels": True, "cards": [vars(card) for card in shown]}, key)


def figure_card(
    rows: Sequence[Mapping],
    years: Sequence[int],
    year: int,
    language: Language,
    href: str = "",
    chosen: bool = False,
    usual: str = "",
    top: float = 0,
) -> Card:
    """One indicator in one year. rows: all its years.

    usual: the comparison that is said once for all cards. top: the end of a scale that cards share.
    """
    name = phrases.indicator_name(rows[0], language)
    bars = small_bars(rows, years, language, now=year, top=top)
    row = next((row for row in rows if row["year"] == year), None)
    if row is None:
        text = language.say("{year}: no figure", year=year)
        return Card(name, text, bars=bars, href=href, chosen=chosen, value_is_text=True)
    direction, compared = comparisons.change_direction(row), comparisons.compared_text(row, language)
    return Card(
        label=name,
        value=phrases.value_text(row["value"], "exact", row["unit"], language),
        before=phrases.qualifier_words(row["qualifier"], language),
        unit=units.unit_beside(row, language),
        change=comparisons.change_text(row, language),
        direction=direction,
        word=comparisons.direction_word(direction, language),
        note="; ".join(filter(None, ("" if compared == usual else compared, less_is_better(row, language)))),
        **_judged(row, language),
        bars=bars,
        href=href,
        rows=rows_href(row),
        chosen=chosen,
    )


def _judged(row: Mapping, language: Language) -> dict:
    if row["target"] is None:
        return {}
    state = row["judgement"]
    return {"judgement": state or "none", "judged": state_word(state, language), "target": target_text(row, language)}


def less_is_better(row: Mapping, language: Language) -> str:
    """What is not said of most figures; '' where more is better, or neither."""
    return phrases.coded("less", phrases.DIRECTIONS, language) if row["direction"] == "less" else ""
