"""The years of the chosen plan: which are closed, and closing and opening them."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kpi.oversight.acts import Act, YearAct
from kpi.warehouse import editions
from loaders.decisions.closing import close_year, open_year
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.data import reads
from ui.data.plans import plan_by_code
from ui.history.ordering import is_ordered
from ui.navigation.address import Choice
from ui.navigation.settle import years
from ui.widgets.commands import run_command
from ui.widgets.tables import Cell, Column, moment_cell, table


def years_section(acts: Sequence[Act], chosen: Choice) -> None:
    """acts: the newest first. Years that have not begun are not offered."""
    language, say = chosen.language, chosen.language.say
    begun = [year for year in years(plan_by_code(chosen.agency, chosen.plan)) if year <= reads.today().year]
    if not begun:
        return
    newest: dict[int, YearAct] = {}
    for act in acts:
        if isinstance(act, YearAct) and act.plan == chosen.plan:
            newest.setdefault(act.year, act)
    st.header(say("Closed years of the plan"), anchor=False)
    st.write(
        say(
            "A closed year counts as full, "
            "and an upload or undoing that would change it is refused until it is opened again."
        )
    )
    columns = [
        Column("year", say("Year"), "strong", pinned=True, width="4.5rem"),
        Column("state", say("State"), width="7rem"),
        Column("who", say("Who"), width="8rem"),
        Column("when", say("Day and time"), width="9.5rem"),
        Column("note", say("Note"), width="clamp(12rem, 30vw, 30rem)"),
    ]
    table(
        columns,
        [_row(year, newest.get(year), chosen) for year in begun],
        "history_years",
        say("Closed years of the plan"),
        language,
    )
    if not may(Deed.CLOSE):
        actor(language, "years", Deed.CLOSE)
        return
    _command(begun, newest, chosen)


def _row(year: int, act: YearAct | None, chosen: Choice) -> dict:
    say = chosen.language.say
    if act is None:
        return {"year": str(year), "state": Cell(say("open"), muted=True)}
    state = say("closed") if act.act == "closing" else say("opened again")
    return {
        "year": str(year),
        "state": state,
        "who": act.who,
        "when": moment_cell(act.done_at, chosen.language),
        "note": act.note,
    }


def _command(begun: list[int], newest: dict[int, YearAct], chosen: Choice) -> None:
    """Close the picked year, or open it again."""
    language, say = chosen.language, chosen.language.say
    picked = begun.index(chosen.year) if chosen.year in begun else 0
    with st.container(horizontal=True):
        year = st.selectbox(
            say("Year to close or to open"), begun, picked, key=f"history_year_{chosen.plan}_{chosen.year}", width=240
        )
        who = actor(language, "years", Deed.CLOSE)
    closed = year in newest and newest[year].act == "closing"
    label = say("Note: why it is opened again") if closed else say("Note (may stay empty)")
    note = st.text_input(label, max_chars=500, key=f"history_year_note_{chosen.plan}_{year}_{closed}", width=520)
    if is_ordered(year, closed, who, chosen) and who:
        command = open_year if closed else close_year
        if run_command(
            partial(command, editions.database_folder(), chosen.agency, chosen.plan, year, who=who, note=note), language
        ):
            st.rerun()
