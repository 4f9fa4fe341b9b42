"""Slides for the council: chosen and put in order, then shown from one edition whose numbers do not move."""

from zlib import crc32

import streamlit as st

from language import phrases
from reports.content.document import NoSuchPlan
from reports.content.slides import slides
from reports.html.deck import deck
from ui.data import reads
from ui.data.handouts import document
from ui.navigation.address import choice, href
from ui.slides import address
from ui.slides.choice import choose
from ui.slides.files import files
from ui.slides.kept import kept
from ui.slides.wall import wall
from ui.text.plain import plain
from ui.widgets.pieces import facts
from ui.widgets.rows_link import rows_href

chosen = choice()
language, say = chosen.language, chosen.language.say
st.title(say("Slides for the council"), anchor=False)
newest, decks = reads.edition(), reads.decks(chosen.agency, chosen.plan)
asked = address.asked(decks, newest, language)
for complaint in asked.complaints:
    st.warning(complaint, icon=":material/link_off:")
try:
    told = document(chosen, asked.edition or newest)
except NoSuchPlan:
    st.warning(
        say("Edition {edition} does not have this plan and year yet. The newest is shown.", edition=asked.edition),
        icon=":material/link_off:",
    )
    told = document(chosen, newest)
there = slides(told)
names = [slide.key for slide in there]
lacking = [key for key in asked.keys or () if key not in names]
if lacking:
    st.info(
        say(
            "Of the chosen slides {year} does not have these: {slides}.",
            year=phrases.ordinal(told.year, language),
            slides=plain(", ".join(lacking)),
        ),
        icon=":material/event_busy:",
    )

if asked.edition is None or len(lacking) == len(asked.keys or names):
    begin = f"present-choice-{crc32(repr((told.agency, told.plan, told.year, asked.deck, asked.keys)).encode())}"
    picked = choose(there, asked.keys, begin, language)
    if st.button(
        say("Show the slides"), type="primary", icon=":material/slideshow:", key="present_show", disabled=not picked
    ):
        usual = list(decks[asked.deck].keys) if asked.deck else names
        address.show(None if picked == usual else picked, newest)
        st.rerun()
    kept(decks, asked.deck, picked, chosen, newest)
else:
    more = {name: st.query_params[name] for name in (address.DECK, address.SLIDES) if name in st.query_params}
    wall(deck(told, asked.keys, href=rows_href).decode(), f"{told.title} · {told.year}", language)
    if told.edition < newest:
        st.info(
            say(
                "These slides stay on edition {edition}, whatever comes in. There is a newer one.", edition=told.edition
            ),
            icon=":material/update:",
        )
    ways = [(say("Choose other slides"), href("present", **more))]
    if told.edition < newest:
        ways.append(
            (say("Make them from edition {edition}", edition=newest), href("present", edition=str(newest), **more))
        )
    facts([(say("Go on"), ways)], key="present_ways")
    files(told, asked.keys)
