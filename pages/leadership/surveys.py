"""Surveys: each question's answers over the years, in percentage points against the poll before."""

import streamlit as st

from language import phrases
from ui.datasets import filters
from ui.navigation.address import choice
from ui.surveys import chart, questions, words
from ui.text.plain import plain
from ui.widgets import breakdowns
from ui.widgets.cards import cards
from ui.widgets.pieces import facts

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Surveys"), anchor=False)
if not filters.is_empty("surveys"):
    published = {question.code: question for question in questions.questions(questions.figures("all"))}
    base = questions.asked_base(list(published.values()))
    shown = questions.questions(questions.figures(base))
    now = {question.code: question for question in shown if question.in_year(chosen.year)}
    years = questions.years_of(list(now.values()))
    question = now[filters.asked("question", list(now))]
    cards(
        [questions.card(other, years, base, chosen=other is question) for other in now.values()],
        key="surveys-cards",
        caption=say("Surveys"),
    )

    st.header(plain(question.wording(chosen.year)), anchor=False)
    whole = published[question.code]
    sources = questions.sources(whole, chosen.year)
    left, right = st.columns([5, 3], gap="large")
    with left:
        chart.show(
            question, whole, questions.in_their_order(question.answers, sources), questions.years_of([question]), base
        )
    with right:
        facts(words.facts(question, whole, chosen.year, base, sources, language), key="surveys-facts")
        if lacking := words.lacking(whole, chosen.year, language):
            st.warning(plain(lacking), icon=":material/percent:")
        for changed in words.rewordings(whole, language).values():
            st.info(plain(changed), icon=":material/edit_note:")

    not_asked = [other.wording(chosen.year) for other in published.values() if not other.in_year(chosen.year)]
    if not_asked:
        year = phrases.ordinal(chosen.year, language)
        st.caption(
            plain(say("Not asked in {year}: {questions}", year=year, questions=breakdowns.listed(not_asked, language)))
        )
