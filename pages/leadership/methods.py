"""How the figures are counted and compared: the rules in plain words, each with its cases."""

import streamlit as st

from kpi.cases import RULES, Case
from kpi.rules.changes import small_base
from kpi.rules.judgement import ON_TRACK
from ui.data import reads
from ui.methods import examples, reported, rules
from ui.navigation.address import choice, link
from ui.text.plain import plain

WIDTH = 820  # pixels; longer lines are hard to read

language, say = choice().language, choice().language.say


def listed(lines: list[tuple[str, str]]) -> None:
    st.markdown("\n".join(f"- **{plain(first)}** {plain(second)}" for first, second in lines))


def shown(case: Case) -> str:
    """What was reported, a line each, and what the dashboard says of it."""
    lines = [
        f"**{plain(say(case.name))}**",
        *map(plain, reported.reported(case, language)),
        f"→ {plain(examples.told(case, language))}",
    ]
    return "- " + "  \n  ".join(lines)


st.title(say("How figures are counted and compared"), anchor=False)
with st.container(width=WIDTH):
    st.markdown(
        plain(
            say(
                "Every figure and every change on these pages keeps the rules below. The figures of the examples are invented; "
                "what is said of them is worked out as for real ones."
            )
        )
    )

    st.header(say("Which figures are shown"), anchor=False)
    st.markdown(
        plain(
            say(
                "Those of edition {edition}, published on {day}. Every accepted upload publishes a new edition, and a page shows one edition only, "
                "so its figures belong together. Nothing is deleted: a mended row holds from its edition on, the former one until then.",
                edition=language.number(reads.edition()),
                day=language.date(reads.published_at()),
            )
        )
    )

    st.header(say("What is counted"), anchor=False)
    listed([(f"{say(what)}:", say(how)) for what, how in rules.COUNTING])

    st.header(say("The rules"), anchor=False)
    for rule in RULES:
        st.subheader(f"{rule.number}. {say(rule.title)}", anchor=False)
        for text in rule.texts:
            st.markdown(plain(say(text, base=language.number(small_base()), pace=language.number(ON_TRACK))))
        with st.expander(say("Examples ({count})", count=language.number(len(rule.cases)))):
            st.markdown("\n".join(map(shown, rule.cases)))

    st.header(say("The words beside a change"), anchor=False)
    listed(
        [
            (f"{examples.compared(case, language)}:", say(rules.COMPARISONS[code]))
            for code, case in rules.comparison_examples().items()
        ]
    )
    with st.container(horizontal=True):
        link("overview", say("Overview"))
        link("clause", say("Clause by clause"))
