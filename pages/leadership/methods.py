"""How the figures are counted and compared: the rules in plain words, each with its cases."""

import streamlit as st

from kpi.cases import RULES
from kpi.rules.changes import small_base
from kpi.rules.judgement import ON_TRACK
from kpi.settings import final_after
from ui.data import reads
from ui.methods.examples import compared
from ui.methods.lists import case_list, named_list
from ui.methods.rules import COMPARISONS, COUNTING, comparison_examples
from ui.navigation.address import choice, link
from ui.text.markdown import escaped

WIDTH = 820  # pixels; longer lines are hard to read

language, say = choice().language, choice().language.say

st.title(say("How figures are counted and compared"), anchor=False)
with st.container(width=WIDTH):
    st.markdown(
        escaped(
            say(
                "Every figure and every change on these pages keeps the rules below. "
                "The figures of the examples are invented; what is said of them is worked out as for real ones."
            )
        )
    )

    st.header(say("Which figures are shown"), anchor=False)
    st.markdown(
        escaped(
            say(
                "Those of edition {edition}, published on {day}. Every accepted upload publishes a new edition, "
                "and a page shows one edition only, so its figures belong together. Nothing is deleted: "
                "a corrected row holds from its edition on, the former one until then.",
                edition=language.number(reads.edition()),
                day=language.date(reads.published_at()),
            )
        )
    )

    st.header(say("What is counted"), anchor=False)
    st.markdown(named_list((f"{say(what)}:", say(how)) for what, how in COUNTING))

    st.header(say("The rules"), anchor=False)
    values = {
        "base": language.number(small_base()),
        "pace": language.number(ON_TRACK),
        "final_after": language.day_in_full(final_after(reads.today().year)),
    }
    for rule in RULES:
        st.subheader(f"{rule.number}. {say(rule.title)}", anchor=False)
        for text in rule.texts:
            st.markdown(escaped(say(text, **values)))
        with st.expander(say("Examples ({count})", count=language.number(len(rule.cases)))):
            st.markdown(case_list(rule.cases, language))

    st.header(say("The words beside a change"), anchor=False)
    words = comparison_examples().items()
    st.markdown(named_list((f"{compared(case, language)}:", say(COMPARISONS[code])) for code, case in words))
    with st.container(horizontal=True):
        link("overview", say("Overview"))
        link("clause", say("Clause by clause"))
