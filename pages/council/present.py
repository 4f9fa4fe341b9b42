"""Slides for the council: chosen and put in order, then shown from one edition whose numbers do not move."""

from zlib import crc32

import streamlit as st

from reports.content.slides import slides
from ui.data import reads
from ui.navigation.address import choice
from ui.slides import address
from ui.slides.choice import choose
from ui.slides.opened import open_plan_year, show_lacking
from ui.slides.presented import present
from ui.slides.saved import saved_section

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Slides for the council"), anchor=False)
newest, saved = reads.edition(), reads.saved_slides(chosen.agency, chosen.plan)
asked = address.asked(saved, newest, language)
for complaint in asked.complaints:
    st.warning(complaint, icon=":material/link_off:")
plan_year = open_plan_year(chosen, asked.edition or newest, newest)
every = slides(plan_year)
names = [slide.key for slide in every]
lacking = [key for key in asked.keys or () if key not in names]
show_lacking(lacking, plan_year)

if asked.edition is None or len(lacking) == len(asked.keys or names):
    begun_with = (plan_year.agency, plan_year.plan, plan_year.year, asked.name, asked.keys)
    picked = choose(every, asked.keys, f"present-choice-{crc32(repr(begun_with).encode())}", language)
    if st.button(
        say("Show the slides"), type="primary", icon=":material/slideshow:", key="present_show", disabled=not picked
    ):
        usual = list(saved[asked.name].keys) if asked.name else names
        address.show(None if picked == usual else picked, newest)
        st.rerun()
    saved_section(saved, asked.name, picked, chosen, newest)
else:
    present(plan_year, asked.keys, newest)
