"""Spreadsheets in: recognised, corrected, compared with what is there, and published as one edition."""

import streamlit as st

from ui.access.who import author, may_change
from ui.navigation.address import choice
from ui.upload import compare, outcome, session, uncounted
from ui.upload.drop_zone import drop_zone, too_much
from ui.upload.problems.section import problems
from ui.upload.recognised import recognised
from ui.upload.target import target
from ui.upload.templates import templates

chosen = choice()
language, say = chosen.language, chosen.language.say

st.title(say("Upload"))
st.write(say("You see what was recognised, what is wrong and what would change before anything is kept."))
if not may_change():
    author(language, "upload")
    templates(language)
    st.stop()
above = st.container()
files = drop_zone(language, session.drop_key())
agency, plan = target(chosen)

if files and not agency:
    st.info(say("Type the code of the new agency first."), icon=":material/edit:")
elif fault := too_much(files):
    outcome.refused(fault, language)
elif files:
    withdraw, progress = compare.withdrawn(), st.empty()
    summary = session.previewed(files, agency, plan, withdraw, chosen, progress)
    if summary is None:
        st.info(say("Cancelled; nothing was changed."), icon=":material/cancel:")
        st.button(say("Check the files again"), on_click=session.look_again, icon=":material/refresh:")
    else:
        uncounted.nothing_counts(summary, language)
        can_publish = outcome.verdict(summary, language)
        compare.warnings(summary, language)
        recognised(files, summary.files, language)
        problems(files, summary.files, language)
        compare.comparison(summary, language)
        outcome.by_dataset(summary, language)
        if can_publish:
            st.header(say("Publish"), anchor=False)
            st.write(say("One edition for all files, or nothing. The history can undo it."))
            uncounted.left_out(summary, language)
            who = author(language, "upload")
            if st.button(outcome.publish_label(summary, language), type="primary") and outcome.has_author(
                who, language
            ):
                summary = session.publish(files, agency, plan, withdraw, chosen, who, st.empty())
                if summary.results is not None:
                    st.rerun()
                outcome.verdict(summary, language)
elif last := session.published(chosen):
    with above:
        outcome.published(*last, language)

templates(language)
