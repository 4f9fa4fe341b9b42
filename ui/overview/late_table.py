"""The table of the year's work that is late, the longest late first."""

import streamlit as st

from kpi.work.state import worst_first
from ui.data import reads
from ui.navigation.address import Choice
from ui.widgets.figures.work import totals_table


def late_list(chosen: Choice) -> None:
    """One row a clause and kind of work."""
    say = chosen.language.say
    late = worst_first(reads.work(chosen.agency, chosen.plan, chosen.year, chosen.language))
    if late:
        totals_table(late, chosen, chosen.year, "late", say("Late work"))
    else:
        st.info(say("No work is late."), icon=":material/check:")
