"""Choices of slides that are kept under a name: opened, kept, forgotten."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from kpi.saved_slides import SavedSlides
from kpi.warehouse import editions
from loaders.decisions.saved_slides import forget_slides, save_slides
from ui.access.who import author, may_change
from ui.history.acts import when
from ui.navigation.address import Choice, href
from ui.slides import address
from ui.text.plain import plain
from ui.widgets.orders import carried_out
from ui.widgets.tables import Cell, Column, table


def kept(decks: Mapping[str, SavedSlides], opened: str, keys: Sequence[str], chosen: Choice, edition: int) -> None:
    """decks: of kpi.saved_slides. opened: the name of the one that is open, or ''. keys: what would be kept. edition: the newest."""
    st.header(chosen.language.say("Kept choices"), anchor=False)
    if decks:
        _table(decks, chosen, edition)
    if not may_change():
        author(chosen.language, "deck")
        return
    _order(decks, opened, keys, chosen)


def _table(decks: Mapping[str, SavedSlides], chosen: Choice, edition: int) -> None:
    language, say = chosen.language, chosen.language.say
    columns = [
        Column("name", say("Name"), "strong", pinned=True, width="12rem"),
        Column("show", say("Show")),
        Column("slides", say("Slides"), "number"),
        Column("who", say("Who")),
        Column("when", say("Day and time")),
    ]
    rows = [
        {
            "name": Cell(deck.name, href=href("present", deck=deck.name)),
            "show": Cell(say("Show"), href=href("present", deck=deck.name, edition=str(edition))),
            "slides": Cell(language.number(len(deck.keys)), sort=len(deck.keys)),
            "who": deck.who,
            "when": when(vars(deck), language),
        }
        for deck in decks.values()
    ]
    table(columns, rows, "present_kept", say("Kept choices"), language)


def _order(decks: Mapping[str, SavedSlides], opened: str, keys: Sequence[str], chosen: Choice) -> None:
    language, say = chosen.language, chosen.language.say
    who = author(language, "deck")
    name = st.text_input(
        say("Name of the choice"), opened, max_chars=80, key=f"present_name_{chosen.plan}_{opened}", width=340
    ).strip()
    if name in decks and name != opened:
        st.caption(plain(say("Other slides are kept under the name “{name}”. They would be replaced.", name=name)))
    place = (editions.database_folder(), chosen.agency, chosen.plan)
    with st.container(horizontal=True):
        keep = st.button(say("Keep the choice"), key="present_keep", icon=":material/bookmark:")
        forget = st.button(say("Forget “{name}”", name=plain(opened)), key="present_forget") if opened else False
    if (keep or forget) and not who:
        st.warning(say("Type your name first."))
    elif keep and not (name and keys):
        st.warning(say("A choice needs a name and a slide at least."))
    elif keep and carried_out(partial(save_slides, *place, name, keys, who=who), language):
        address.open_deck(name)
        st.rerun()
    elif forget and carried_out(partial(forget_slides, *place, opened, who=who), language):
        address.open_deck("")
        st.rerun()
