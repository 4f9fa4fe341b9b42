"""What the address of the slides' page asks for: a kept choice, other slides than it has, an edition."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from kpi.saved_slides import SavedSlides
from language import Language
from ui.text.plain import plain

EDITION, DECK, SLIDES = "edition", "deck", "slides"


@dataclass(frozen=True)
class Asked:
    """edition: None while slides are still chosen. deck: the kept choice that is open, or ''. keys: of reports.content.slides.slides,
    None for all. complaints: a sentence for each thing that there is not."""

    edition: int | None
    deck: str
    keys: tuple[str, ...] | None
    complaints: list[str]


def asked(decks: Mapping[str, SavedSlides], newest: int, language: Language) -> Asked:
    """decks: of kpi.saved_slides.read_saved_slides."""
    address, complaints = st.query_params, []
    deck = address.get(DECK, "")
    if deck and deck not in decks:
        known = ", ".join(decks) or "–"
        complaints.append(
            language.say(
                "No slides are kept under the name “{name}”. There are: {known}.", name=plain(deck), known=plain(known)
            )
        )
        deck = ""
    edition = _edition(address.get(EDITION), newest)
    if edition is None and EDITION in address:
        complaints.append(
            language.say(
                "There is no edition {edition}; the newest is {newest}.", edition=plain(address[EDITION]), newest=newest
            )
        )
    keys = _keys(address.get(SLIDES))
    return Asked(edition, deck, keys or (decks[deck].keys if deck else None), complaints)


def show(keys: Sequence[str] | None, edition: int) -> None:
    """Go on with these slides, made from an edition; None: those of the kept choice, or all."""
    there = st.query_params.to_dict() | {EDITION: str(edition)}
    there.pop(SLIDES, None)
    st.query_params.from_dict(there if keys is None else there | {SLIDES: json.dumps(list(keys), ensure_ascii=False)})


def open_deck(name: str) -> None:
    """Go on choosing from a kept choice; '' from all slides."""
    there = {key: value for key, value in st.query_params.to_dict().items() if key not in (EDITION, SLIDES, DECK)}
    st.query_params.from_dict(there | {DECK: name} if name else there)


def _edition(text: str | None, newest: int) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and 0 < int(text) <= newest else None


def _keys(text: str | None) -> tuple[str, ...] | None:
    """None where the address does not hold a list of them."""
    try:
        keys = json.loads(text or "null")
    except ValueError:
        return None
    return tuple(map(str, keys)) if isinstance(keys, list) else None
