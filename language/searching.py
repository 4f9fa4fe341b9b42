"""Texts as people search for them: in the letters of any keyboard, by the beginnings of words."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from language.grouping import group_key, group_keys

_WORD = re.compile(r"[^\s|«»()\"'/]+")
EXACT, BEGINS, WITHIN = 3, 2, 1  # how well a word fits


def search_key(text: str) -> str:
    """`Sumqayıt`, `SUMQAYIT` and `sumqayit` are one, and so are `Gəncə` and `gence`."""
    return _plain(group_key(text))


def search_keys(texts: Sequence[str]) -> list[str]:
    """search_key of each: many at once are quicker."""
    return [_plain(key) for key in group_keys(texts)]


def _plain(key: str) -> str:
    if key.isascii():
        return key
    letters = unicodedata.normalize("NFKD", key.replace("ə", "e"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def fit(wanted: Sequence[str], key: str) -> int:
    """How well a text is what was looked for; 0 where it lacks one of the words. wanted: of wanted_words. key: of
    search_key."""
    scores = [_word_fit(word, key) for word in wanted]
    if not scores or not all(scores):
        return 0
    text = " ".join(wanted)
    return sum(scores) + (2 if key == text else key.startswith(text))


def wanted_words(text: str) -> list[str]:
    return _WORD.findall(search_key(text))


def _word_fit(word: str, key: str) -> int:
    if word not in key:
        return 0
    words = _words(key)
    if word in words:
        return EXACT
    return BEGINS if any(one.startswith(word) for one in words) else WITHIN


@lru_cache(maxsize=50_000)
def _words(key: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(key))


def best(wanted: Sequence[str], keys: Iterable[str]) -> int:
    """The best fit of several texts, as of a name in three languages."""
    return max((fit(wanted, key) for key in keys), default=0)
