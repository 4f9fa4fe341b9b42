"""What divisions are called: a text whatever its capitals, in its commonest spelling."""

from collections import Counter, defaultdict

from tests.oracle.series.declared import DIMENSIONS


def names(facts: list[dict]) -> dict[tuple[str, str], str]:
    """(dimension, text) → name. facts: all that hold, also those without a clause. Of two spellings that are as common
    the one that is not all capitals, then the newest."""
    spelled: dict[tuple[str, str], Counter] = defaultdict(Counter)
    newest: dict[tuple[str, str], int] = defaultdict(int)
    for fact in facts:
        for dimension in sorted({name for names in DIMENSIONS.values() for name in names}):
            if (text := fact.get(dimension)) is not None:
                spelled[dimension, _small(text)][text] += 1
                newest[dimension, text] = max(newest[dimension, text], fact["fact"])
    return {
        (dimension, text): max(texts, key=lambda one: (texts[one], one != one.upper(), newest[dimension, one]))
        for (dimension, _), texts in spelled.items()
        for text in texts
    }


def _small(text: str) -> str:
    return text.translate(str.maketrans("İIı", "iii")).lower()
