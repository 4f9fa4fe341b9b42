"""Commands that change the database, and the sentence where one is refused."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from kpi import logs
from kpi.warehouse import editions
from language import Language
from loaders.problems.raised import RAISED, fault_of
from ui.access.visitors import logged
from ui.widgets.refusal import refusal

_Result = TypeVar("_Result")


def run_command(command: Callable[[], _Result], language: Language) -> _Result | None:
    """What the command returned (never None); None where it was refused: then the page says why and what to do."""
    try:
        with st.spinner(language.say("One moment …")):
            return command()
    except RAISED as raised:
        fault = fault_of(raised, editions.database_folder())
    logs.happened("refusal", why=fault.code, **logged.about())
    refusal(fault, language, ":material/block:")
    return None
