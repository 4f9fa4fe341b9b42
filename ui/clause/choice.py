"""Which clause and which of its indicators the page shows: kept in the address."""

from dataclasses import replace

import streamlit as st

from loaders.datasets.registry import CODES
from ui.data.plan_figures import Clause
from ui.navigation.address import choice
from ui.text.markdown import escaped
from ui.widgets.choosing.clause_picker import pick_clause
from ui.widgets.choosing.compared_with import compared


def chosen_clause(clauses: list[Clause]) -> Clause:
    """The clause of the address, else the first, with a picker and links to its neighbours. There is one at least."""
    labels = {clause.number: f"{clause.number}  {clause.title}" for clause in clauses}
    number = pick_clause(labels, "clause", "choose_clause", leaves="indicator")
    return next(clause for clause in clauses if clause.number == number)


def with_named_year(clause: Clause) -> Clause:
    """The clause, its figures of the chosen year compared with the one that the address names, if it names one."""
    indicators = {
        code: [row for row in compared(clause.series(code)) if row.indicator.plan == rows[0].indicator.plan]
        for code, rows in clause.indicators.items()
    }
    return replace(clause, indicators=indicators)


def chosen_indicator(clause: Clause) -> str:
    """The indicator of the address, else the main one. The clause has one at least."""
    asked = st.query_params.get("indicator", "")
    named = CODES.among(asked, clause.indicators)
    if asked and not named:
        text = choice().language.say(
            "The address names the indicator “{value}”, which this clause does not have. The first one is shown.",
            value=asked,
        )
        st.warning(escaped(text), icon=":material/link_off:")
    return named or next(iter(clause.indicators))
