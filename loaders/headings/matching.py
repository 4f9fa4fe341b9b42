"""The headings of a sheet matched to the columns of one dataset."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from language import LANGUAGES
from loaders.datasets.common_columns import COUNT
from loaders.datasets.declaration import NUMBERS, Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.headings import word_tables
from loaders.headings.meanings import Meaning, Unit, meaning
from loaders.headings.rows import Headings
from loaders.headings.stems import MOST_KNOWN, stems, words_of
from loaders.headings.texts import heading_key, known_headings
from loaders.spreadsheet.cell_texts import plain

_PARTS, _TOTALS = stems(word_tables.PARTS), stems(word_tables.TOTALS)
_NOT_OF_ONE = stems(" ".join((word_tables.ORDINALS, word_tables.SMALL_WORDS)))
_ABOUT = stems(" ".join((word_tables.ABOUT, word_tables.TOTALS)))
_OF_MANY = {"#count", "#person"}
_NOT_COUNTED = stems(" ".join((word_tables.RUNNING, word_tables.UNITS_OF_VALUES)))  # running numbers, hours, money
_TIMES_HELD = stems(word_tables.TIMES_HELD)
_PEOPLE, _SAYING_NOTHING = stems(word_tables.PEOPLE), stems(word_tables.SAYING_NOTHING) | _TOTALS
_NO_PEOPLE = _NOT_COUNTED | stems(
    f"{word_tables.BESIDE_COUNTS} {word_tables.ORDINALS} {word_tables.AVERAGES} {word_tables.SCORES}"
    f" {word_tables.MONTHS} {word_tables.YEARS} {word_tables.QUARTERS} {word_tables.TIMES}"
)
_WHO_DO = re.compile(r"\b(?:müraciət|iştirak|istifadə) ed[əi]|\b(?:təlim|kurs) keç[əi]|\bcəlb ol")


@dataclass(frozen=True, slots=True)
class Matched:
    """All positions count from 0.

    columns: column name → position. units: column name → what its heading says it is counted in.
    repeated: position → the name of a column that another heading names already. unclear: position → the names of the
    columns that its heading can be. unknown: the other positions that have a heading.
    """

    columns: dict[str, int] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    repeated: dict[int, str] = field(default_factory=dict)
    unclear: dict[int, tuple[str, ...]] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)


def matched(headings: Headings, declaration: Declaration) -> Matched:
    found = Matched()
    for position in headings.texts:
        means = _meaning_at(headings, position, declaration)
        names = tuple(column.name for column in means.columns)
        if len(names) > 1:
            found.unclear[position] = names
        elif not names:
            found.unknown.append(position)
        elif names[0] in found.columns:
            found.repeated[position] = names[0]
        else:
            found.columns[names[0]] = position
            if means.unit:
                found.units[names[0]] = means.unit
    _count_answers(headings, declaration, found)
    return found


def _count_answers(headings: Headings, declaration: Declaration, found: Matched) -> None:
    """Beside a column of answers the only number that names nothing is how many gave them; beside answers in columns
    of their own it may as well be n."""
    if declaration.wide not in found.columns or "count" in found.columns:
        return
    bare = [one for one in (*found.unknown, *found.unclear) if is_bare_count(headings.texts[one])]
    if len(bare) == 1:
        [found.columns["count"]] = bare
        found.unclear.pop(bare[0], None)
        found.unknown[:] = [one for one in found.unknown if one != bare[0]]


def is_bare_count(heading: str) -> bool:
    return words_of(heading) == {"#count"} or heading_key(heading) in _bare_counts()


@cache
def _bare_counts() -> frozenset[str]:
    return frozenset(map(heading_key, (*map(COUNT.heading, LANGUAGES), *COUNT.also)))


def _meaning_at(headings: Headings, position: int, declaration: Declaration) -> Meaning:
    """Of two rows the lower one alone may say what the column is, but not of whom it counts a part."""
    means = meaning(headings.texts[position], declaration)
    if means.columns or position not in headings.below:
        return means
    top, alone = headings.above[position], meaning(headings.below[position], declaration)
    if not any(column.kind in NUMBERS for column in alone.columns):
        return alone
    titles = stems(" ".join(map(declaration.title, LANGUAGES)))
    says_which = not words_of(headings.below[position]) <= _OF_MANY | _TOTALS and not words_of(top) & _PARTS
    return alone if says_which or words_of(top) <= titles | _ABOUT else means


def parts_alone(headings: Headings, found: Matched, declaration: Declaration) -> dict[str, list[int]]:
    """Headings of a count that stand over several columns of which none is their total → the columns."""
    alone = {}
    for first in set(headings.groups.values()):
        group = [position for position, start in headings.groups.items() if start == first]
        named = meaning(headings.above[first], declaration).columns
        names = {column.name for column in named if column.kind in NUMBERS}
        if names and not names & found.columns.keys():
            alone[headings.above[first]] = group
    return alone


def lost_counts(
    headings: Headings,
    found: Matched,
    declaration: Declaration,
    holds_numbers: Callable[[int], bool],
    may_count_people: Callable[[int], bool],
) -> tuple[int, ...]:
    """Positions of headings that nobody knows over columns that are probably counts of this dataset.

    Such a column shares a word with a heading of a count; where the word is no more than 'number', it is only probable
    while the dataset lacks a count. Where nothing says how many came, that may be a column of whole numbers whose
    heading names people ('Vətəndaşlar') or says nothing ('Ədəd'). Parts beside their whole are none, nor is what
    another dataset knows, unless nothing says how many gave an answer. holds_numbers, may_count_people: whether a
    position does below its heading.
    """
    if not declaration.indicators:
        return ()
    own, whole = _words_of_counts(declaration), _groups_with_whole(headings, found, declaration)
    of_people = {one.measure for one in declaration.indicators if one.unit == "person"}
    counts_nothing = declaration.wide in found.columns and not {"count", "share"} & found.columns.keys()
    lacks = any(column.kind in NUMBERS and column.name not in found.columns for column in declaration.columns)
    is_register = any(column.counts_days for column in declaration.columns)
    lacks_people = is_register and bool(of_people - found.columns.keys())
    lost = []
    for position in (*found.unknown, *found.unclear):
        words = words_of(headings.texts[position])
        if headings.groups.get(position) in whole or (_PARTS & words and of_people & found.columns.keys()):
            continue
        says_what = bool(words & _NOT_COUNTED)
        is_like_one = bool(own & words) or (
            lacks and not says_what and (bool(words & (_OF_MANY | _PARTS | _TIMES_HELD)) or words <= _TOTALS)
        )
        may_be_people = lacks_people and _may_name_people(headings.texts[position])
        is_excused = not counts_nothing and _is_known_elsewhere(headings.texts[position])
        if is_excused:
            continue
        if (is_like_one and holds_numbers(position)) or (may_be_people and may_count_people(position)):
            lost.append(position)
    return tuple(lost)


def _may_name_people(heading: str) -> bool:
    words = words_of(heading)
    says = {word for word in words if not word.isdecimal()}
    says_nothing = bool(says) and says <= _SAYING_NOTHING
    names_people = bool(words & _PEOPLE or _WHO_DO.search(plain(heading)))
    return not words & _NO_PEOPLE and (says_nothing or names_people)


def _groups_with_whole(headings: Headings, found: Matched, declaration: Declaration) -> set[int]:
    counts = [column.name for column in declaration.columns if column.kind in NUMBERS]
    positions = [found.columns[name] for name in counts if name in found.columns]
    return {headings.groups[position] for position in positions if position in headings.groups}


@cache
def _words_of_counts(declaration: Declaration) -> frozenset[str]:
    """Stems of the headings of counts, without those that any count may have."""
    counts = [column for column in declaration.columns if column.kind in NUMBERS]
    headings = [heading for column in counts for heading in (*map(column.heading, LANGUAGES), *column.also)]
    words = frozenset().union(*map(words_of, headings)) - _NOT_OF_ONE - _TOTALS
    return frozenset(word for word in words if not word.startswith("#"))


@lru_cache(MOST_KNOWN)
def _is_known_elsewhere(heading: str) -> bool:
    return any(heading_key(heading) in known_headings(one) for one in DECLARATIONS if not one.is_planned)
