"""Are we carrying out the plan? The answer, what needs attention, what moved, every clause, what was reported."""

import streamlit as st

from language.figures.provisional import provisional_text
from ui.data import reads
from ui.data.plan_figures import plan_of, usual_comparison
from ui.navigation.address import choice, link
from ui.overview.answer import answer, report_card, total_cards
from ui.overview.attention import needs_attention
from ui.overview.lists import show_list
from ui.overview.moved import what_moved_most
from ui.overview.reporting_map import reporting_map
from ui.overview.section_table import section_table
from ui.overview.targets import targets_of
from ui.text.markdown import escaped
from ui.widgets.cards import cards
from ui.widgets.empty_plan import show_empty_plan
from ui.widgets.lines import sentence

chosen = choice()
language, say = chosen.language, chosen.language.say
plan = plan_of(chosen)

st.title(say("Are we carrying out the plan?"), anchor=False)
if not plan.clauses:
    show_empty_plan(language)
    st.stop()

figures = [row for clause in plan.clauses for row in clause.figures(chosen.year)]
usual = usual_comparison(figures, language)
without = reads.targets_without_figure(chosen.agency, chosen.plan).get(chosen.year, [])
targets = targets_of(plan.clauses, without, chosen.year)
sentence(answer(plan, targets, chosen), key="answer")
left, right = st.columns([3, 2], gap="medium")
with left:
    needs_attention(plan, targets, chosen)
with right:
    what_moved_most(plan, chosen, usual)
if provisional := provisional_text(figures, chosen.year, language):
    st.caption(escaped(provisional))
cards(
    [report_card(plan, chosen, reads.today()), *total_cards(plan, chosen)],
    key="totals",
    caption=say("The plan as a whole, {year}", year=chosen.year),
)

section_table(chosen)
show_list(plan, targets, chosen, usual)
reporting_map(plan, chosen)
with st.container(horizontal=True):
    link("readiness", say("Report readiness"), icon=":material/assignment_turned_in:")
    link("completeness", say("Completeness"), icon=":material/fact_check:")
