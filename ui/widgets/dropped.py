"""Places to drop files: Streamlit's own, in the reader's words, and without what they held before."""

import json

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from language import Language

# What stands in place of Streamlit's words. {places} are quoted texts.
_STYLE = """<style>
/* Not hidden whole: the button would have no name for whoever cannot see. */
[data-testid=stFileUploaderDropzone] > span button [data-testid=stMarkdownContainer] > p {font-size: 0}
[data-testid=stFileUploaderDropzoneInstructions] > div > span,
[data-testid=stFileUploaderDropzoneInput] + div:has(+ *) > * {display: none}
[data-testid=stFileUploaderDropzone] > span button [data-testid=stMarkdownContainer]::after {content: %(choose)s}
[data-testid=stFileUploaderDropzoneInstructions]::after {content: %(limits)s; font-size: .875rem; opacity: .8}
[data-testid=stFileUploaderDropzoneInput] + div:has(+ *)::after {content: %(drop)s}
[data-testid=stFileChip][aria-invalid=true]::after {content: %(refused)s; display: block; padding: .25rem; font-size: .875rem}
</style>"""
_HELD = "dropped"


def words(limits: str, refused: str, language: Language) -> None:
    """limits: which files, and how large. refused: why one may not have arrived."""
    st.html(
        _STYLE
        % {
            "choose": _quoted(language.say("Choose files")),
            "limits": _quoted(limits),
            "drop": _quoted(language.say("Drop the files here")),
            "refused": _quoted(refused),
        }
    )


def hold(place: str, files: list) -> list:
    """The files, as st.file_uploader gives them. Those that this place held before leave the server's
    memory: Streamlit would keep them until the visit ends."""
    held, context = st.session_state.setdefault(_HELD, {}), get_script_run_ctx()
    now = {file.file_id for file in files}
    for file in held.get(place, set()) - now:
        context.uploaded_file_mgr.remove_file(context.session_id, file)
    held[place] = now
    return files


def _quoted(text: str) -> str:
    """A string of CSS; `<` would end the style element."""
    return json.dumps(text, ensure_ascii=False).replace("<", "\\3c ")
