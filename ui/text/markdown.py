"""Text from spreadsheets and addresses inside Markdown."""

import re
import string
from collections.abc import Sequence

# Escaping does not keep Streamlit from making links of addresses; a joiner that nobody sees does.
_ADDRESS = re.compile(r"https?(?=:)|www(?=\.)|(?=@)", re.IGNORECASE)
_PUNCTUATION = re.compile(f"([{re.escape(string.punctuation)}])")


def escaped(text: str) -> str:
    """The text so that st.markdown, st.title, st.caption and their like show it as it is."""
    return _PUNCTUATION.sub(r"\\\1", _ADDRESS.sub("\\g<0>\u2060", text))


def listed(lines: Sequence[str]) -> str:
    """Texts as a Markdown list; a single one stands without a mark."""
    return "\n".join(f"- {line}" for line in lines) if len(lines) > 1 else "".join(lines)
