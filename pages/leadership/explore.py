"""Any question of what adds up: what is counted, by what, of when, and against when; every part is in the address."""

import streamlit as st

from kpi.explore.answer import Refusal
from kpi.explore.asked import address
from loaders.exploring import wording as words
from ui.data import explored
from ui.data.plans import plan_title, plans_of
from ui.explore import asked, choices, drawing, files, kept, region_map, table, wording
from ui.navigation.address import choice
from ui.text.markdown import escaped

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Explore"), anchor=False)

measure, plan = asked.asked_measure(), plan_title(chosen.agency, chosen.plan, language)
there = wording.years_there(plans_of(chosen.agency).values(), chosen)
picks = [
    choices.measure(language),
    choices.division(address.ROWS, say("Rows"), measure, language),
    choices.division(address.COLUMNS, say("Columns"), measure, language),
    choices.Pick(address.PLANS, say("Action plan"), {"": plan, address.ALL_PLANS: say("all plans of the agency")}),
    choices.period(address.PERIOD, say("Period"), say("all years"), there, language),
    choices.period(address.AGAINST, say("Compare with"), say("nothing"), there, language),
]
choices.show(picks)
choices.between_days(picks, language)
members = explored.members(chosen.agency, asked.asked_plans(), measure)
choices.filter_boxes(measure, members, language)

answer = explored.answer(asked.question(members))
if isinstance(answer, Refusal):
    st.info(escaped(words.refusal(answer, measure, language)), icon=":material/filter_alt:")
    kept.show(chosen)
    st.stop()
title = wording.title(answer, language)
shown = region_map if region_map.is_chosen(answer, language) else drawing
shown.show(answer, title, words.asked_for(answer, members, language), language)
wording.nothing(answer, language)
if table.has_sizes(answer):
    table.HEAT.show(say("Depth of colour by size"))
table.show(answer, title, language)
wording.reasons(answer, language)
files.show(answer, language)
kept.show(chosen)
