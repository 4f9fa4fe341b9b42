"""How like a heading is to a column of a dataset, and how well cells suit its kind: each between 0 and 1."""

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from functools import cache, lru_cache

from loaders.datasets.declaration import FLAG_WORDS, Column, Declaration
from loaders.headings import word_tables
from loaders.headings.meanings import UNIT_WORDS, known_stems
from loaders.headings.stems import MOST_KNOWN, stems, words_of
from loaders.problems.problem import Fault
from loaders.recognition.cells import read_choice
from loaders.recognition.columns.terms import read_term
from loaders.spreadsheet.cell_texts import Cell, plain
from loaders.spreadsheet.clauses import Clauses, read_clauses
from loaders.spreadsheet.dates import read_dates, read_year
from loaders.spreadsheet.numbers import Number, read_number

NEAR, FAR = 0.5, 0.25  # likeness from which a heading is near; below the latter it says something else
_TELL_NOTHING = (
    word_tables.SMALL_WORDS,
    word_tables.TOTALS,
    word_tables.REQUIRED,
    word_tables.ABOUT,
    word_tables.ORDINALS,
)
_IDLE = stems(" ".join(_TELL_NOTHING)) | {"#count"}
_MISTYPED = 0.8  # of the letters of two words that are one with a slip
_SHORTEST = 4  # of a word in which a slip can be recognised


@lru_cache(MOST_KNOWN)
def likeness(heading: str, column: Column, declaration: Declaration) -> float:
    """How like a heading is to a column, by the words that it shares with the column's headings, and with those that
    people have for such columns."""
    words = words_of(heading)
    if words <= stems(column.near):
        return 0.9
    meant = words - _IDLE - UNIT_WORDS
    if not meant:
        return 0.0
    best = max((_shared(meant, known - _IDLE) for known in _known(declaration)[column]), default=0.0)
    return max(best, NEAR if meant & stems(column.near) else 0.0)


def _shared(words: frozenset[str], known: frozenset[str]) -> float:
    """A slip of the finger counts for a little less than the word itself."""
    if not known:
        return 0.0
    both = sum(max((_alike(word, other) for other in words), default=0.0) for word in known)
    return both / max(len(known), (len(words) + len(known)) / 2)


@lru_cache(MOST_KNOWN)
def _alike(first: str, second: str) -> float:
    if first == second:
        return 1.0
    if min(len(first), len(second)) < _SHORTEST:
        return 0.0
    ratio = SequenceMatcher(None, first, second).ratio()
    return ratio if ratio >= _MISTYPED else 0.0


@cache
def _known(declaration: Declaration) -> dict[Column, list[frozenset[str]]]:
    found: dict[Column, list[frozenset[str]]] = {column: [] for column in declaration.columns}
    for words, columns in known_stems(declaration).items():
        for column in columns:
            found[column].append(words)
    return found


def suits(cells: Iterable[Cell], column: Column) -> float:
    """How many of the filled cells (each of them once) can stand in the column; a half where there are none."""
    filled = list(cells)
    if not filled:
        return 0.5
    return sum(map(_SUITS[column.kind](column), filled)) / len(filled)


def _is_day(cell: Cell) -> float:
    found = read_dates(cell)
    return 0.7 if isinstance(found, Fault) and found.code == "date_without_year" else not isinstance(found, Fault)


def _is_clause(cell: Cell) -> float:
    """Whole numbers may as well be running numbers."""
    found = read_clauses(cell)
    if not isinstance(found, Clauses):
        return 0.0
    return 1.0 if any("." in clause for reading in found.readings for clause in reading) else 0.4


def _is_text(cell: Cell) -> float:
    """A text may hold anything, and mostly holds words; a day is hardly ever meant as one."""
    if _is_day(cell):
        return 0.1
    return 1.0 if isinstance(cell, str) and any(sign.isalpha() for sign in cell) else 0.3


_NEVER = {plain(word) for words in FLAG_WORDS.values() for word in words}


def _never_faulty(read: Callable[[Cell], object]) -> Callable[[Cell], float]:
    return lambda cell: float(not isinstance(read(cell), Fault))


def _number(kind: str) -> Callable[[Cell], float]:
    return lambda cell: float(isinstance(read_number(cell, kind), Number))


_SUITS: dict[str, Callable[[Column], Callable[[Cell], float]]] = {
    "text": lambda column: _is_text,
    "code": lambda column: lambda cell: 0.6,
    "clauses": lambda column: _is_clause,
    "dates": lambda column: _is_day,
    "year": lambda column: _never_faulty(read_year),
    "years": lambda column: _never_faulty(read_term),
    "count": lambda column: _number("count"),
    "number": lambda column: _number("number"),
    "share": lambda column: _number("share"),
    "choice": lambda column: _never_faulty(lambda cell: read_choice(cell, column)),
    "flag": lambda column: lambda cell: float(plain(str(cell)) in _NEVER),
}
