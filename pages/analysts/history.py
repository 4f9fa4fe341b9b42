"""Who did what and when; one upload opened, undone or had back; editions compared; years closed."""

import streamlit as st

from ui.data import reads
from ui.history import acts as acts_of
from ui.history import upload as upload_of
from ui.history.compare import compare_section
from ui.history.undo import undo_section
from ui.history.years import years_section
from ui.navigation.address import choice, href
from ui.text.plain import plain
from ui.widgets.moved_figures import moved_figures
from ui.widgets.pieces import facts, steps
from ui.widgets.tables import table

chosen = choice()
language, say = chosen.language, chosen.language.say
acts = [act for act in reads.acts() if act["agency"] == chosen.agency]

upload = upload_of.opened(acts, language)
if upload:
    steps([("prev", say("The whole history"), href("history"))], "history_back", say("The whole history"))
    st.title(plain(say("Upload {upload}: {file}", upload=upload["upload"], file=upload["file"])), anchor=False)
    facts(upload_of.about(upload, language), "history_upload")
    upload_of.download(upload, language)
    upload_of.sheets(upload, language)
    upload_of.corrections(upload, language)
    editions = {"edition": say("What edition {edition} moved", edition=upload["edition"])}
    if upload["undone_edition"]:
        editions["undone_edition"] = say("What the undoing moved")
    for name, title in editions.items():
        st.header(title, anchor=False)
        if moves := reads.moves(upload[name] - 1, upload[name], chosen.agency):
            moved_figures(moves, f"history_moved_{name}", title, language)
        else:
            st.write(say("No figure moved."))
    if not upload["undone_edition"]:
        undo_section(upload, language)
    st.stop()

st.title(say("History"), anchor=False)
st.write(
    say(
        "Edition {edition} is shown everywhere, published on {moment}. Nothing is erased here: what was undone stays in the list.",
        edition=reads.edition(),
        moment=acts_of.moment(reads.published_at(), language),
    )
)
shown = acts_of.filtered(acts, language)
if shown:
    table(
        acts_of.columns(language),
        acts_of.rows(shown, language),
        "history_acts",
        say("What was done"),
        language,
        f"{chosen.agency}-history",
    )
else:
    st.info(say("Nothing of this kind was done."))
years_section(acts, chosen)
compare_section(chosen)
