"""Style elements for st.html that say what Streamlit's parameters cannot, by its test ids.

Where those are others, Streamlit's own words stand there, in English.
"""

import json

_DROP_ZONE = """<style>%(within)s{
/* Not hidden whole: the button would have no name for whoever cannot see. */
[data-testid=stFileUploaderDropzone] > span button [data-testid=stMarkdownContainer] > p {font-size: 0}
[data-testid=stFileUploaderDropzoneInstructions] > div > span,
[data-testid=stFileUploaderDropzoneInput] + div:has(+ *) > * {display: none}
[data-testid=stFileUploaderDropzone] > span button [data-testid=stMarkdownContainer]::after {content: %(choose)s}
[data-testid=stFileUploaderDropzoneInstructions]::after {content: %(limits)s; font-size: .875rem; opacity: .8}
[data-testid=stFileUploaderDropzoneInput] + div:has(+ *)::after {content: %(drop)s}
[data-testid=stFileChip][aria-invalid=true]::after {
  content: %(refused)s; display: block; padding: .25rem; font-size: .875rem
}
}</style>"""
GRIDS_WITHOUT_TOOLS = "<style>[data-testid=stDataFrame] [data-testid=stElementToolbar] {display: none}</style>"


def drop_zone_words(key: str = "", **words: str) -> str:
    """What stands in place of Streamlit's words: choose, limits, drop, refused. key: of the container within which it
    does, instead of what is said for the page."""
    within = f".st-key-{key} " if key else ":root "
    return _DROP_ZONE % ({name: _quoted(text) for name, text in words.items()} | {"within": within})


def _quoted(text: str) -> str:
    """A string of CSS; `<` would end the style element."""
    return json.dumps(text, ensure_ascii=False).replace("<", "\\3c ")
