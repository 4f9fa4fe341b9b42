"""One clause: what was done, its indicators over the years, and the way to the rows behind each figure."""

import streamlit as st

from charts.plan_spans import spans
from language import phrases
from ui.clause import parts
from ui.clause.choice import choose, chosen_indicator
from ui.clause.lineage import clause_lineage
from ui.data.plan_figures import figure_of, plan_of, plan_years, usual_comparison
from ui.navigation.address import choice, link
from ui.text.plain import plain
from ui.widgets.cards import multiples
from ui.widgets.figure_chart import figure_chart
from ui.widgets.pieces import facts
from ui.widgets.rows_link import rows_address
from ui.widgets.tables import table

chosen = choice()
language, say = chosen.language, chosen.language.say
plan = plan_of(chosen)
years, clauses = plan.years, plan.clauses
if not clauses:
    st.title(say("Clause by clause"), anchor=False)
    st.info(say("This plan has no clauses yet. They come from a workbook of plans."), icon=":material/upload_file:")
    link("upload", say("Upload"), icon=":material/upload_file:")
    st.stop()

clause = choose(clauses)
st.title(plain(f"{phrases.clause_name(clause.number, language)}. {clause.title}"), anchor=False)
facts(parts.told(clause, chosen), key="told", wide=True)
facts(parts.about(clause, chosen), key="about")
clause_lineage(clause.number, chosen, key="lineage")
if not clause.indicators:
    st.info(say("No figures have come in for this clause."), icon=":material/upload_file:")
    link("upload", say("Upload"), icon=":material/upload_file:")
    st.stop()

indicator = chosen_indicator(clause)
usual = usual_comparison(clause.figures(chosen.year), language)
st.header(say("Indicators, {year}", year=chosen.year), anchor=False)
caption = [
    say("Unless a card says otherwise: {compared}. Equal units share one scale.", compared=usual or say("no figure"))
]
if clause.earlier:
    caption.append(say("Cards show the years of this plan; the chart below shows those of earlier plans too."))
st.caption(plain(" ".join(caption)))
multiples(
    parts.small_multiples(clause, years, chosen, indicator, usual),
    key="indicators",
    caption=say("Indicators of the clause"),
)
if rest := parts.rest_rows(clause, years, chosen, usual):
    table(parts.rest_columns(language, chosen.year), rest, "rest", say("Further indicators"), language)

rows = clause.series(indicator)
through = spans(rows, plan_years(chosen.agency), language)
axis = [*range(through[0].year, years[0]), *years] if through else years
file = f"{chosen.plan}-{clause.number}"
figure_chart(rows, language, axis, key=parts.DETAIL, year=chosen.year, file=file, spans=through)
row = figure_of(rows, chosen.year) or rows[-1]
facts(parts.meaning(row, language), key="meaning")
year = phrases.ordinal(row["year"], language)
link("rows", say("The rows behind the figure of {year}", year=year), icon=":material/table_rows:", **rows_address(row))
