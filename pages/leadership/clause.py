"""One clause: what was done, its indicators over the years, and the way to the rows behind each figure."""

import streamlit as st

from charts.plan_spans import spans
from language.figures import phrases
from ui.clause import indicators
from ui.clause.approved import approved, due_note
from ui.clause.choice import chosen_clause, chosen_indicator, with_named_year
from ui.clause.lineage import clause_lineage
from ui.clause.narrative import narrative, standing
from ui.clause.periods import period_table
from ui.clause.work import clause_work
from ui.data.plan_figures import figure_of, plan_of, usual_comparison
from ui.data.plans import plan_years
from ui.navigation.address import choice, link
from ui.text.markdown import escaped
from ui.widgets.cards import multiples
from ui.widgets.choosing.compared_with import pick_year
from ui.widgets.elements import facts
from ui.widgets.empty_plan import show_empty_plan
from ui.widgets.figures.links import rows_address
from ui.widgets.figures.meaning import meaning
from ui.widgets.figures.year_chart import year_chart

chosen = choice()
language, say = chosen.language, chosen.language.say
plan = plan_of(chosen)
if not plan.clauses:
    st.title(say("Clause by clause"), anchor=False)
    show_empty_plan(language)
    st.stop()

clause = chosen_clause(plan.clauses)
st.title(escaped(f"{phrases.clause_name(clause.number, language)}. {clause.title}"), anchor=False)
facts(approved(clause, chosen), key="approved")
if note := due_note(clause, chosen):
    st.info(escaped(note), icon=":material/event_busy:")
facts(narrative(clause, chosen), key="told", wide=True)
facts(standing(clause, chosen), key="about")
clause_lineage(clause.number, chosen, key="lineage")
if not clause.indicators:
    st.info(say("No figures have come in for this clause."), icon=":material/upload_file:")
    link("upload", say("Upload"), icon=":material/upload_file:")
    clause_work(clause.number, chosen)
    st.stop()

clause = with_named_year(clause)
indicator = chosen_indicator(clause)
usual = usual_comparison(clause.figures(chosen.year), language)
st.header(say("Indicators, {year}", year=chosen.year), anchor=False)
pick_year([row for code in clause.indicators for row in clause.series(code)])
st.caption(escaped(indicators.caption(clause, usual, language)))
shown = indicators.small_multiples(clause, plan.years, chosen, indicator, usual)
multiples(shown, key="indicators", caption=say("Indicators of the clause"))
indicators.rest_table(clause, plan.years, chosen, usual)

rows = clause.series(indicator)
through = spans(rows, plan_years(chosen.agency), language)
axis = [*range(through[0].year, plan.years[0]), *plan.years] if through else plan.years
file = f"{chosen.plan}-{clause.number}"
year_chart(rows, language, axis, key=indicators.DETAIL, year=chosen.year, file=file, spans=through)
period_table(clause.indicators[indicator], language, file)
row = figure_of(rows, chosen.year) or rows[-1]
facts(meaning(row, language), key="meaning")
year = phrases.ordinal(row.year, language)
link("rows", say("The rows behind the figure of {year}", year=year), icon=":material/table_rows:", **rows_address(row))
clause_work(clause.number, chosen)
