"""Orders to change the database, and the sentence where one is refused."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from kpi.warehouse import editions
from language import Language
from loaders.problems.problem import Problem
from loaders.problems.raised import RAISED, fault_of
from ui.text.plain import plain

_Given = TypeVar("_Given")


def carried_out(order: Callable[[], _Given], language: Language) -> _Given | None:
    """What an order gave (never None); None where it was refused, and then the page says why and what to do."""
    try:
        with st.spinner(language.say("One moment …")):
            return order()
    except RAISED as raised:
        problem = Problem("", "", 0, 0, "", "", fault_of(raised, editions.database_folder()))
    st.error(plain(f"{problem.what(language)} {problem.fix(language)}"), icon=":material/block:")
    return None
