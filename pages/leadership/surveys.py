"""Surveys: each question's answers over the years, in percentage points against the poll before."""

from dataclasses import replace

import streamlit as st

from language import phrases
from ui import dataset_page, divisions, survey_chart, survey_parts, survey_words
from ui.address import choice, href
from ui.cards import cards, figure_card
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
        [
            replace(
                figure_card(
                    survey_parts.main_answer(other, chosen.year), years, chosen.year, language,
                    href=href("surveys", question=code, base=base), chosen=other is question,
                ),
                unit=say(survey_parts.OF[base]),
            )
            for code, other in now.items()
        ],
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
        for warning in survey_words.warnings(whole, chosen.year, language):
            st.warning(plain(warning), icon=":material/percent:")

    not_asked = [other.wording(chosen.year) for other in published.values() if not other.in_year(chosen.year)]
    if not_asked:
        year = phrases.ordinal(chosen.year, language)
        st.caption(plain(say("Not asked in {year}: {questions}", year=year, questions=divisions.listed(not_asked, language))))
