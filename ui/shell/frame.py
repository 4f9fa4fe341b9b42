"""The frame around every page; Streamlit runs this file for each visit and each change."""

import streamlit as st

from ui.access import who
from ui.access.visitors import logged, refusal
from ui.access.visitors.visitor import visitor
from ui.data import reads
from ui.data.seen import hidden
from ui.internals import early_clicks, sessions
from ui.navigation import address, contents, language_choice, settle, written
from ui.publication import stopped
from ui.shell import coming_back, index_page, masthead, sidebar

sessions.let_what_has_left_say_nothing()
early_clicks.hold()
written.begin()
with early_clicks.heard_afterwards():
    asked = address.wanted()
    language, complaints = language_choice.settle(asked.get(address.LANGUAGE))
    sessions.keep_picks(language.code)
    plans, unseen = reads.plans(), hidden()
    is_refused = asked.get("agency") in unseen or bool(unseen and not plans)
    if not plans or is_refused:
        choice = settle.nothing_yet(language, reads.today())
    else:
        choice, more = settle.settle(asked, plans, language, reads.today(), reads.closed_years())
        complaints += more
    address.keep(choice)
    written.note()

    page = st.navigation([contents.page(entry, language) for entry in contents.ENTRIES], position="hidden")
    st.set_page_config(
        page_title=f"{page.title} · {language.say(index_page.PRODUCT)}", layout="wide", initial_sidebar_state=344
    )
    logged.come(page.url_path or contents.FIRST.name)
    sidebar.show(choice, page.url_path or contents.FIRST.name)
    who.warn_if_open(language)
    coming_back.runs_when_connected_again()

    if is_refused:
        early_clicks.forget()
        refusal.not_allowed(visitor(), asked.get("agency", ""), language)
        st.stop()
    if choice.plan:
        masthead.show(choice, complaints)
    stopped.tell(language)
    if choice.plan or page.url_path in ("upload", "plan"):
        page.run()
    else:
        st.info(
            language.say("There are no figures yet. Begin with a workbook of plans."), icon=":material/upload_file:"
        )
        address.link("upload", language.say("Upload"))
        address.link("plan", language.say("Plans"))
    written.note()
