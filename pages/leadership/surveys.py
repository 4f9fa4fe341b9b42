"""Surveys: each question's answers over the years, in percentage points against the poll before."""

import streamlit as st

from language import phrases
from ui import dataset_page, divisions, survey_chart, survey_parts, survey_words
from ui.address import choice
from ui.cards import cards
from ui.pieces import facts
from ui.plain import plain

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Surveys"), anchor=False)
if not dataset_page.is_empty("surveys"):
    published = {question.code: question for question in survey_parts.questions(survey_parts.figures("all"))}
    base = survey_parts.asked_base(list(published.values()))
    shown = survey_parts.questions(survey_parts.figures(base))
    now = {question.code: question for question in shown if question.in_year(chosen.year)}
    years = survey_parts.years_of(list(now.values()))
    question = now[dataset_page.asked("question", list(now))]
    cards(
        [survey_parts.card(other, years, base, chosen=other is question) for other in now.values()],
        key="surveys-cards", caption=say("Surveys"),
    )

    st.header(plain(question.wording(chosen.year)), anchor=False)
    whole = published[question.code]
    sources = survey_parts.sources(whole, chosen.year)
    left, right = st.columns([5, 3], gap="large")
    with left:
        survey_chart.show(question, whole, survey_parts.in_their_order(question.answers, sources), survey_parts.years_of([question]), base)
    with right:
        facts(survey_words.facts(question, whole, chosen.year, base, sources, language), key="surveys-facts")
        if lacking := survey_words.lacking(whole, chosen.year, language):
            st.warning(plain(lacking), icon=":material/percent:")
        for changed in survey_words.rewordings(whole, language).values():
            st.info(plain(changed), icon=":material/edit_note:")

    not_asked = [other.wording(chosen.year) for other in published.values() if not other.in_year(chosen.year)]
    if not_asked:
        year = phrases.ordinal(chosen.year, language)
        st.caption(plain(say("Not asked in {year}: {questions}", year=year, questions=divisions.listed(not_asked, language))))
