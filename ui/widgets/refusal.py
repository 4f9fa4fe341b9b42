"""Why something was refused, and the way to what would let it through."""

import streamlit as st

from language import Language
from loaders.problems.problem import Fault
from ui.navigation.address import link
from ui.text.faults import fault_text


def refusal(fault: Fault, language: Language, icon: str = ":material/error:") -> None:
    """Of a closed year also where it is opened again."""
    st.error(fault_text(fault, language), icon=icon)
    if fault.code == "closed_year":
        where = {name: str(fault.values[name]) for name in ("agency", "plan", "year")}
        link("history", language.say("To the closed year in the history"), icon=":material/lock_open:", **where)
