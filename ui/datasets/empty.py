"""What the page of a dataset says of a year without figures."""

import streamlit as st

from language import phrases
from ui.data import reads
from ui.navigation.address import choice, link, page_of

MORE_LINKS = 4  # other years that an empty page offers


def is_empty(dataset: str) -> bool:
    """Whether the chosen year has no figures of the dataset; if so the page says what to do next."""
    chosen = choice()
    say = chosen.language.say
    frame = reads.figures(chosen.agency, chosen.plan)
    there = frame[(frame["dataset"] == dataset) & (frame["complete"] | (not chosen.full_years))]
    years = sorted(set(there["year"]), reverse=True)
    if chosen.year in years:
        return False
    if not years:
        st.info(
            say("This plan has no figures of this kind yet. They come from an Excel file."),
            icon=":material/upload_file:",
        )
        link("upload", say("Upload a file"))
        return True
    year = phrases.ordinal(chosen.year, chosen.language)
    st.info(
        say("Nothing of this kind was reported for {year}. There are figures for these years:", year=year),
        icon=":material/event_busy:",
    )
    name, which = page_of(dataset)
    with st.container(horizontal=True):
        for year in years[:MORE_LINKS]:
            link(name, str(year), **which, year=str(year))
    return True
