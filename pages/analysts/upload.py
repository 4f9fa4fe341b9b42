"""Spreadsheets in: recognised, mended, compared with what is there, and published as one edition."""

import streamlit as st

from ui.access.who import author, may_change
from ui.navigation.address import choice
from ui.upload import compare, outcome, reading, session
from ui.upload import fix as mend
from ui.upload import uncounted as counted
from ui.upload.drop_zone import drop_zone, too_much
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
agency, plan = session.target(chosen)

if files and not agency:
    st.info(say("Type the code of the new agency first."), icon=":material/edit:")
elif fault := too_much(files):
    outcome.refused(fault, language)
elif files:
    withdraw, progress = compare.withdrawn(), st.empty()
    digest = session.previewed(files, agency, plan, withdraw, chosen, progress)
    if digest is None:
        st.info(say("Cancelled; nothing was changed."), icon=":material/cancel:")
        st.button(say("Check the files again"), on_click=session.look_again, icon=":material/refresh:")
    else:
        counted.nothing_counts(digest, language)
        can_publish = outcome.verdict(digest, language)
        compare.warnings(digest, language)
        reading.recognised(files, digest.files, language)
        mend.problems(files, digest.files, language)
        compare.comparison(digest, language)
        outcome.by_dataset(digest, language)
        if can_publish:
            st.header(say("Publish"), anchor=False)
            st.write(say("One edition for all files, or nothing. The history can undo it."))
            counted.left_out(digest, language)
            who = author(language, "upload")
            if st.button(outcome.publish_label(digest, language), type="primary") and outcome.has_author(who, language):
                digest = session.publish(files, agency, plan, withdraw, chosen, who, st.empty())
                if digest.results is not None:
                    st.rerun()
                outcome.verdict(digest, language)
elif last := session.published(chosen):
    with above:
        outcome.published(*last, language)

templates(language)
