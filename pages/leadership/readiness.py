"""Is the year's report ready? What each clause has for it and what it lacks, and whom to call."""

import streamlit as st

from kpi.oversight.readiness import due_day, offices
from language import phrases
from language.readiness import sentence
from ui.data import reads
from ui.navigation.address import choice, href, link
from ui.readiness import parts
from ui.text.plain import plain
from ui.widgets.cards import cards
from ui.widgets.pieces import steps
from ui.widgets.tables import table

chosen = choice()
language, say = chosen.language, chosen.language.say
today = reads.today()
year = today.year
ordinal, day = phrases.ordinal(year, language), language.date(due_day(year))
covering = parts.plans_of(chosen.agency, year, language)

st.title(say("Is the report for {year} ready?", year=ordinal), anchor=False)
if chosen.plan not in covering:
    st.info(
        plain(say("The report due on {day} is for {year}, which is not a year of this plan.", day=day, year=ordinal)),
        icon=":material/event_busy:",
    )
    if covering:
        leading = [("next", title, href("readiness", plan=plan, year=str(year))) for plan, title in covering.items()]
        steps(leading, "covering", say("Plans of that year"))
    else:
        st.write(say("None of the agency's plans covers that year."))
        link("plan", say("Plans"), icon=":material/edit_note:")
    st.stop()

clauses = reads.readiness(chosen.agency, chosen.plan, year)
if not clauses:
    st.info(say("This plan has no clauses yet. They come from a workbook of plans."), icon=":material/upload_file:")
    link("upload", say("Upload"), icon=":material/upload_file:")
    st.stop()

closed = (chosen.agency, chosen.plan, year) in reads.closed_years()
st.markdown(f"**{plain(sentence(clauses, year, due_day(year), today, closed, language))}**")
cards(parts.found_cards(clauses, language), "readiness", say("The report due on {day}", day=day))

st.header(say("The clauses in plan order"), anchor=False)
parts.switch(language)
st.caption(
    plain(
        say(
            "A clause is ready when it has a figure or an answer “nothing to report” for all that is asked, a narrative, the analyst's status and, "
            "unless nothing was started, a link to evidence. Asked for are its defined indicators, and the datasets that have figures of it in any year of the plan. "
            "What is missing leads to where it comes in."
        )
    )
)
shown = [clause for clause in clauses if clause.missing] if parts.shows_missing_only() else clauses
if shown:
    table(
        parts.clause_columns(language),
        parts.clause_rows(shown, chosen, year),
        "clauses",
        caption=say("The report due on {day}", day=day),
        language=language,
        file=f"{chosen.plan}-{year}-readiness",
    )
else:
    st.success(say("Nothing is missing."), icon=":material/check:")
link("completeness", say("Completeness"), icon=":material/fact_check:", year=str(year))

st.header(say("Whom to call"), anchor=False)
table(
    parts.office_columns(language),
    parts.office_rows(offices(clauses), language),
    "offices",
    caption=say("Whom to call"),
    language=language,
    file=f"{chosen.plan}-{year}-offices",
)
