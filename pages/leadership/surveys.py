"""Surveys: each question's answers, in percentage points against the poll before."""

import streamlit as st

from language import phrases
from ui import dataset_page, divisions, survey_chart, survey_parts
from ui.address import choice, href
from ui.cards import cards, figure_card
from ui.pieces import facts
from ui.plain import plain

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Surveys"), anchor=False)
if not dataset_page.is_empty("surveys"):
    asked = survey_parts.questions(dataset_page.rows_of(dataset_page.figures("surveys")))
    now = {question.code: question for question in asked if question.in_year(chosen.year)}
    years = dataset_page.plan_years()
    question = now[dataset_page.asked("question", list(now))]
    cards(
        [
            figure_card(
                survey_parts.main_answer(other, chosen.year), years, chosen.year, language,
                href=href("surveys", question=code), chosen=other is question,
            )
            for code, other in now.items()
        ],
        key="surveys-cards", caption=say("Surveys"),
    )

    st.header(plain(question.wording(chosen.year)), anchor=False)
    sources = survey_parts.sources(question, chosen.year)
    left, right = st.columns([5, 3], gap="large")
    with left:
        survey_chart.show(question, survey_parts.in_their_order(question.answers, sources), years)
    with right:
        facts(survey_parts.facts(question, chosen.year, sources, language), key="surveys-facts")
        for warning in survey_parts.warnings(question, chosen.year, language):
            st.warning(plain(warning), icon=":material/percent:")

    not_asked = [other.wording(chosen.year) for other in asked if other not in now.values()]
    if not_asked:
        year = phrases.ordinal(chosen.year, language)
        st.caption(plain(say("Not asked in {year}: {questions}", year=year, questions=divisions.listed(not_asked, language))))
