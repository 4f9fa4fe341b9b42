"""Questions that are kept under a name: listed with what they come to now, kept, renamed, forgotten."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from kpi.explore.answer import Answer
from kpi.explore.asked.address import MEASURE, plans_of, read_parts
from kpi.explore.asked.filters import measure_of
from kpi.explore.asked.kept import KeptQuestion
from kpi.warehouse import editions
from language import Language
from loaders.decisions.kept_questions import MOST_LETTERS, forget_question, keep_question, rename_question
from loaders.exploring import wording
from loaders.exploring.measures import MEASURES
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.data import explored
from ui.explore import asked
from ui.navigation.address import Choice, href
from ui.text.markdown import escaped
from ui.widgets.commands import run_command
from ui.widgets.tables import Cell, Column, moment_cell, table

KEPT = "kept"  # the name of the question that is open, in the address
_ANSWERED = 25  # of a long list these say what they come to


def show(chosen: Choice) -> None:
    """Folded: a page asks no other question than its own until somebody looks."""
    kept, opened = explored.kept_questions(chosen.agency), st.query_params.get(KEPT, "")
    say = chosen.language.say
    label = (
        say("Kept questions: {count}", count=chosen.language.number(len(kept))) if kept else say("Keep the question")
    )
    shown = st.expander(label, key="explore-kept", icon=":material/bookmark:", on_change="rerun")
    if not shown.open:
        return
    with shown:
        if kept:
            _table(kept, chosen)
        if may(Deed.PUBLISH):
            _commands(kept, opened if opened in kept else "", chosen)
        else:
            actor(chosen.language, "question")


def address(one: KeptQuestion) -> dict[str, str]:
    """What the address of the page holds of it, its plan among it."""
    return {"plan": one.plan, KEPT: one.name} | dict(one.parts)


def _table(kept: Mapping[str, KeptQuestion], chosen: Choice) -> None:
    language, say = chosen.language, chosen.language.say
    columns = [
        Column("name", say("Name"), "strong", pinned=True, width="12rem"),
        Column("answer", say("Answer")),
        Column("who", say("Who")),
        Column("when", say("Day and time")),
    ]
    rows = [
        {
            "name": Cell(one.name, href=href("explore", **address(one))),
            "answer": _answer(one, chosen) if position < _ANSWERED else None,
            "who": one.who,
            "when": moment_cell(one.done_at, language),
        }
        for position, one in enumerate(kept.values())
    ]
    table(columns, rows, "explore_kept_table", say("Kept questions"), language)


def _answer(one: KeptQuestion, chosen: Choice) -> Cell:
    """In the edition that is looked at."""
    language, measure, plans = chosen.language, measure_of(one.parts[MEASURE], MEASURES), plans_of(one.parts, one.plan)
    members = explored.members(chosen.agency, plans, measure)
    found = explored.answer(read_parts(one.parts, chosen.agency, one.plan, measure, members).question)
    if not isinstance(found, Answer):
        return Cell(wording.refusal(found, measure, language), muted=True)
    name = asked.measure_names(language, one.plan).get(measure.code, measure.code)
    return Cell(wording.title(found, name, language), sub=wording.asked_for(found, members, language))


def _commands(kept: Mapping[str, KeptQuestion], opened: str, chosen: Choice) -> None:
    """Keep what is asked; of the question that is open another name, or none."""
    language, say = chosen.language, chosen.language.say
    who = actor(language, "question")
    name = st.text_input(
        say("Name of the question"), opened, max_chars=MOST_LETTERS, key=f"explore_name_{opened}", width=340
    ).strip()
    if name in kept and name != opened:
        st.caption(escaped(say("Another question is kept under the name “{name}”. It would be replaced.", name=name)))
    whose = (editions.database_folder(), chosen.agency)
    with st.container(horizontal=True):
        keep = st.button(say("Keep the question"), key="explore_keep", icon=":material/bookmark:")
        is_renamed = bool(opened) and name != opened
        rename = st.button(say("Rename “{name}”", name=escaped(opened)), key="explore_rename") if is_renamed else False
        forget = st.button(say("Forget “{name}”", name=escaped(opened)), key="explore_forget") if opened else False
    if not (keep or rename or forget):
        return
    if not who:
        st.warning(say("Type your name first."))
    elif forget:
        _done(partial(forget_question, *whose, opened, who=who), "", language)
    elif not name:
        st.warning(say("A question needs a name."))
    elif rename:
        _done(partial(rename_question, *whose, opened, name, who=who), name, language)
    else:
        _done(partial(keep_question, *whose, chosen.plan, name, asked.texts(), who=who), name, language)


def _done(command, opened: str, language: Language) -> None:
    if run_command(command, language):
        if opened:
            st.query_params[KEPT] = opened
        else:
            st.query_params.pop(KEPT, None)
        st.rerun()
