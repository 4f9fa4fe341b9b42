"""Surveys: each question's answers over the years, in percentage points against the poll before."""

import streamlit as st

from language.figures import phrases
from ui.datasets.empty import is_empty
from ui.navigation.address import choice
from ui.surveys import answer_chart, notices
from ui.surveys.base import asked_base
from ui.surveys.cards import question_card
from ui.surveys.facts import poll_facts
from ui.surveys.question import figures, questions, sources_of, years_of
from ui.text.markdown import escaped
from ui.widgets.cards import cards
from ui.widgets.choosing.compared_with import pick_year
from ui.widgets.elements import facts
from ui.widgets.figures.breakdown import listed
from ui.widgets.filters import asked

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Surveys"), anchor=False)
if is_empty("surveys"):
    st.stop()

published = {question.code: question for question in questions(figures("all"))}
base = asked_base(list(published.values()))
now = {question.code: question for question in questions(figures(base)) if question.in_year(chosen.year)}
years = years_of(list(now.values()))
question = now[asked("question", list(now))]
cards(
    [question_card(other, years, base, chosen=other is question) for other in now.values()],
    key="surveys-cards",
    caption=say("Surveys"),
)

st.header(escaped(question.wording(chosen.year, language)), anchor=False)
pick_year(question.answers)
whole = published[question.code]
sources = sources_of(whole, chosen.year)
left, right = st.columns([5, 3], gap="large")
with left:
    answer_chart.show(question, whole, question.answers, years_of([question]), base)
with right:
    facts(poll_facts(question, whole, chosen.year, base, sources, language), key="surveys-facts")
    if lacking := notices.lacking_text(whole, chosen.year, language):
        st.warning(escaped(lacking), icon=":material/percent:")
    for changed in notices.rewordings(whole, language).values():
        st.info(escaped(changed), icon=":material/edit_note:")

not_asked = [other.wording(chosen.year, language) for other in published.values() if not other.in_year(chosen.year)]
if not_asked:
    year = phrases.ordinal(chosen.year, language)
    st.caption(escaped(say("Not asked in {year}: {questions}", year=year, questions=listed(not_asked, language))))
