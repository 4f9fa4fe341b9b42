"""Who did what and when; one upload opened, undone or had back; editions compared; years closed; who may do what."""

import streamlit as st

from language.moments import former_clock_text
from ui.data import oversight, reads
from ui.history import upload as of_upload
from ui.history.act_table import act_table, filtered
from ui.history.compare import compare_section
from ui.history.kept_out import kept_out_section
from ui.history.moved import moved_sections
from ui.history.roles import roles_section
from ui.history.undo import undo_section
from ui.history.years import years_section
from ui.navigation.address import choice, href
from ui.text.markdown import escaped
from ui.text.moments import moment_text
from ui.widgets.elements import facts, steps

chosen = choice()
language, say = chosen.language, chosen.language.say
acts = [act for act in oversight.acts() if act.agency == chosen.agency]

upload = of_upload.opened(acts, language)
if upload:
    steps([("prev", say("The whole history"), href("history"))], "history_back", say("The whole history"))
    st.title(escaped(say("Upload {upload}: {file}", upload=upload.upload, file=upload.file)), anchor=False)
    facts(of_upload.about(upload, language), "history_upload")
    of_upload.download(upload, language)
    of_upload.sheets(upload, language)
    kept_out_section(upload, language)
    of_upload.corrections(upload, language)
    moved_sections(upload, language)
    if not upload.undone_edition:
        undo_section(upload, language)
    st.stop()

st.title(say("History"), anchor=False)
st.write(
    say(
        "Edition {edition} is shown everywhere, published on {moment}. "
        "Nothing is erased here: what was undone stays in the list.",
        edition=reads.edition(),
        moment=moment_text(reads.published_at(), language),
    )
)
shown = filtered(acts, language)
if shown:
    act_table(shown, language, f"{chosen.agency}-history")
    if former := former_clock_text([act.edition for act in shown], oversight.former_clock(), language):
        st.caption(escaped(former))
else:
    st.info(say("Nothing of this kind was done."))
years_section(acts, chosen)
roles_section(chosen)
compare_section(chosen)
