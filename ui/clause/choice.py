"""Which clause the page shows: kept in the address, with the ones before and after it."""

import streamlit as st

from language import phrases
from ui.data.plan_figures import Clause
from ui.navigation.address import choice, href
from ui.text.plain import plain
from ui.widgets.pieces import steps

_KEY = "choose_clause"


def choose(clauses: list[Clause]) -> Clause:
    """The clause of the address, else the first; with a picker and links to its neighbours."""
    say = choice().language.say
    numbers = [clause.number for clause in clauses]
    asked = st.query_params.get("clause", numbers[0])
    if asked not in numbers:
        text = say(
            "The address names the clause “{value}”, which this plan does not have. The first one is shown.",
            value=asked,
        )
        st.warning(plain(text), icon=":material/link_off:")
    place = numbers.index(asked) if asked in numbers else 0
    _bar(clauses, place)
    return clauses[place]


def _bar(clauses: list[Clause], place: int) -> None:
    say = choice().language.say
    names = {clause.number: f"{clause.number}  {clause.title}" for clause in clauses}
    with st.container(horizontal=True, vertical_alignment="center"):
        st.session_state[_KEY] = clauses[place].number
        st.selectbox(
            say("Clause"), list(names), key=_KEY, format_func=names.get, on_change=_picked, label_visibility="collapsed"
        )
        around = (("prev", place - 1), ("next", place + 1))
        steps(
            [_step(rel, clauses[there]) for rel, there in around if 0 <= there < len(clauses)],
            "steps",
            say("Clauses before and after"),
        )


def _step(rel: str, clause: Clause) -> tuple[str, str, str]:
    return rel, phrases.clause_name(clause.number, choice().language), href("clause", clause=clause.number)


def _picked() -> None:
    st.query_params.pop("indicator", None)
    st.query_params["clause"] = st.session_state[_KEY]


def chosen_indicator(clause: Clause) -> str:
    """The indicator of the address, else the main one. The clause has one at least."""
    asked = st.query_params.get("indicator", "")
    if asked and asked not in clause.indicators:
        text = choice().language.say(
            "The address names the indicator “{value}”, which this clause does not have. The first one is shown.",
            value=asked,
        )
        st.warning(plain(text), icon=":material/link_off:")
    return asked if asked in clause.indicators else next(iter(clause.indicators))
