"""The work plan of the year on the page of readiness: all clauses, the longest late first."""

import streamlit as st

from kpi.work.state import WorkState, worst_first
from language import Language
from ui.data import reads
from ui.navigation.address import Choice
from ui.text.markdown import escaped
from ui.widgets.figures.work import totals_table


def year_work(chosen: Choice, year: int) -> None:
    """Nothing where the year has no work plan."""
    states = reads.work(chosen.agency, chosen.plan, year, chosen.language)
    if not states:
        return
    language = chosen.language
    title = language.say("Work plan, {year}", year=year)
    st.header(title, anchor=False)
    late = worst_first(states)
    st.markdown(f"**{escaped(_sentence(late, states, language))}**")
    rest = [state for state in states if not state.late]
    totals_table([*late, *rest], chosen, year, "work", title)


def _sentence(late: list[WorkState], states: list[WorkState], language: Language) -> str:
    """In how many clauses something is late."""
    clauses = len({state.clause for state in states})
    if not late:
        return language.say_count(
            "Nothing is late in the {count} clause that has a work plan.",
            "Nothing is late in the {count} clauses that have a work plan.",
            clauses,
        )
    return language.say_count(
        "Of {count} clause with a work plan, {late} has work that is late.",
        "Of {count} clauses with a work plan, work is late in {late}.",
        clauses,
        late=language.number(len({state.clause for state in late})),
    )
