"""What is missing? Clauses by datasets by years, and what should be looked at before the report."""

import streamlit as st

from ui.completeness import findings, summary
from ui.completeness.clause_answer import answer_section
from ui.completeness.days import days_section
from ui.completeness.found import find
from ui.completeness.grid import ALL_YEARS, show_grid, span
from ui.completeness.spellings import spelling_section
from ui.completeness.translations import translation_section
from ui.data.plan_figures import plan_of
from ui.navigation.address import choice, link
from ui.text.markdown import escaped
from ui.widgets.cards import cards
from ui.widgets.empty_plan import show_empty_plan

chosen = choice()
language, say = chosen.language, chosen.language.say
plan = plan_of(chosen)

st.title(say("What is missing?"), anchor=False)
if not plan.clauses:
    show_empty_plan(language)
    st.stop()

years = plan.years if ALL_YEARS.is_on else [chosen.year]
found = find(plan, years, chosen)
st.markdown(escaped(summary.summary_text(found, span(years), language)))
caption = say("What was found, {years}", years=span(years))
cards(summary.summary_cards(found, language), "completeness_found", caption)
with st.container(horizontal=True):
    link("overview", say("Overview"), icon=":material/dashboard:")
    link("readiness", say("Report readiness"), icon=":material/assignment_turned_in:")

st.header(say("What was reported, {years}", years=span(years)), anchor=False)
ALL_YEARS.show(say("All years of the plan"))
if found.requirements:
    st.caption(
        escaped(
            say(
                "A clause is asked for the datasets of its defined indicators and for those that have figures of it "
                "in any year of the plan; for a narrative once the plan has one. The rest stays empty, "
                "and can be answered too. What is missing leads to its answer."
            )
        )
    )
    st.caption(escaped(say("“2/3” means: of three indicators that are asked for, two have a figure or an answer.")))
    show_grid(found.requirements, plan.clauses, years, chosen)
else:
    st.info(say("Nothing is asked for yet: the year has not begun, or the plan has neither indicators nor figures."))
if unknown := summary.without_datasets(found.asked, plan.clauses):
    st.warning(
        escaped(say("Clauses with neither a defined indicator nor a figure: {clauses}.", clauses=", ".join(unknown))),
        icon=":material/help:",
    )
    link("plan", say("Plans"), icon=":material/edit_note:")
if chosen.year in plan.years:
    answer_section(found.asked, plan.clauses, chosen)

findings.outlier_section(found.outliers, language)
findings.poll_section(found.polls, language)
findings.duplicate_section(found.pairs, found.compared_all, language)
spelling_section(found.spellings, chosen)
translation_section(chosen)
days_section(chosen)
