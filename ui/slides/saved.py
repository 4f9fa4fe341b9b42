"""Slides that are saved under a name: opened, saved, forgotten."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from kpi.saved_slides import SavedSlides
from kpi.warehouse import editions
from language import Language
from loaders.decisions.saved_slides import forget_slides, save_slides
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.navigation.address import Choice, href
from ui.slides import address
from ui.text.markdown import escaped
from ui.widgets.commands import run_command
from ui.widgets.tables import Cell, Column, moment_cell, table


def saved_section(
    saved: Mapping[str, SavedSlides], opened: str, keys: Sequence[str], chosen: Choice, edition: int
) -> None:
    """saved: of ui.data.reads.saved_slides. opened: the name of those that are open, or ''. keys: what would be saved.
    edition: the newest."""
    st.header(chosen.language.say("Kept choices"), anchor=False)
    if saved:
        _table(saved, chosen, edition)
    if not may(Deed.PUBLISH):
        actor(chosen.language, "deck")
        return
    _commands(saved, opened, keys, chosen)


def _table(saved: Mapping[str, SavedSlides], chosen: Choice, edition: int) -> None:
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
            "name": Cell(one.name, href=href("present", deck=one.name)),
            "show": Cell(say("Show"), href=href("present", deck=one.name, edition=str(edition))),
            "slides": Cell(language.number(len(one.keys)), sort=len(one.keys)),
            "who": one.who,
            "when": moment_cell(one.done_at, language),
        }
        for one in saved.values()
    ]
    table(columns, rows, "present_kept", say("Kept choices"), language)


def _commands(saved: Mapping[str, SavedSlides], opened: str, keys: Sequence[str], chosen: Choice) -> None:
    """Save what is chosen, or forget what is open."""
    language, say = chosen.language, chosen.language.say
    who = actor(language, "deck")
    name = st.text_input(
        say("Name of the choice"), opened, max_chars=80, key=f"present_name_{chosen.plan}_{opened}", width=340
    ).strip()
    if name in saved and name != opened:
        st.caption(escaped(say("Other slides are kept under the name “{name}”. They would be replaced.", name=name)))
    plan = (editions.database_folder(), chosen.agency, chosen.plan)
    with st.container(horizontal=True):
        keep = st.button(say("Keep the choice"), key="present_keep", icon=":material/bookmark:")
        forget = st.button(say("Forget “{name}”", name=escaped(opened)), key="present_forget") if opened else False
    if not (keep or forget):
        return
    if not who:
        st.warning(say("Type your name first."))
    elif keep and not (name and keys):
        st.warning(say("A choice needs a name and a slide at least."))
    elif keep:
        _carry_out(partial(save_slides, *plan, name, keys, who=who), name, language)
    else:
        _carry_out(partial(forget_slides, *plan, opened, who=who), "", language)


def _carry_out(command: Callable[[], int], name: str, language: Language) -> None:
    """name: of the slides that are open then; ''."""
    if run_command(command, language) is not None:
        address.open_saved(name)
        st.rerun()
