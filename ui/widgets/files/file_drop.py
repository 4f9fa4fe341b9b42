"""What places to drop files share: Streamlit's own, in the reader's words, and without what they held before."""

import streamlit as st

from language import Language
from ui.internals import styles, uploaded_files

_HELD = "dropped"


def show_texts(limits: str, refused: str, language: Language) -> None:
    """Put the reader's words in place of Streamlit's. limits: which files, and how large. refused: why one may not have
    arrived."""
    choose, drop = language.say("Choose files"), language.say("Drop the files here")
    st.html(styles.drop_zone_words(choose=choose, limits=limits, drop=drop, refused=refused))


def free_former(files: list) -> None:
    """Take the files that this visit dropped before out of the server's memory: Streamlit would keep them until the
    visit ends. files: those of the page's only drop zone, as st.file_uploader gives them."""
    now = {file.file_id for file in files}
    uploaded_files.let_go(st.session_state.get(_HELD, set()) - now)
    st.session_state[_HELD] = now
