"""Counts of a register that are headed as what they count: 'Количество тренингов', 'Posts published', 'Dinləyici sayı'.

Such a heading is taken only where no other names the count, and numbers stand below it.
"""

from collections.abc import Callable, Iterable
from functools import cache

from language import LANGUAGES
from loaders.datasets.declaration import Declaration
from loaders.headings import word_tables
from loaders.headings.matching import Matched
from loaders.headings.rows import Headings
from loaders.headings.stems import names_one, stem, stems, ways_to_read, words_of

_HELD = stems(word_tables.HELD)
_IDLE = _HELD | stems(f"{word_tables.SMALL_WORDS} {word_tables.TOTALS}")
_ATTENDEES = stems(word_tables.ATTENDEES)
_ALL_PEOPLE = stems(word_tables.PEOPLE) | _ATTENDEES
_MEN, _WOMEN, _TOTALS = stems(word_tables.MEN), stems(word_tables.WOMEN), stems(word_tables.TOTALS)
_ANY_PEOPLE = frozenset({"#count", "#person"})
_ATTENDING, _HEADS = stems(word_tables.ATTENDING), stems(word_tables.HEADS)


def with_likely_counts(
    found: Matched, headings: Headings, declaration: Declaration, holds_numbers: Callable[[int], bool]
) -> Matched:
    """found, with the counts that it lacks. holds_numbers: whether a position does below its heading."""
    for name, names_it in _asked(declaration):
        if name in found.columns:
            continue
        likely = [at for at in (*found.unknown, *found.unclear) if _says(headings.texts[at], names_it)]
        others = {*found.unknown, *found.unclear} - {*likely}
        of_people = name in _people(declaration) and any(map(holds_numbers, _naming_people(headings, others)))
        if len(likely) == 1 and holds_numbers(likely[0]) and not of_people:
            [found.columns[name]] = likely
            found.unclear.pop(likely[0], None)
            found.unknown[:] = [at for at in found.unknown if at != likely[0]]
    _take_whole_of_parts(found, headings, declaration, holds_numbers)
    return found


def _take_whole_of_parts(
    found: Matched, headings: Headings, declaration: Declaration, holds_numbers: Callable[[int], bool]
) -> None:
    """Who came, of a register that says so by the total of men and women alone."""
    counts = [one.name for one in declaration.columns if one.counts_days]
    for name in _people(declaration) - found.columns.keys() if counts else ():
        known = {found.columns[one]: one for one in counts if one in found.columns}
        # `Ümumi sayı` alone would be how many took place.
        totals = {at for at in known if words_of(headings.texts[at]) & _TOTALS}
        whole = _whole_of_parts(headings, {*found.unknown, *found.unclear, *totals})
        if whole is not None and holds_numbers(whole):
            found.columns.pop(known.get(whole, ""), None)
            found.columns[name] = whole
            found.unclear.pop(whole, None)
            found.unknown[:] = [at for at in found.unknown if at != whole]


def _whole_of_parts(headings: Headings, positions: set[int]) -> int | None:
    """`Cəmi` beside `Kişi` and `Qadın`, where there is but one of each. That they add up is asked of each row."""
    words = {at: words_of(headings.texts[at]) for at in positions}
    men, women, wholes = (
        [at for at, own in words.items() if own and own <= kind | _ANY_PEOPLE] for kind in (_MEN, _WOMEN, _TOTALS)
    )
    wholes = [at for at in wholes if words[at] & _TOTALS]
    if len(men) != 1 or len(women) != 1 or len(wholes) != 1:
        return None
    are_together = max(*men, *women, *wholes) - min(*men, *women, *wholes) == 2
    return wholes[0] if are_together else None


def _people(declaration: Declaration) -> set[str]:
    return {one.measure for one in declaration.indicators if one.unit == "person"}


def _naming_people(headings: Headings, positions: Iterable[int]) -> list[int]:
    """Staff beside citizens are each a part of those who came."""
    return [at for at in positions if words_of(headings.texts[at]) & _ALL_PEOPLE]


def _says(heading: str, names_it: Callable[[frozenset[str]], bool]) -> bool:
    ways = () if names_one(heading) else ways_to_read(heading)
    return any(names_it(frozenset(map(stem, words))) for words in ways)


def _asked(declaration: Declaration) -> list[tuple[str, Callable[[frozenset[str]], bool]]]:
    """Columns that count what took place and who came, each with what tells its heading by its words."""
    held = [column.name for column in declaration.columns if column.counts_days and declaration.counted]
    came = sorted(_people(declaration)) if held else []
    counted, attendees = _counted(declaration), _ATTENDEES | stems(declaration.attended)
    return [
        *((name, lambda words: _counts(words, counted)) for name in held),
        *((name, lambda words: _counts_people(words, counted, attendees)) for name in came),
    ]


def _counts(words: frozenset[str], counted: frozenset[str]) -> bool:
    says_many = "#count" in words or bool(words & _HELD)
    return says_many and bool(words & counted) and words <= counted | _IDLE | {"#count", "#piece"}


def _counts_people(words: frozenset[str], counted: frozenset[str], attendees: frozenset[str]) -> bool:
    says_many = bool(words & {"#count", "#person"}) and bool(words & attendees)
    says_many = says_many or words >= _ATTENDING or bool(words & _HEADS)
    return says_many and words <= attendees | counted | _IDLE | {"#count", "#person"}


@cache
def _counted(declaration: Declaration) -> frozenset[str]:
    return stems(" ".join((declaration.counted, *map(declaration.title, LANGUAGES))))
