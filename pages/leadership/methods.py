"""How the figures are counted and compared: the rules in plain words, each with its examples."""

import streamlit as st

from kpi.changes import SMALL_BASE
from ui import examples, reads, rules
from ui.address import choice, link
from ui.plain import plain

WIDTH = 820  # pixels; longer lines are hard to read

language, say = choice().language, choice().language.say


def listed(lines: list[tuple[str, str]]) -> None:
    st.markdown("\n".join(f"- **{plain(first)}** {plain(second)}" for first, second in lines))


st.title(say("How figures are counted and compared"), anchor=False)
with st.container(width=WIDTH):
    st.markdown(plain(say(
        "Every figure and every change on these pages keeps the rules below. The figures of the examples are invented; "
        "what is said of them is worked out as for real ones."
    )))

    st.header(say("Which figures are shown"), anchor=False)
    st.markdown(plain(say(
        "Those of edition {edition}, published on {day}. Every accepted upload publishes a new edition, and a page shows one edition only, "
        "so its figures belong together. Nothing is deleted: a mended row holds from its edition on, the former one until then.",
        edition=language.number(reads.edition()), day=language.date(reads.published_at()),
    )))

    st.header(say("What is counted"), anchor=False)
    listed([(f"{say(what)}:", say(how)) for what, how in rules.COUNTING])

    st.header(say("The rules"), anchor=False)
    for rule in rules.RULES:
        st.subheader(f"{rule.number}. {say(rule.title)}", anchor=False)
        st.markdown(plain(say(rule.text, base=language.number(SMALL_BASE))))
        if rule.examples:
            listed([
                (f"{examples.figures_text(figures, rules.TODAY, language)} →", examples.result_text(figures, rules.TODAY, language))
                for figures in rule.examples
            ])

    st.header(say("The words beside a change"), anchor=False)
    listed([
        (f"{examples.result_text(rules.COMPARISON_EXAMPLES[code], rules.TODAY, language)}:", say(meaning))
        for code, meaning in rules.COMPARISONS.items()
    ])
    with st.container(horizontal=True):
        link("overview", say("Overview"))
        link("clause", say("Clause by clause"))
