"""The form of a text by which it is grouped: spellings that no reader would tell apart are one."""

import re
from collections.abc import Sequence

from language.folding import fold, fold_all

# Other schwas, dashes of all lengths, and quotes.
_ALIKE = str.maketrans("әӘǝƎ‐‑‒–—―−", "əƏəƏ-------", "\"'`´‘’‚“”„«»‹›ʼ")
_HAS_ALIKE = re.compile(f"[{re.escape(''.join(map(chr, _ALIKE)))}]")
# Points and commas part words, but belong to a number: 1.5 is not 15.
_POINTS = re.compile(r"[?!]|[.,;:](?:(?!\d)|(?<!\d.))")
_LATIN, _CYRILLIC = "a-zà-öø-ɏə", "а-яёѐ-ӿ"
_OF_TWO_ALPHABETS = re.compile(rf"\w*(?:[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}])\w*")
_LATIN_LETTER, _CYRILLIC_LETTER = re.compile(f"[{_LATIN}]"), re.compile(f"[{_CYRILLIC}]")
# In small letters, of those that look alike as small letters or as capitals.
_LOOK_ALIKES = ("авекмнорстухіјѕһ", "abekmhopctyxijsh")
_TO_LATIN = str.maketrans(*_LOOK_ALIKES)
_TO_CYRILLIC = str.maketrans({latin: cyrillic for cyrillic, latin in zip(*_LOOK_ALIKES, strict=True) if latin != "h"})


def group_key(text: str) -> str:
    """`BAKI`, `Bakı` and `Bаkı` with a Cyrillic а are one, `«Etika».` is `etika`; `Gence` and `Gəncə` differ."""
    return group_keys([text])[0]


def group_keys(texts: Sequence[str]) -> list[str]:
    """group_key of each text: a whole column at once is much faster than text by text."""
    if any("\n" in text for text in texts):
        texts = [text.replace("\n", " ") for text in texts]
    if not texts:
        return []
    joined = "\n".join(texts)
    if _HAS_ALIKE.search(joined):  # many texts have none, and to look is quick
        joined = joined.translate(_ALIKE)
    joined = "\n".join(fold_all(joined.split("\n")))
    if _CYRILLIC_LETTER.search(joined):
        joined = _OF_TWO_ALPHABETS.sub(_in_one_alphabet, joined)
    keys = (" ".join(key.split()) for key in _POINTS.sub(" ", joined).split("\n"))
    keys = (key.replace("- ", "-").replace(" -", "-") if "-" in key else key for key in keys)
    return [key or fold(text) for key, text in zip(keys, texts, strict=True)]


def _in_one_alphabet(found: re.Match) -> str:
    """The word in the alphabet that has a like of every letter, of both the one that it has more letters of; as it is
    where neither has."""
    word = found[0]
    latin, cyrillic = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
    fitting = [one for one, other in ((latin, _CYRILLIC_LETTER), (cyrillic, _LATIN_LETTER)) if not other.search(one)]
    mostly_cyrillic = len(_CYRILLIC_LETTER.findall(word)) * 2 > len(word)
    return fitting[-1 if mostly_cyrillic else 0] if fitting else word
