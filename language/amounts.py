"""Amounts within a sentence: from where to where a figure moved, in the case that each language asks for."""

from collections.abc import Mapping

from language import Language, phrases
from language.azerbaijani import inflect


def amount(value: float, qualifier: str, row: Mapping, language: Language) -> str:
    """`218 nəfər`, `ən azı 68,1 faiz`, `at least 40 people`."""
    read_aloud = language.code == "az" and row["unit"] == "%"
    text = f"{language.number(value)} faiz" if read_aloud else phrases.counted(value, row, language)
    return phrases.qualified(text, qualifier, language)


def came_from(value: float, qualifier: str, row: Mapping, language: Language) -> str:
    """`143 nəfərdən`; `from 143 people`; `со 143 человек`."""
    if language.code == "az":
        return phrases.qualified(inflect(phrases.counted(value, row, language), "ablative"), qualifier, language)
    if language.code == "ru":
        # `минимум с 40 человек`: the adverb stands before the preposition.
        return phrases.qualified(f"{_russian_from(value)} {_genitive(value, row, language)}", qualifier, language)
    return f"from {amount(value, qualifier, row, language)}"


def went_to(value: float, qualifier: str, row: Mapping, language: Language) -> str:
    """`218 nəfərədək`; `to 218 people`; `до 218 человек`."""
    if language.code == "az":
        return phrases.qualified(inflect(phrases.counted(value, row, language), "terminative"), qualifier, language)
    if language.code == "ru":
        return phrases.qualified(f"до {_genitive(value, row, language)}", qualifier, language)
    return f"to {amount(value, qualifier, row, language)}"


def quoted(text: str, language: Language) -> str:
    """In this language's quotation marks; those inside become the inner ones, so that none are doubled."""
    opening, closing, inner_opening, inner_closing = (
        ("«", "»", "„", "“") if language.code == "ru" else ("“", "”", "‘", "’")
    )
    text = text.strip()
    if text[:1] in _OPENING and text[-1:] in _CLOSING and not _QUOTES & set(text[1:-1]):
        text = text[1:-1]
    inside = ""
    for place, letter in enumerate(text):
        if letter in _QUOTES:
            starts = place == 0 or not (text[place - 1].isalnum() or text[place - 1] in ".,!?)")
            letter = inner_opening if starts else inner_closing
        inside += letter
    return f"{opening}{inside}{closing}"


_OPENING, _CLOSING = set('“«„"'), set('”»“"')
_QUOTES = _OPENING | _CLOSING


def _russian_from(value: float) -> str:
    """`со 143`: what begins with `сто` asks for it."""
    first = int(abs(value))
    while first >= 1000:
        first //= 1000
    return "со" if 100 <= first < 200 else "с"


def _genitive(value: float, row: Mapping, language: Language) -> str:
    """A number and its unit after `с` and `до`: the unit in the form of `two` behind 1, 21 and fractions, else in that of `five`."""
    if row["unit"] == "%":
        return language.percent(value, 2)
    is_whole = value == int(value)
    like = 2 if not is_whole or (value % 10 == 1 and value % 100 != 11) else 5
    unit = phrases.counted(like, row, language).removeprefix(language.number(like)).strip()
    return f"{language.number(value)} {unit}".rstrip()
