"""Quotation marks."""

from language import Language

_OPENING, _CLOSING = set('“«„"'), set('”»“"')
_QUOTES = _OPENING | _CLOSING


def quoted(text: str, language: Language) -> str:
    """In this language's quotation marks; those inside become the inner ones, so that none are doubled."""
    opening, closing, inner_opening, inner_closing = (
        ("«", "»", "„", "“") if language.code == "ru" else ("“", "”", "‘", "’")
    )
    text = text.strip()
    if text[:1] in _OPENING and text[-1:] in _CLOSING and not _QUOTES & set(text[1:-1]):
        text = text[1:-1]
    inside = ""
    for index, letter in enumerate(text):
        if letter in _QUOTES:
            starts = index == 0 or not (text[index - 1].isalnum() or text[index - 1] in ".,!?)")
            letter = inner_opening if starts else inner_closing
        inside += letter
    return f"{opening}{inside}{closing}"
