"""The annual report: what each clause says of the year, written here; and the files that hand it out."""

import streamlit as st

from kpi.oversight.readiness import due_day
from language import phrases
from language.readiness import sentence
from reports.content.wording import heading, section
from ui.data import reads
from ui.data.handouts import document
from ui.navigation.address import choice, link
from ui.report import draft, parts
from ui.report.files import files
from ui.report.writing import writing
from ui.text.plain import plain

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Annual report for {year}", year=phrases.ordinal(chosen.year, language)), anchor=False)
told = document(chosen, reads.edition()) if chosen.plan else None
if told is None or not told.clauses:
    st.info(say("This plan has no clauses yet. They come from a workbook of plans."), icon=":material/upload_file:")
    link("upload", say("Upload"), icon=":material/upload_file:")
    st.stop()

if told.closed or chosen.year >= reads.today().year - 1:
    ready = [clause.readiness for clause in told.clauses]
    st.markdown(f"**{plain(sentence(ready, told.year, due_day(told.year), told.today, told.closed, language))}**")
files(told)

clause = parts.choose(told)
shown = section(clause, told)
st.header(plain(heading(clause, language)), anchor=False)
st.caption(plain(parts.lacking(clause, language)))
if clause.nothing:
    st.write(plain(say("Nothing to report: {datasets}.", datasets=", ".join(clause.nothing))))
writing(draft.place_of(clause.number, chosen), chosen)
parts.figures(shown, told)
