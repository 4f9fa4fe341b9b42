"""What the page of a dataset says of a year without figures."""

import streamlit as st

from language.figures import phrases
from ui.data import reads
from ui.navigation.address import choice, link, page_of

MORE_LINKS = 4  # other years that an empty page offers


def is_empty(dataset: str) -> bool:
    """Whether the chosen year has no figures of the dataset; if so the page says what to do next."""
    chosen = choice()
    say = chosen.language.say
    rows = [row for row in reads.figures(chosen.agency, chosen.plan) if row.indicator.dataset == dataset]
    years = sorted({row.year for row in rows if row.complete or not chosen.full_years}, reverse=True)
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
        for other in years[:MORE_LINKS]:
            link(name, str(other), **which, year=str(other))
    return True
