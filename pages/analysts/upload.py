"""Spreadsheets in: recognised, corrected, compared with what is there, and published as one edition."""

from dataclasses import replace

import streamlit as st

from loaders.publishing.looked_at import looked_at
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.navigation.address import choice
from ui.publication import after
from ui.publication.counts import by_dataset, has_author, publish_label
from ui.publication.order import publish_button
from ui.upload import compare, left_columns, outcome, session, uncounted
from ui.upload.background import WORKERS
from ui.upload.drop import drop_of
from ui.upload.drop_zone import dropped_files, too_much
from ui.upload.grid.sheet_grid import sheet_grid
from ui.upload.kept import desk
from ui.upload.kept.asked import open_asked
from ui.upload.kept.drafts import drafts, seen_all
from ui.upload.matching.section import matching
from ui.upload.problems.section import problems
from ui.upload.reading.questions import questions
from ui.upload.reading.recognised import recognised
from ui.upload.recipes.section import recipes_section
from ui.upload.seen.cells import cells_read
from ui.upload.target import offer_named, target
from ui.upload.templates import templates
from ui.widgets.refusal import refusal

chosen = choice()
language, say = chosen.language, chosen.language.say

st.title(say("Upload"))
st.write(say("You see what was recognised, what is wrong and what would change before anything is kept."))
if not may(Deed.PUBLISH):
    actor(language, "upload")
    templates(language)
    st.stop()
WORKERS.make_ready()
open_asked(chosen)
above, list_of_drafts = st.container(), st.container()
files = dropped_files(language)
agency, plan = target(chosen)
fault = too_much(files)
if not fault:
    desk.keep(files, agency, plan)
with list_of_drafts:
    drafts(language)

if files and not agency:
    st.info(say("Type the code of the new agency first."), icon=":material/edit:")
elif fault:
    refusal(fault, language)
elif files:
    with session.looked_at(drop_of(files, agency, plan), chosen, st.empty()) as look:
        if look.result is None:
            st.info(say("Cancelled; nothing was changed."), icon=":material/cancel:")
            st.button(say("Check the files again"), on_click=session.look_again, icon=":material/refresh:")
        else:
            uncounted.nothing_counts(look.result, language)
            can_publish = outcome.verdict(look.result, language)
            offer_named(look.result, chosen)
            moves_far = st.container()
            compare.warn_of_headings(look.result, language)
            if look.result.files:
                recognised(files, look.result.files, agency, language)
                matching(files, look.result.files, language)
                questions(files, look.result.files, language)
                problems(files, look.result.files, language)
            cells = st.container()
            cells_read(look.result, language)
            compare.comparison(look.result, language)
        result = look.add_up()
    if result and result.fault and can_publish:
        st.rerun()
    if result:
        with moves_far:
            compare.warn_of_moves(result, language)
        with cells:
            sheet_grid(files, result.files, language)
        compare.figures(result, language)
        by_dataset(result, language)
        if seen_all(result, agency, language) and can_publish and outcome.is_allowed(result, agency, language):
            st.header(say("Publish"), anchor=False)
            st.write(say("One edition for all files, or nothing. The history can undo it."))
            uncounted.left_out(result, language)
            drop = replace(look.drop, strip=left_columns.asked(result, language))
            who = actor(language, "upload", agency=agency)
            # Under a key of its day a click publishes by no other day's rules than those that were looked at.
            key = f"upload_publish_{drop.today}"
            ordered = publish_button(publish_label(result, language), key, looked_at(drop.edition, result))
            if ordered and has_author(who, language):
                result = session.publish(replace(drop, ordered=ordered), chosen, who, st.empty())
                if result.sheets is not None:
                    after.turn_to(agency, result, chosen)
                outcome.verdict(result, language)
elif last := session.published(chosen):
    with above:
        after.published(*last, chosen)

recipes_section(agency, language)
templates(language)
