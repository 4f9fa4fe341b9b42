"""What an agency's typed texts are called in other languages, and which language a text is in."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from language.grouping import group_key

_CYRILLIC = re.compile("[а-яёѐ-ӿ]")
_LETTER = re.compile(r"[^\W\d_]")
_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Of one agency in one edition.

    working: the code of the language in which the agency types; '' where nothing is known of its texts.
    texts: (column, folded text) → language's code → the text in it. under: (column, folded spelling) → the spelling
    under which it counts. names: dataset → the columns that name its rows.
    """

    working: str = ""
    texts: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)
    under: Mapping[tuple[str, str], str] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def key(self, column: str, text: str) -> tuple[str, str]:
        """What all spellings of a text share."""
        folded = _folded(text)
        return column, self.under.get((column, folded), folded)

    def translations(self, columns: Sequence[str], text: str) -> Mapping[str, str]:
        """What was given for a text that stands in one of these columns, by the language's code."""
        if not self.texts:
            return _NONE
        return next((given for column in columns if (given := self.texts.get(self.key(column, text)))), _NONE)

    def language_of(self, text: str, given: Mapping[str, str]) -> str:
        """The code of the language that a text is in, '' where it is not known; given: of translations.

        Cyrillic letters are Russian; any other text is in the agency's own language. One that has a translation into
        that is in the language whose translation it is itself, else in one that nobody named. What has no letters is
        in every language.
        """
        otherwise = self.working
        if otherwise in given:
            folded = _folded(text)
            otherwise = next((code for code, other in given.items() if _folded(other) == folded), "")
        return language_by_letters(text, otherwise) if self.working else ""

    def lacks(self, columns: Sequence[str], text: str, languages: Iterable[str]) -> tuple[str, ...]:
        """Those of the languages in which a text is shown as it was typed though it is in another."""
        given = self.translations(columns, text)
        if not _LETTER.search(text):
            return ()
        own = self.language_of(text, given)
        return tuple(code for code in languages if code not in given and code != own)


def language_by_letters(text: str, otherwise: str) -> str:
    """`ru` for Cyrillic letters, '' for what has none, in whatever language it was typed."""
    folded = _folded(text)
    if not _LETTER.search(folded):
        return ""
    return "ru" if _CYRILLIC.search(folded) else otherwise


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    """Kept, because a page shows the same few hundred texts again and again."""
    return group_key(text)
