"""Outreach: what was published on each channel, more or less than before; never one sum."""

import streamlit as st

from kpi.explore.asked.question import YEAR
from language.figures import phrases
from ui.data.plans import years_to_chosen
from ui.datasets.empty import is_empty
from ui.datasets.figures import figures
from ui.datasets.filters import filter_by_clause
from ui.datasets.outreach_moves import material_of, material_words, move_cards
from ui.navigation.address import choice
from ui.widgets.cards import cards
from ui.widgets.choosing.compared_with import pick_year
from ui.widgets.figures import breakdown
from ui.widgets.filters import filter_by

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Outreach"), anchor=False)
if not is_empty("outreach"):
    every = figures("outreach")
    left, middle, right = st.columns(3)
    with left:
        clause = filter_by_clause(every)
    with middle:
        pick_year(every)
    with right:
        words = {"": say("All materials")} | material_words(every, language)
        material = filter_by("material", say("Material"), words)

    rows = [row for row in every if row.indicator.clause == clause and material in ("", material_of(row))]
    now = breakdown.by_size([row for row in rows if row.year == chosen.year], language)
    if now:
        cards(move_cards(now, language), key="outreach-moves", caption=say("Outreach"))
        breakdown.show(
            rows,
            years_to_chosen(chosen),
            say("By channel and material"),
            say("Channel and material"),
            "outreach-parts",
            divided=("channel", YEAR if material else "material"),
        )
        st.caption(
            say("Channels and materials are never added together: a post, a film and a leaflet are not one thing.")
        )
    else:
        year = phrases.ordinal(chosen.year, language)
        st.info(
            say("This clause has nothing of this material in {year}. Choose another clause or material.", year=year),
            icon=":material/event_busy:",
        )
