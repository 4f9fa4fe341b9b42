"""The frame around every page; Streamlit runs this file for each visit and each change."""

import streamlit as st

from ui import address, contents, document, language_choice, masthead, reads, settle, sidebar

# First of all, or the page would jump from the narrow layout to the wide one.
st.set_page_config(layout="wide", initial_sidebar_state=344)

asked = address.wanted()
language, complaints = language_choice.settle(asked.get(address.LANGUAGE))
plans = reads.plans()
if plans.empty:
    choice = settle.nothing_yet(language, reads.today())
else:
    choice, more = settle.settle(asked, plans, language, reads.today())
    complaints += more
address.keep(choice)

pages = {entry.name: contents.page(entry, language) for entry in contents.ENTRIES}
page = st.navigation(list(pages.values()), position="hidden")
st.set_page_config(page_title=f"{page.title} · {language.say(document.PRODUCT)}")
sidebar.show(choice, plans, pages)
with st.sidebar:
    document.follow(language, page.url_path)

if choice.plan:
    masthead.show(choice, plans, complaints)
if choice.plan or page.url_path == "upload":
    page.run()
else:
    st.info(language.say("There are no figures yet. Begin with a workbook of plans."), icon=":material/upload_file:")
    address.link("upload", language.say("Upload"))
