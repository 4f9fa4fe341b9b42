"""The annual report: what each clause says of the year, written here; and the files that hand it out."""

import streamlit as st

from kpi.oversight.readiness import due_day
from language.figures import phrases
from language.plans.readiness import sentence
from reports.content.wording import clause_section
from ui.data import reads
from ui.data.handouts import plan_year_of
from ui.navigation.address import choice
from ui.report.clause import chosen_clause, lacking_text
from ui.report.draft import subject_of
from ui.report.figures import figures
from ui.report.files import files
from ui.report.writing import writing
from ui.text.markdown import escaped
from ui.widgets.empty_plan import show_empty_plan

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Annual report for {year}", year=phrases.ordinal(chosen.year, language)), anchor=False)
plan_year = plan_year_of(chosen, reads.edition()) if chosen.plan else None
if plan_year is None or not plan_year.clauses:
    show_empty_plan(language)
    st.stop()

year, today = plan_year.year, plan_year.today
if plan_year.closed or year >= reads.today().year - 1:
    ready = [clause.readiness for clause in plan_year.clauses]
    st.markdown(f"**{escaped(sentence(ready, year, due_day(year), today, plan_year.closed, language))}**")
files(plan_year)

clause = chosen_clause(plan_year)
section = clause_section(clause, plan_year)
st.header(escaped(section.heading), anchor=False)
st.caption(escaped(lacking_text(clause, language)))
if clause.nothing:
    st.write(escaped(say("Nothing to report: {datasets}.", datasets=", ".join(clause.nothing))))
writing(subject_of(clause.number, chosen), chosen)
figures(section, plan_year)
