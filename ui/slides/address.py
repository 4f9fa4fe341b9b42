"""What the address of the slides' page asks for: saved slides, other slides than these hold, an edition."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from kpi.saved_slides import SavedSlides, slide_keys
from language import Language
from ui.text.markdown import escaped

EDITION, NAME, SLIDES = "edition", "deck", "slides"  # parameters of the address


@dataclass(frozen=True)
class Asked:
    """edition: None while slides are still chosen. name: of the saved slides that are open, or ''. keys: of
    reports.content.slides.slides, None for all. complaints: a sentence for each thing that there is not."""

    edition: int | None
    name: str
    keys: tuple[str, ...] | None
    complaints: list[str]


def asked(saved: Mapping[str, SavedSlides], newest: int, language: Language) -> Asked:
    """saved: of ui.data.reads.saved_slides. newest: the newest edition."""
    address, complaints = st.query_params, []
    name = address.get(NAME, "")
    if name and name not in saved:
        known = ", ".join(saved) or "–"
        complaints.append(
            language.say(
                "No slides are kept under the name “{name}”. There are: {known}.",
                name=escaped(name),
                known=escaped(known),
            )
        )
        name = ""
    edition = _edition(address.get(EDITION), newest)
    if edition is None and EDITION in address:
        complaints.append(
            language.say(
                "There is no edition {edition}; the newest is {newest}.",
                edition=escaped(address[EDITION]),
                newest=newest,
            )
        )
    keys = _keys(address.get(SLIDES))
    return Asked(edition, name, keys or (saved[name].keys if name else None), complaints)


def show(keys: Sequence[str] | None, edition: int) -> None:
    """Go on with these slides, made from an edition; None: the saved ones that are open, or all."""
    there = st.query_params.to_dict() | {EDITION: str(edition)}
    there.pop(SLIDES, None)
    st.query_params.from_dict(there if keys is None else there | {SLIDES: json.dumps(list(keys), ensure_ascii=False)})


def open_saved(name: str) -> None:
    """Go on choosing from saved slides; '' from all slides."""
    there = {key: value for key, value in st.query_params.to_dict().items() if key not in (EDITION, SLIDES, NAME)}
    st.query_params.from_dict(there | {NAME: name} if name else there)


def _edition(text: str | None, newest: int) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and 0 < int(text) <= newest else None


def _keys(text: str | None) -> tuple[str, ...] | None:
    """None where the address does not hold a list of them."""
    try:
        keys = json.loads(text or "null")
    except ValueError:
        return None
    return slide_keys(map(str, keys)) if isinstance(keys, list) else None
