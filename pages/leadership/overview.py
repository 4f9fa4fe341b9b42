"""Are we carrying out the plan? Its totals, every clause, and where nothing was reported."""

import streamlit as st

from charts.heat import heat_spec
from ui import overview_parts as parts
from ui import reads
from ui.address import choice, href
from ui.cards import cards, figure_card
from ui.figure_chart import chart
from ui.plain import plain
from ui.plan_figures import figure_of, plan_clauses, plan_totals, plan_years, usual_comparison
from ui.tables import table

chosen = choice()
language, say = chosen.language, chosen.language.say
years, clauses = plan_years(chosen), plan_clauses(chosen)

st.title(say("Are we carrying out the plan?"), anchor=False)
st.markdown(plain(parts.answer(clauses, chosen.year, language)))
cards(
    [
        parts.report_card(clauses, chosen, reads.today()),
        *(
            figure_card(rows, years, chosen.year, language, href=href(rows[0]["dataset"], indicator=rows[0]["indicator"]))
            for rows in plan_totals(chosen)
        ),
    ],
    key="totals", caption=say("The plan as a whole, {year}", year=chosen.year),
)

mains = [figure_of(clause.main, chosen.year) for clause in clauses]
usual = usual_comparison(filter(None, mains), language)
st.header(say("The clauses in plan order"), anchor=False)
if usual:
    st.caption(plain(say("Unless a row says otherwise: {compared}.", compared=usual)))
table(
    parts.clause_columns(language, chosen.year), parts.clause_rows(clauses, years, chosen, usual), key="clauses",
    caption=say("Clauses of the plan, {year}", year=chosen.year), language=language, file=f"{chosen.plan}-{chosen.year}",
)

chart(
    heat_spec(len(clauses)), parts.heat_data(clauses, years, language),
    title=say("Where nothing was reported"), note=say("How many indicators of a clause have a figure in each year; a dashed cell has none."),
    alt=parts.heat_note(clauses, years, language), key="reported",
    columns=parts.heat_columns(years, language), rows=parts.heat_rows(clauses, years, language), language=language, file=f"{chosen.plan}-heat",
)
