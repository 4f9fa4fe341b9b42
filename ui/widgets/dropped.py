"""Places to drop files: Streamlit's own, in the reader's words, and without what they held before."""

import streamlit as st

from language import Language
from ui.internals import styles, uploaded_files

_HELD = "dropped"


def words(limits: str, refused: str, language: Language) -> None:
    """limits: which files, and how large. refused: why one may not have arrived."""
    choose, drop = language.say("Choose files"), language.say("Drop the files here")
    st.html(styles.drop_zone_words(choose=choose, limits=limits, drop=drop, refused=refused))


def hold(files: list) -> list:
    """The files, as st.file_uploader gives them; of one place on a page. Those that this visit dropped before leave
    the server's memory: Streamlit would keep them until the visit ends."""
    now = {file.file_id for file in files}
    uploaded_files.let_go(st.session_state.get(_HELD, set()) - now)
    st.session_state[_HELD] = now
    return files
