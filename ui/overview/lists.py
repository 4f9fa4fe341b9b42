"""One of the page's lists at a time, as the address asks: clauses, targets, moves, late work."""

import streamlit as st

from language import message
from ui.navigation.address import Choice
from ui.overview.answer import LIST
from ui.overview.clause_table import clause_list
from ui.overview.late_table import late_list
from ui.overview.move_table import move_list
from ui.overview.target_table import target_list
from ui.widgets.filters import filter_by

_LISTS = {
    "clauses": message("Clauses"),
    "targets": message("Targets"),
    "moves": message("Moves"),
    "late": message("Late work"),
}


def show_list(chosen: Choice) -> None:
    say = chosen.language.say
    with st.container(key=LIST):
        st.header(say("Clauses, targets and moves"), anchor=False)
        words = {name: say(word) for name, word in _LISTS.items()}
        shown = filter_by(LIST, say("List"), words, "buttons", is_named=False)
        if shown == "targets":
            target_list(chosen)
        elif shown == "late":
            late_list(chosen)
        elif shown == "moves":
            move_list(chosen)
        else:
            clause_list(chosen)
