"""Spreadsheets in: what they would change is seen before anything is kept, and what moved right after."""

import streamlit as st

from ui import upload_findings as findings
from ui import upload_outcome as outcome
from ui import upload_session as session
from ui.address import choice
from ui.upload_drop import drop_zone
from ui.upload_templates import templates

chosen = choice()
language, say = chosen.language, chosen.language.say

st.title(say("Upload"))
st.write(say("You see what was recognised, what is wrong and what would change before anything is kept."))
above = st.container()
files = drop_zone(language, session.drop_key())
agency, plan = session.target(chosen)

if files and not agency:
    st.info(say("Type the code of the new agency first."), icon=":material/edit:")
elif files:
    digest = session.previewed(files, agency, plan, chosen)
    if outcome.verdict(digest, language) and st.button(outcome.publish_label(digest, language), type="primary"):
        digest = session.publish(files, agency, plan, chosen)
        if digest.results is not None:
            st.rerun()
        outcome.verdict(digest, language)
    findings.problems(digest.files, language)
    outcome.by_dataset(digest, language)
    findings.recognised(digest.files, language)
elif last := session.published(chosen):
    with above:
        outcome.published(*last, language)
        findings.problems(last[1].files, language)

templates(language)
