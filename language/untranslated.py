"""Texts that are shown in another language than the reader's, because there is no translation."""

from collections.abc import Sequence
from typing import Self


class Untranslated(str):
    """A text as it was typed, followed by a small mark of its language: `Etika (az)`.

    Pages that can do more than write the mark take text and language (a code) apart.
    """

    text: str
    language: str

    def __new__(cls, text: str, language: str) -> Self:
        marked = super().__new__(cls, f"{text}\N{NO-BREAK SPACE}({language})")
        marked.text, marked.language = text, language
        return marked

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # it is made of two
        return self.text, self.language


def bare(text: str) -> str:
    """The text without its mark: what is searched."""
    return text.text if isinstance(text, Untranslated) else text


def within(before: str, text: str, after: str = "") -> str:
    """A text between marks that are of no language, such as its number: in the language of the text."""
    whole = f"{before}{bare(text)}{after}"
    return Untranslated(whole, text.language) if isinstance(text, Untranslated) else whole


def join(separator: str, texts: Sequence[str]) -> str:
    """Texts in one, with a single mark where all are in one other language."""
    foreign = [text for text in texts if isinstance(text, Untranslated)]
    if foreign and len(foreign) == len(texts) and len({text.language for text in foreign}) == 1:
        return Untranslated(separator.join(text.text for text in foreign), foreign[0].language)
    return separator.join(texts)


def lines(text: str) -> list[str]:
    """Its lines but for empty ones, each in the language of the whole."""
    if isinstance(text, Untranslated):
        return [Untranslated(line, text.language) for line in lines(text.text)]
    return [line.strip() for line in text.splitlines() if line.strip()]


def pieces(text: str, language: str) -> list[tuple[str, str]]:
    """A text as it is read out: its parts, each with the code of its language. language: the reader's, in which the
    mark of another one is."""
    if isinstance(text, Untranslated):
        return [(text.text, text.language), (text.removeprefix(text.text), language)]
    return [(text, language)]
