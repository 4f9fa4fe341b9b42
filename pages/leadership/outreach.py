"""Outreach: what was published on each channel, more or less than before; never one sum."""

import streamlit as st

from kpi.explore.asked.question import YEAR
from language.figures import phrases
from ui.data.plans import years_to_chosen
from ui.datasets.empty import is_empty
from ui.datasets.figures import figures
from ui.datasets.filters import clauses_of
from ui.datasets.outreach_moves import material_of, material_words, move_cards
from ui.navigation.address import choice
from ui.widgets.cards import cards
from ui.widgets.choosing.compared_with import years_of
from ui.widgets.figures import breakdown
from ui.widgets.filters import Filter, filter_row

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Outreach"), anchor=False)
if not is_empty("outreach"):
    every = figures("outreach")
    materials = Filter("material", say("Material"), {"": say("All materials")} | material_words(every, language))
    picked = filter_row([clauses_of(every), *years_of(every), materials])
    clause, material = picked["clause"], picked["material"]

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
