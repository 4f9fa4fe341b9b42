"""Sizes of files in words."""

from language import Language

_KILO = 1000  # bytes, as file managers count


def size_text(count: int, language: Language) -> str:
    """count: of bytes."""
    size = count / _KILO
    if size < _KILO:
        return language.say("{size} KB", size=language.number(size, 1))
    return language.say("{size} MB", size=language.number(size / _KILO, 1))
