"""Are we carrying out the plan? Its totals, every clause, and where nothing was reported."""

import streamlit as st

from ui.data import reads
from ui.data.plan_figures import figure_of, plan_of, usual_comparison
from ui.navigation.address import choice
from ui.overview.answer import answer, dataset_page, report_card
from ui.overview.clause_table import clause_table
from ui.overview.reporting_map import reporting_map
from ui.text.markdown import escaped
from ui.widgets.cards import cards
from ui.widgets.empty_plan import show_empty_plan
from ui.widgets.figures.card import figure_card

chosen = choice()
language, say = chosen.language, chosen.language.say
plan = plan_of(chosen)

st.title(say("Are we carrying out the plan?"), anchor=False)
if not plan.clauses:
    show_empty_plan(language)
    st.stop()

without = reads.targets_without_figure(chosen.agency, chosen.plan).get(chosen.year, [])
st.markdown(escaped(answer(plan.clauses, without, chosen.year, language)))
cards(
    [
        report_card(plan.clauses, chosen, reads.today()),
        *(figure_card(rows, plan.years, chosen.year, language, href=dataset_page(rows[0])) for rows in plan.totals),
    ],
    key="totals",
    caption=say("The plan as a whole, {year}", year=chosen.year),
)

mains = [figure_of(clause.main, chosen.year) for clause in plan.clauses]
usual = usual_comparison(filter(None, mains), language)
st.header(say("The clauses in plan order"), anchor=False)
if usual:
    st.caption(escaped(say("Unless a row says otherwise: {compared}.", compared=usual)))
clause_table(plan, chosen, usual)
reporting_map(plan, chosen)
