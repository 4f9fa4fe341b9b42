"""Is the year's report ready? What each clause has for it and what it lacks, and whom to call."""

import streamlit as st

from kpi.oversight.readiness import due_day, offices
from language.figures import phrases
from language.plans.readiness import sentence
from ui.data import reads
from ui.data.plans import plan_by_code, plans_covering
from ui.navigation.address import choice, link
from ui.readiness.cards import readiness_cards
from ui.readiness.lacking import MISSING_ONLY, lacking
from ui.readiness.office_table import office_table
from ui.readiness.other_plans import show_other_plans
from ui.readiness.unfinished import show_unfinished
from ui.readiness.work import year_work
from ui.text.markdown import escaped
from ui.widgets.cards import cards
from ui.widgets.empty_plan import show_empty_plan
from ui.widgets.missing_figures import asked_count
from ui.widgets.readiness.clause_table import clause_table
from ui.widgets.readiness.clauses import readiness_of

chosen = choice()
language, say = chosen.language, chosen.language.say
today = reads.today()
year = today.year
covering = plans_covering(chosen.agency, year, language)

st.title(say("Is the report for {year} ready?", year=phrases.ordinal(year, language)), anchor=False)
if chosen.plan not in covering:
    show_other_plans(plan_by_code(chosen.agency, chosen.plan), covering, year, language)
    st.stop()

clauses = readiness_of(chosen.agency, chosen.plan, year, language)
if not clauses:
    show_empty_plan(language)
    st.stop()

closed = (chosen.agency, chosen.plan, year) in reads.closed_years()
st.markdown(f"**{escaped(sentence(clauses, year, due_day(year), today, closed, language))}**")
show_unfinished(chosen.agency, chosen.plan, year - 1, language)
caption = say("The report due on {day}", day=language.date(due_day(year)))
asked = [one for clause in clauses for one in clause.asked]
st.markdown(escaped(f"{year}: {asked_count(asked, language)}."))
cards(readiness_cards(clauses, language), "readiness", caption)
with st.container(horizontal=True):
    link("overview", say("Overview"), icon=":material/dashboard:", year=str(year))
    link("completeness", say("Completeness"), icon=":material/fact_check:", year=str(year))

st.header(say("The clauses in plan order"), anchor=False)
MISSING_ONLY.show(say("Only what is missing"))
shown = lacking(clauses, language)
st.caption(
    escaped(
        say(
            "A clause is ready when it has a figure or an answer “nothing to report” for all that is asked, "
            "a narrative, the analyst's status and, unless nothing was started, a link to evidence. "
            "Asked for are its defined indicators, and the datasets that have figures of it in any year of the plan. "
            "What is missing leads to where it comes in."
        )
    )
)
if shown:
    clause_table(shown, chosen, year, caption)
else:
    st.success(say("Nothing is missing."), icon=":material/check:")

year_work(chosen, year)

st.header(say("Whom to call"), anchor=False)
office_table(offices(clauses), language, f"{chosen.plan}-{year}-offices")
