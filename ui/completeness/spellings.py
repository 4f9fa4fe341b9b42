"""Spellings that are probably one: an analyst says whether they are, and what was said before."""

from functools import partial

import streamlit as st

from kpi.oversight.spellings import Decision, Likely
from kpi.warehouse import editions
from language import Language, message
from loaders.datasets.registry import BY_NAME
from loaders.roles.actor import Actor
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.data import oversight, reads
from ui.navigation.address import Choice, href
from ui.text.markdown import escaped
from ui.widgets.commands import run_command
from ui.widgets.tables import Cell, Column, table

SPELLINGS = "spellings"  # the key of the section
_DONE = "completeness_spelling_done"
_MOST_ASKED = 10
_ONE, _APART = message("The two count as one now."), message("They are still counted apart.")


def spelling_section(likely: tuple[Likely, ...], chosen: Choice) -> None:
    language, say = chosen.language, chosen.language.say
    with st.container(key=SPELLINGS):
        st.header(say("Spellings that may be one"), anchor=False)
        st.caption(
            escaped(
                say(
                    "Divisions by region, topic and the like go by the text, whatever its capitals, spaces, quotes "
                    "and look-alike letters. What is spelled otherwise counts apart until it is said here that it is "
                    "the same. The answer holds for every file, is kept in the sheet of spellings of the plans "
                    "workbook, and can be undone in the history."
                )
            )
        )
        if done := st.session_state.pop(_DONE, ""):
            st.success(say(done), icon=":material/check:")
        if not likely:
            st.write(say("None found."))
        else:
            who = actor(language, SPELLINGS)
            for number, one in enumerate(likely[:_MOST_ASKED]):
                _ask(one, number, who, chosen)
        if len(likely) > _MOST_ASKED:
            more = len(likely) - _MOST_ASKED
            st.caption(say("More follow when these are answered: {count}.", count=language.number(more)))
        _kept_table(oversight.kept_spellings(chosen.agency), language)


def _question(one: Likely, language: Language) -> str:
    column = BY_NAME["spelling"].column("dimension").written(language.code)[one.spelling.dimension]
    return language.say(
        "{column}: “{spelling}” (rows: {rows}) and “{name}” (rows: {others})",
        column=column,
        spelling=one.spelling.name,
        rows=language.number(one.spelling.rows),
        name=one.name.name,
        others=language.number(one.name.rows),
    )


def _ask(one: Likely, number: int, who: Actor | None, chosen: Choice) -> None:
    say, key = chosen.language.say, f"completeness_spelling_{number}"
    st.write(escaped(_question(one, chosen.language)))
    if not may(Deed.PUBLISH):
        return
    with st.container(horizontal=True):
        is_one = st.button(say("Count as “{name}”", name=one.as_name), key=f"{key}_one")
        is_apart = st.button(say("They are different"), key=f"{key}_apart")
    if (is_one or is_apart) and not who:
        st.warning(say("Type your name first."))
    elif who and (is_one or is_apart):
        _answer(one, is_one, who, chosen)


def _answer(one: Likely, is_one: bool, who: Actor, chosen: Choice) -> None:
    from loaders.decisions.spellings import count_under  # with what writes workbooks

    name = one.as_name if is_one else one.spelling.name
    both = [one.spelling.name, one.name.name] if is_one else [one.spelling.name]
    others = [spelling for spelling in both if spelling != name] or both
    arguments = (editions.database_folder(), chosen.agency, one.spelling.dimension, others, name, reads.today())
    if run_command(partial(count_under, *arguments, who=who), chosen.language):
        st.session_state[_DONE] = _ONE if is_one else _APART
        st.rerun()


def _kept_table(kept: tuple[Decision, ...], language: Language) -> None:
    if not kept:
        return
    say, names = language.say, BY_NAME["spelling"].column("dimension").written(language.code)
    columns = [
        Column("column", say("Column"), width="7rem"),
        Column("spelling", say("Spelling"), pinned=True, width="12rem"),
        Column("name", say("Counts as"), "strong", width="12rem"),
        Column("who", say("Decided by"), width="10rem"),
    ]
    rows = [
        {
            "column": names[one.dimension],
            "spelling": one.spelling,
            "name": Cell(say("stays apart"), muted=True) if one.is_apart else one.name,
            "who": Cell(one.who, sub=language.date(one.done_at), href=href("history", upload=str(one.upload))),
        }
        for one in kept
    ]
    title = say("What was decided about spellings")
    st.subheader(title, anchor=False)
    table(columns, rows, "completeness_kept_spellings", title, language, "completeness_kept_spellings")
