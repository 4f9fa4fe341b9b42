"""Are we carrying out the plan? Its totals, every clause, and where nothing was reported."""

import streamlit as st

from charts.heat import heat_spec
from ui.data import reads
from ui.data.plan_figures import figure_of, plan_of, usual_comparison
from ui.navigation.address import choice, link
from ui.overview import parts
from ui.text.plain import plain
from ui.widgets.cards import cards, figure_card
from ui.widgets.figure_chart import chart
from ui.widgets.tables import table

chosen = choice()
language, say = chosen.language, chosen.language.say
plan = plan_of(chosen)
years, clauses = plan.years, plan.clauses

st.title(say("Are we carrying out the plan?"), anchor=False)
if not clauses:
    st.info(say("This plan has no clauses yet. They come from a workbook of plans."), icon=":material/upload_file:")
    link("upload", say("Upload"), icon=":material/upload_file:")
    st.stop()

st.markdown(plain(parts.answer(clauses, chosen.year, language)))
cards(
    [
        parts.report_card(clauses, chosen, reads.today()),
        *(figure_card(rows, years, chosen.year, language, href=parts.dataset_page(rows[0])) for rows in plan.totals),
    ],
    key="totals",
    caption=say("The plan as a whole, {year}", year=chosen.year),
)

mains = [figure_of(clause.main, chosen.year) for clause in clauses]
usual = usual_comparison(filter(None, mains), language)
st.header(say("The clauses in plan order"), anchor=False)
if usual:
    st.caption(plain(say("Unless a row says otherwise: {compared}.", compared=usual)))
table(
    parts.clause_columns(language, chosen.year),
    parts.clause_rows(clauses, years, chosen, usual),
    key="clauses",
    caption=say("Clauses of the plan, {year}", year=chosen.year),
    language=language,
    file=f"{chosen.plan}-{chosen.year}",
)

chart(
    heat_spec(len(clauses)),
    parts.heat_data(clauses, years, language),
    title=say("Where nothing was reported"),
    note=say(
        "How many indicators of a clause have a figure in each year; a dash means none, and 0 that there was nothing to report."
    ),
    alt=parts.heat_note(clauses, years, language),
    key="reported",
    columns=parts.heat_columns(years, language),
    rows=parts.heat_rows(clauses, years, language),
    language=language,
    file=f"{chosen.plan}-heat",
)
