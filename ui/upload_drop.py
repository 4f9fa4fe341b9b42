"""The place to drop files. Streamlit's own has English words, which style sheets replace."""

import json

import streamlit as st

from language import Language
from loaders.spreadsheet.limits import LIMITS

KINDS = "xlsx, xlsm, xls, xlsb, ods, csv, tsv"
# What stands in place of Streamlit's words. {places} are quoted texts.
_STYLE = """<style>
[data-testid=stFileUploaderDropzone] > span button [data-testid=stMarkdownContainer] > p,
[data-testid=stFileUploaderDropzoneInstructions] > div > span,
[data-testid=stFileUploaderDropzoneInput] + div:has(+ *) > * {display: none}
[data-testid=stFileUploaderDropzone] > span button [data-testid=stMarkdownContainer]::after {content: %(choose)s}
[data-testid=stFileUploaderDropzoneInstructions]::after {content: %(kinds)s; font-size: .875rem; opacity: .8}
[data-testid=stFileUploaderDropzoneInput] + div:has(+ *)::after {content: %(drop)s}
[data-testid=stFileChip][aria-invalid=true]::after {content: %(refused)s; display: block; padding: .25rem; font-size: .875rem}
[data-testid=stDataFrame] [data-testid=stElementToolbar] {display: none}
</style>"""


def drop_zone(language: Language, key: str) -> list:
    """The files that were dropped, as st.file_uploader gives them.

    Any kind may be dropped: what is no spreadsheet gets a sentence in the reader's language later,
    while Streamlit's own refusal is English.
    """
    size = LIMITS["max_megabytes"]
    st.html(_STYLE % {
        "choose": _quoted(language.say("Choose files")),
        "kinds": _quoted(language.say("or drop them here · {kinds} · up to {size} MB a file", kinds=KINDS, size=size)),
        "drop": _quoted(language.say("Drop the files here")),
        "refused": _quoted(language.say("Not uploaded: larger than {size} MB, or the connection broke off.", size=size)),
    })
    return st.file_uploader(language.say("Spreadsheets"), accept_multiple_files=True, key=key)


def _quoted(text: str) -> str:
    """A string of CSS; `<` would end the style element."""
    return json.dumps(text, ensure_ascii=False).replace("<", "\\3c ")
