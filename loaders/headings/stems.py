"""Words as they are met whatever their ending and the keyboard they were typed on."""

import re
import unicodedata
from functools import cache, lru_cache

from language.folding import fold
from loaders.headings.word_tables import HELD, PEOPLE, SAME, TOTALS
from loaders.spreadsheet.cell_texts import tidy

MOST_KNOWN = 10_000  # of what is remembered of headings: a server reads many files

_SCHWA = str.maketrans("əә", "ee")
# Cyrillic letters that look like Latin ones, in small letters or in capitals, and letters that stand for their like.
_LOOK_ALIKES = str.maketrans("авекмнорстухіјѕһғқүө", "abekmhopctyxijshgkyo")
_NOTES = re.compile(r"\[\d{1,2}\]|\(\d{1,2}\)|\s\d\)\s*$|[*†‡§\ufffd]+|[\xad]")
# `No. of participants`, `# of posts`, `#events`; `No` alone numbers rows.
_NUMBER_OF = re.compile(r"(?:\bn(?:o|r|um)\b\.?|[#№])\s*of\b|#\s*(?=[^\W\d_]+s\b)", re.IGNORECASE)
_IN_SHORT = re.compile(r"\bк-?во\b", re.IGNORECASE)
# `Training number`, `Staff number`; not `Number of trainings`, `Participants number`, `Total number`.
_NUMBER_OF_ONE = re.compile(r"([^\W\d_]+)(?<!s)\s+number\b(?!\s+of\b)", re.IGNORECASE)
_NUMBER_SIGN = re.compile(r"\b(no?)\s?-\s?s?[iıİ]\b", re.IGNORECASE)
_BROKEN = re.compile(r"(?<=[^\W\d_])[-‐]\s*(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+|%")
_CYRILLIC = re.compile("[а-я]")
# After look-alikes have become Latin letters.
_RUSSIAN_ENDINGS = re.compile("(?:ob|eb|am|ям|ami|ями|ax|яx|om|em|oгo|eгo|omy|emy|ыx|иx|[aeoyыияюь]+)$")
_PARTICIPLE = re.compile("[ae]n(?:[iuae]?n?){0,2}")
_PLURAL = re.compile("l[ae]r(?:[iu]n?[iu]?n?)?$")


@lru_cache(MOST_KNOWN)
def stem(word: str) -> str:
    """`iştirakçıların` and `İŞTİRAKÇI` are one, also with a Cyrillic а; words of one meaning have one sign (#count)."""
    root = _root(word)
    return _signs().get(root, root)


def stems(words: str) -> frozenset[str]:
    """The stems of a table's words, which have blanks between them."""
    return frozenset(stem(word) for word in words.split())


@lru_cache(MOST_KNOWN)
def ways_to_read(heading: str) -> tuple[tuple[str, ...], ...]:
    """The words of a heading, without marks of footnotes; in two ways where a hyphen may part words or lines."""
    text = _NUMBER_SIGN.sub(r"\1", _NOTES.sub(" ", tidy(heading)))
    text = _NUMBER_OF.sub("number of ", _IN_SHORT.sub("количество", text))
    return tuple(dict.fromkeys(tuple(_WORD.findall(_BROKEN.sub(between, text))) for between in (" ", "")))


@lru_cache(MOST_KNOWN)
def words_of(heading: str) -> frozenset[str]:
    """Stems of all words of a heading, in whatever way it is read."""
    return frozenset(stem(word) for words in ways_to_read(heading) for word in words)


@lru_cache(MOST_KNOWN)
def names_one(heading: str) -> bool:
    """Whether English says that the numbers below it are the names of what they stand for, and not how many."""
    found = _NUMBER_OF_ONE.search(tidy(heading))
    return found is not None and stem(found[1]) not in stems(f"{HELD} {TOTALS} people")


@lru_cache(MOST_KNOWN)
def names_one_person(heading: str) -> bool:
    """`Participant number`, which may be meant as how many came."""
    found = _NUMBER_OF_ONE.search(tidy(heading))
    return found is not None and stem(found[1]) in stems(PEOPLE)


def _root(word: str) -> str:
    folded = unicodedata.normalize("NFKD", fold(tidy(word)).translate(_SCHWA))
    letters = "".join(sign for sign in folded if not unicodedata.combining(sign)).translate(_LOOK_ALIKES)
    if _CYRILLIC.search(letters):
        return _kept(letters, _RUSSIAN_ENDINGS.sub("", letters))
    without_plural = _kept(letters, _PLURAL.sub("", letters))
    root = _kept(without_plural, without_plural.rstrip("aeiouns"))
    # Of `edən` no more than `ed` would be left, which is `əd.` and much else.
    return without_plural[:4] if len(root) == 2 and _PARTICIPLE.fullmatch(without_plural, 2) else root


def _kept(word: str, shorter: str) -> str:
    return shorter if len(shorter) > 1 else word[:2]


@cache
def _signs() -> dict[str, str]:
    return {_root(word): sign for sign, words in SAME.items() for word in words.split()}
