"""Are we carrying out the plan? The answer, what needs attention, what moved, every clause, what was reported."""

import streamlit as st

from language.figures.provisional import provisional_text
from ui.data.edition_cache import of_choice
from ui.data.plan_figures import figures_of_year, plan_of
from ui.navigation.address import choice, link
from ui.overview.answer import answer, plan_cards
from ui.overview.attention import needs_attention
from ui.overview.lists import show_list
from ui.overview.moved import what_moved_most
from ui.overview.reporting_map import reporting_map
from ui.overview.section_table import section_table
from ui.text.markdown import escaped
from ui.widgets.cards import cards
from ui.widgets.empty_plan import show_empty_plan
from ui.widgets.lines import lists, sentence

chosen = choice()
language, say = chosen.language, chosen.language.say

st.title(say("Are we carrying out the plan?"), anchor=False)
if not plan_of(chosen).clauses:
    show_empty_plan(language)
    st.stop()

sentence(of_choice(answer, chosen), key="answer")
left, right = st.columns([3, 2], gap="medium")
with left:
    lists(say("What needs attention"), of_choice(needs_attention, chosen), key="attention")
with right:
    lists(say("What moved most"), [of_choice(what_moved_most, chosen)], key="moved-most")
if provisional := provisional_text(figures_of_year(chosen), chosen.year, language):
    st.caption(escaped(provisional))
cards(of_choice(plan_cards, chosen), key="totals", caption=say("The plan as a whole, {year}", year=chosen.year))
section_table(chosen)
show_list(chosen)
reporting_map(chosen)
with st.container(horizontal=True):
    link("readiness", say("Report readiness"), icon=":material/assignment_turned_in:")
    link("completeness", say("Completeness"), icon=":material/fact_check:")
