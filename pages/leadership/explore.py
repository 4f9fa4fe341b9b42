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

left, middle, right = st.columns([3, 2, 2], gap="small")
with left:
    choices.measure(language)
measure = asked.asked_measure()
with middle:
    choices.division(address.ROWS, say("Rows"), measure, language)
with right:
    choices.division(address.COLUMNS, say("Columns"), measure, language)
left, middle, right = st.columns([3, 2, 2], gap="small")
with left:
    plan = plan_title(chosen.agency, chosen.plan, language)
    choices.pick(say("Action plan"), address.PLANS, {"": plan, address.ALL_PLANS: say("all plans of the agency")})
there = wording.years_there(plans_of(chosen.agency).values(), chosen)
with middle:
    choices.period(address.PERIOD, say("Period"), say("all years"), there, language)
with right:
    choices.period(address.AGAINST, say("Compare with"), say("nothing"), there, language)
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
table.HEAT.show(say("Depth of colour by size"))
table.show(answer, title, language)
wording.reasons(answer, language)
files.show(answer, language)
kept.show(chosen)
