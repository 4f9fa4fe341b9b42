"""Azerbaijani case endings: they follow the word's last vowel and whether it ends in a vowel.

Words come as analysts typed them: several words, abbreviations, numbers, signs.
"""

import re

from babel import Locale

from language.azerbaijani_words import COMPOUNDS, HARD, MEASURES, NOT_POSSESSIVE, SPOKEN

# After a consonant, after a vowel, after a possessive ending (`iş günü`). A stands for a or ə, I for ı, i, u or ü.
_ENDINGS = {
    "ablative": ("dAn", "dAn", "ndAn"),
    "locative": ("dA", "dA", "ndA"),
    "terminative": ("Adək", "yAdək", "nAdək"),
    "genitive": ("In", "nIn", "nIn"),
    "possessive": ("I", "sI", ""),
}
_BEHIND_A_HYPHEN = {"terminative": "dək"}  # `218-dək`: no vowel leads over to the ending
_HARMONY = {
    "a": "aı",
    "ı": "aı",
    "o": "au",
    "u": "au",
    "e": "əi",
    "ə": "əi",
    "i": "əi",
    "ö": "əü",
    "ü": "əü",
    "а": "aı",
    "ы": "aı",
    "я": "aı",
    "о": "au",
    "ё": "au",
    "у": "au",
    "ю": "au",
    "е": "əi",
    "э": "əi",
    "и": "əi",
    "á": "aı",
    "é": "əi",
}
# The vowel of a number's last spoken word, by the class that CLDR gives its ordinal.
_OF_NUMBERS = {"one": "i", "few": "ü", "many": "ı", "other": "u"}
_AZ = Locale("az")
_AGENT = re.compile("(ç[ıiuü]|[ıiuü]c[ıiuü])$")  # `işçi`, `sürücü`: their last vowel is no possessive
_LETTERS = set("abcçdeəfgğhxıijkqlmnoöprsştuüvyz")


def inflect(text: str, case: str) -> str:
    """A word, phrase or number in a case of _ENDINGS: `143 nəfərdən`, `8,6-dan`, `68,1 faizədək`, `iş günündən`,
    `KİV-də`. What stands in brackets at its end stays behind the ending."""
    found = re.search(r"\s*\([^()]*\)\Z", text.strip())
    behind = found.group() if found else ""
    kept = re.sub(r"\s*%$", " faiz", text.strip().removesuffix(behind)).strip()
    *before, word = kept.split() or [""]
    if word[-1:].isdigit() and _lower(word) not in SPOKEN:
        return f"{kept}-{_of_number(word, case)}{behind}"
    lowered = _lower(word).rstrip(".")
    if _is_shortened(word, lowered):
        ending = _BEHIND_A_HYPHEN.get(case) or _ending(SPOKEN.get(lowered) or lowered, case)
        return f"{kept}-{ending}{behind}"
    if _is_possessive(before, lowered):
        return kept + _harmonised(_ENDINGS[case][2], lowered) + behind
    ending = _ending(lowered, case)
    return (_softened(kept, lowered) if ending[:1] in _HARMONY else kept) + ending + behind


def attributive(when: str) -> str:
    """What was at that time: `2018-ci ildəki`, `2018-ci ilin sonundakı`; `22 noyabr tarixinə olan`."""
    return {"də": f"{when}ki", "da": f"{when}kı"}.get(when[-2:], f"{when} olan")


def number_vowel(number: int) -> str:
    """i, ü, ı or u: the vowel of the endings of a number. CLDR takes 1000 (min) and a milliard for 10."""
    if number and number % 1000 == 0 and number % 1_000_000:
        return "i"
    if number and number % 1_000_000_000 == 0:
        return "ı"
    return _OF_NUMBERS[_AZ.ordinal_form(number)]


def _of_number(word: str, case: str) -> str:
    """The ending of a number as Language.number writes it; a fraction's is that of its last digit."""
    whole, _, fraction = word.partition(",")
    number = int((fraction or re.sub(r"\D", "", whole))[-12:])
    number = number % 10 if fraction else number
    ends_in_vowel = number % 10 in (2, 6, 7) or number % 100 in (20, 50)
    return _harmonised(_BEHIND_A_HYPHEN.get(case) or _ENDINGS[case][ends_in_vowel], number_vowel(number))


def _lower(word: str) -> str:
    return word.replace("İ", "i").replace("I", "ı").lower()


def _is_shortened(word: str, lowered: str) -> bool:
    """Abbreviations, signs and words of other alphabets take their ending behind a hyphen."""
    letters = set(lowered) - {"-", "’", "'"}
    return (
        lowered in SPOKEN
        or word.endswith(".")
        or (word.isupper() and len(word) > 1)
        or not letters <= _LETTERS
        or not letters & set(_HARMONY)
    )


def _is_possessive(before: list[str], lowered: str) -> bool:
    """`iş günü`, `xidmət növü`: what a noun before it has; not `218 işçi`, `min abunəçi`."""
    if not before or lowered[-1:] not in set("ıiuü") or _AGENT.search(lowered) or lowered in NOT_POSSESSIVE:
        return False
    counted = _lower(before[-1]) in MEASURES or before[-1][-1:].isdigit()
    return not counted or lowered in COMPOUNDS


def _ending(lowered: str, case: str) -> str:
    return _harmonised(_ENDINGS[case][lowered[-1:] in _HARMONY], lowered)


def _harmonised(ending: str, word: str) -> str:
    """Without any vowel a word is read letter by letter, and letters' names end in e."""
    vowels = next((_HARMONY[letter] for letter in reversed(word) if letter in _HARMONY), _HARMONY["e"])
    return ending.replace("A", vowels[0]).replace("I", vowels[1])


def _softened(text: str, lowered: str) -> str:
    """`çörək` becomes `çörəy-`, `otaq` `otağ-`; words of one syllable and some borrowed ones stay."""
    if sum(letter in _HARMONY for letter in lowered) < 2 or lowered in HARD:
        return text
    if re.search("[eəiöü]k$", lowered):
        return text[:-1] + "y"
    return text[:-1] + "ğ" if re.search("[aıou]q$", lowered) else text
