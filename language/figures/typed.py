"""What analysts typed, as a reader of another language sees it: every page and file asks here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from language import Language
from language.untranslated import Untranslated, join
from language.vocabulary import Vocabulary

if TYPE_CHECKING:
    from kpi.figures.source_row import Source
    from kpi.rules.figure_row import FigureRow, Indicator

BETWEEN = " · "  # the texts of two columns in one


def typed(text: str, columns: Sequence[str], vocabulary: Vocabulary, language: Language) -> str:
    """A text that stands in one of these columns: its translation, else as it is, marked where it is in another
    language than the reader's."""
    if not text:
        return text
    given = vocabulary.translations(columns, text)
    if language.code in given:
        return given[language.code]
    own = vocabulary.language_of(text, given)
    return text if own in ("", language.code) else Untranslated(text, own)


def in_list(text: str, columns: Sequence[str], vocabulary: Vocabulary, language: Language) -> str:
    """The same in a list to pick from: with the typed text behind its translation, so that a search finds both."""
    shown = typed(text, columns, vocabulary, language)
    return shown if shown == text or isinstance(shown, Untranslated) else f"{shown} ({text})"


def in_order(words: Mapping[str, str], language: Language) -> dict[str, str]:
    """Text as typed → as shown, in the alphabetical order of what is shown."""
    order = {word: position for position, word in enumerate(language.order(set(words.values())))}
    return dict(sorted(words.items(), key=lambda one: order[one[1]]))


def name_of_row(text: str, dataset: str, vocabulary: Vocabulary, language: Language) -> str:
    """The same of what names a row of a dataset: one of its texts, or several with ` · ` between."""
    columns = vocabulary.names.get(dataset, ())
    if BETWEEN not in text or vocabulary.translations(columns, text):
        return typed(text, columns, vocabulary, language)
    return join(BETWEEN, [typed(part, columns, vocabulary, language) for part in text.split(BETWEEN)])


def of_row(row: "Source", dataset: str, vocabulary: Vocabulary, language: Language) -> "Source":
    """A row behind a figure, with its texts as the reader sees them."""
    return replace(
        row,
        title=name_of_row(row.title, dataset, vocabulary, language),
        beside=name_of_row(row.beside, dataset, vocabulary, language),
        region=typed(row.region, ("region",), vocabulary, language),
        place=typed(row.place, ("place",), vocabulary, language),
    )


def label(one: "Indicator", language: Language) -> str:
    """What the rows call an indicator: a question, a channel with its material."""
    return name_of_row(one.label, one.dataset, one.vocabulary, language)


def answer(one: "Indicator", language: Language) -> str:
    return typed(one.answer, ("answer",), one.vocabulary, language)


def member(one: "Indicator", language: Language) -> str:
    """The part of its dimension that an indicator is of."""
    return typed(one.member, (one.dimension,), one.vocabulary, language)


def crossing_note(row: "FigureRow", language: Language) -> str:
    """Why the clause of a figure goes on from earlier ones."""
    return join(" ", [typed(note, ("note",), row.indicator.vocabulary, language) for note in row.crossing_notes])


def as_typed(one: "Indicator") -> list[str]:
    """What was typed of it, by which a search finds it in whatever language it is shown."""
    return [text for text in (one.label, one.answer, one.member) if text]


def part(one: "Indicator", language: Language) -> str:
    """What it is called beside the other parts of a whole."""
    return member(one, language) or answer(one, language) or label(one, language)
