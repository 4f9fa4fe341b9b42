"""Terms: the years in which a clause is due, in one cell (`2016-2018`, `2016-cı il`) or in two columns."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from loaders.headings import word_tables
from loaders.headings.rows import Headings
from loaders.headings.stems import stems, words_of
from loaders.problems.problem import Fault
from loaders.recognition.columns.dates_apart import DateParts
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import MISSING, Cell, plain
from loaders.spreadsheet.dates import Span, read_dates

_FIRSTS = stems(f"{word_tables.BEGINS} ilk first первый начальный")
_LASTS = stems(f"{word_tables.ENDS} last последний конечный")
_IDLE = stems(f"{word_tables.YEARS} {word_tables.SMALL_WORDS} icra müddət term срок исполнение реализация")

# Through all the plan's years: nothing is said of a term of its own.
_ALWAYS = frozenset(
    map(
        plain,
        (
            *("mütəmadi", "mütəmadi olaraq", "daimi", "davamlı", "plan müddətində"),
            *("regularly", "ongoing", "continuous", "throughout the plan"),
            *("постоянно", "регулярно", "на постоянной основе", "весь период"),
        ),
    )
)
_YEAR = r"((?:19|20)\d\d)"
_ENDINGS = re.compile(r"(?<=\d)\s*-?\s*(?:c[iıuü]|ый|й|го|м)\b")
_WORDS = re.compile(r"\b(?:il(?:lər)?(?:də|in|ərdə|ərin)?|ərzində|гг?|год[аыу]?|годах|годов|years?|in|в)(?!\w)\.?")
_SPAN = re.compile(rf"(?:с|from)?\s*{_YEAR}\s*(?:-|по|до|to|until)\s*{_YEAR}")
_FROM = re.compile(rf"{_YEAR}\s*(?:ildən|-)|(?:с|from|since)\s*{_YEAR}")
_UNTIL = re.compile(rf"{_YEAR}\s*(?:ilədək|qədər|sonunadək)|(?:-|до|по|until|by)\s*{_YEAR}")
_LIST = re.compile(rf"{_YEAR}(?:\s*(?:,|;|/|və|and|и)\s*{_YEAR})+")
_DASHES = str.maketrans("–—−‒―", "-----")


class Term(NamedTuple):
    """None: the plan's own first or last year."""

    first: int | None
    last: int | None


def read_term(cell: Cell) -> Term | Fault | None:
    """The term in a cell; None for an empty one, which means the plan's years."""
    text = plain(cell).translate(_DASHES).strip(" .;,") if isinstance(cell, str) else ""
    if isinstance(cell, str) and (text in MISSING or text in _ALWAYS):
        return None
    term = _in_words(text) or _of_dates(cell)
    if isinstance(term, Term) and term.first and term.last and term.first > term.last:
        return Fault("term_backwards", {"first": term.first, "last": term.last})
    return term


def _in_words(text: str) -> Term | Fault | None:
    text = " ".join(_WORDS.sub(" ", _ENDINGS.sub(" ", text)).split())
    if found := _SPAN.fullmatch(text):
        return Term(int(found[1]), int(found[2]))
    if found := _FROM.fullmatch(text):
        return Term(int(found[1] or found[2]), None)
    if found := _UNTIL.fullmatch(text):
        return Term(None, int(found[1] or found[2]))
    if _LIST.fullmatch(text):
        years = sorted({int(year) for year in re.findall(_YEAR, text)})
        gap = len(years) != years[-1] - years[0] + 1
        return Fault("not_a_term") if gap else Term(years[0], years[-1])
    return None


def _of_dates(cell: Cell) -> Term | Fault:
    """`dekabr 2016`, `15.03.2016 - 30.06.2018`: the years that it lies in."""
    span = read_dates(cell)
    return Term(span.starts.year, span.ends.year) if isinstance(span, Span) else Fault("not_a_term")


def term_apart(headings: Headings, positions: Iterable[int]) -> DateParts | None:
    """positions: those among which the first and the last year of the term may be."""
    words = {position: words_of(headings.texts[position]) for position in positions}
    firsts, lasts = (
        [position for position, own in words.items() if own & ends and own <= ends | _IDLE]
        for ends in (_FIRSTS, _LASTS)
    )
    if len(firsts) == len(lasts) == 1 and firsts != lasts:
        return DateParts(firsts[0], lasts[0], "years", "term")
    return None


def joined_years(first: Cell, last: Cell) -> str:
    """One cell that says what both do."""
    begins, ends = (typed_text(cell).strip() for cell in (first, last))
    return f"{begins}-{ends}" if begins or ends else ""
