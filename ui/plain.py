"""Text from spreadsheets and addresses inside Markdown."""

import re
import string

_PUNCTUATION = re.compile(f"([{re.escape(string.punctuation)}])")


def plain(text: str) -> str:
    """The text so that st.markdown, st.title, st.caption and their like show it as it is."""
    return _PUNCTUATION.sub(r"\\\1", text)
