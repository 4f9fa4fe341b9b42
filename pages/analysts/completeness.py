"""What is missing? Clauses by datasets by years, and what should be looked at before the report."""

import streamlit as st

from kpi.oversight.outliers import outliers
from kpi.rules.polls import polls_that_miss
from ui.completeness import findings, grid, top
from ui.completeness.answer import answer_section
from ui.completeness.days import days_section
from ui.data import reads
from ui.data.plan_figures import plan_of
from ui.navigation.address import choice, link
from ui.text.plain import plain
from ui.widgets.cards import cards

chosen = choice()
language, say = chosen.language, chosen.language.say
plan = plan_of(chosen)

st.title(say("What is missing?"), anchor=False)
if not plan.clauses:
    st.info(say("This plan has no clauses yet. They come from a workbook of plans."), icon=":material/upload_file:")
    link("upload", say("Upload"), icon=":material/upload_file:")
    st.stop()

years = plan.years if grid.shows_all_years() else [chosen.year]
begun = reads.places(chosen.agency, chosen.plan, tuple(plan.years))
places = [place for place in begun if place.year in years]
figures = [row for clause in plan.clauses for rows in clause.indicators.values() for row in rows]
far = [row for row in outliers(figures) if row["year"] in years]
polls = [poll for poll in polls_that_miss(figures) if poll.year in years]
with st.spinner(say("One moment …")):
    alike = reads.duplicates(chosen.agency, chosen.plan)
pairs = [pair for pair in alike.pairs if pair[0]["year"] in years]

span = grid.span(years)
found = len(far) + len(polls) + len(pairs) + sum(place.state == "contradiction" for place in places)
st.markdown(plain(top.answer(places, span, found, language)))
cards(
    top.found_cards(places, len(far), len(polls), len(pairs), alike.all, language),
    "completeness_found",
    say("What was found, {years}", years=span),
)

st.header(say("What was reported, {years}", years=span), anchor=False)
grid.switch(language)
if places:
    st.caption(
        plain(
            say(
                "A clause is asked for the datasets of its defined indicators and for those that have figures of it in any year of the plan; "
                "for a narrative once the plan has one. The rest stays empty, and can be answered too. What is missing leads to its answer."
            )
        )
    )
    grid.grid(places, plan.clauses, years, chosen)
else:
    st.info(say("Nothing is asked for yet: the year has not begun, or the plan has neither indicators nor figures."))
if unknown := top.without_datasets(begun, plan.clauses):
    st.warning(
        plain(say("Clauses with neither a defined indicator nor a figure: {clauses}.", clauses=", ".join(unknown))),
        icon=":material/help:",
    )
    link("plan", say("Plans"), icon=":material/edit_note:")
if chosen.year in plan.years:
    answer_section(begun, plan.clauses, chosen)

findings.outlier_section(far, language)
findings.poll_section(polls, language)
findings.duplicate_section(pairs, alike.all, language)
days_section(chosen)
