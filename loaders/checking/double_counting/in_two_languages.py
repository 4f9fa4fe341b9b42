"""The same register in two languages, on two sheets, in two files of a load, or one of them in the database already.

Texts that are translated have nothing in common; what rows of two languages share is their clause, their days and their
numbers. Rows of one language may share those too, and are not looked at."""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from functools import lru_cache
from itertools import chain
from math import prod
from pathlib import Path
from typing import NamedTuple

from kpi.oversight.towns import place_key, towns
from language import LANGUAGES
from loaders.checking.checked import CheckedSheet
from loaders.checking.double_counting.held_rows import (
    Found,
    Stays,
    TakenOut,
    bound_lines,
    held_lines,
    identity_held,
    stays_of,
)
from loaders.headings.stems import words_of
from loaders.recognition.sifting.sums.adding_up import RARE, Line, size

_NEARLY_ALL = 0.75  # of the rows of the shorter one, and of those that the other has on the same days
_FEWEST = 3  # rows, where it is not sure that their languages differ
_RARER = 1_000  # as loaders.recognition.sifting.sums.adding_up has it, where that is not sure: brands are in English
_MOST, _MOST_HELD = 5_000, 20_000  # rows of a sheet that somebody translates; of the database on its days
_RUSSIAN, _AZERBAIJANI = re.compile("[а-яё]"), re.compile("[əğşçöü]")

Pairs = list[tuple[Line, Line]]


class Register(NamedTuple):
    """headings: the language that most of them are in; '' where that is not known."""

    file: int
    sheet: CheckedSheet
    lines: list[Line]
    headings: str


def in_two_languages(
    files: Sequence[Sequence[CheckedSheet]], folder: Path, agency: str | None, taken_out: TakenOut
) -> list[Found]:
    """Of each file's sheets the rows that an earlier sheet of the load, or the database, has in another language."""
    stays = stays_of(list(chain.from_iterable(files)), taken_out)
    registers = [register for at, sheets in enumerate(files) for sheet in sheets for register in _registers(at, sheet)]
    found: list[dict[str, set[int]]] = [{} for _ in files]
    for at, register in enumerate(registers):
        rows = {row for earlier in registers[:at] for row in _translated(earlier, register)}
        if agency and not rows:
            rows = _held_in_another(register, folder, agency, stays)
        if rows:
            of_sheet = found[register.file].setdefault(register.sheet.layout.sheet.name, set())
            of_sheet.update(register.sheet.rows.numbers[row] for row in rows)
    return [{name: frozenset(rows) for name, rows in one.items()} for one in found]


def _registers(file: int, sheet: CheckedSheet) -> list[Register]:
    declaration = sheet.layout.declaration
    if not (declaration.facts and any(one.counts_days for one in declaration.columns)) or len(sheet.rows) > _MOST:
        return []
    lines = list(bound_lines(sheet))
    return [Register(file, sheet, lines, _language_of_headings(sheet))] if lines else []


def _translated(earlier: Register, later: Register) -> list[int]:
    """Rows of the later register."""
    if earlier.sheet.layout.declaration is not later.sheet.layout.declaration:
        return []
    pairs = _pairs(earlier.lines, later.lines)
    fewest = min(len(earlier.lines), len(later.lines))
    if len(pairs) < _NEARLY_ALL * fewest or not _are_all_of_their_days(pairs, earlier.lines):
        return []
    if earlier.headings and later.headings and earlier.headings != later.headings:
        is_other = _are_rare(pairs) if _people(later.sheet) else len(pairs) >= _FEWEST
    else:
        is_other = _differ(pairs, later.sheet)
    return [line.row for _, line in pairs] if is_other else []


def _held_in_another(register: Register, folder: Path, agency: str, stays: Stays) -> set[int]:
    """Of the database nothing but the texts says in what language they are."""
    declaration = register.sheet.layout.declaration
    numbers = {max(line.typed) for line in register.lines if max(line.typed) > 0}
    if not _people(register.sheet) or not numbers:
        return set()
    own = {line.row: identity_held(register.sheet, line.row) for line in register.lines}
    days = sorted({line.span.starts for line in register.lines})
    asked = {"agency": agency, "days": days, "numbers": sorted(numbers), "most": _MOST_HELD}
    held = dict(held_lines(folder, "rows_of_days", declaration, asked))
    there = [line for identity, line in held.items() if stays(identity) and identity not in own.values()]
    new = [line for line in register.lines if own[line.row] not in held]
    pairs = _pairs(there, new)
    is_enough = len(pairs) >= _NEARLY_ALL * len(new) and _are_all_of_their_days(pairs, there)
    return {line.row for _, line in pairs} if is_enough and _differ(pairs, register.sheet) else set()


def _pairs(first: Sequence[Line], second: Sequence[Line]) -> Pairs:
    """Each line of the second with one of the first that has the same clause, days and numbers, and no other town."""
    alike: dict[Hashable, list[Line]] = defaultdict(list)
    pairs: Pairs = []
    for line in first:
        alike[_key(line)].append(line)
    for line in second:
        some = alike.get(_key(line), [])
        at = next((at for at, other in enumerate(some) if _may_be_one_place(other, line)), None)
        if at is not None:
            pairs.append((some.pop(at), line))
    return pairs


def _key(line: Line) -> Hashable:
    return line.clause, line.span[:2], line.counted


def _may_be_one_place(first: Line, second: Line) -> bool:
    pairs = zip(map(_town, first.told_apart), map(_town, second.told_apart), strict=True)
    return all(one == other for one, other in pairs if one and other)


@lru_cache(10_000)
def _town(text: str) -> str:
    """Its Azerbaijani name; '' where the text names none."""
    return towns().get(place_key(text), "") if text else ""


def _are_all_of_their_days(pairs: Pairs, first: Sequence[Line]) -> bool:
    """Whether nearly all that the first has on the days of these pairs is among them: of many rows a day, some agree by
    chance."""
    days = {(line.clause, line.span[:2]) for line, _ in pairs}
    return bool(pairs) and len(pairs) >= _NEARLY_ALL * sum((line.clause, line.span[:2]) in days for line in first)


def _are_rare(pairs: Pairs, at_least: float = RARE) -> bool:
    return prod(size(max(line.typed)) for _, line in pairs) >= at_least


def _differ(pairs: Pairs, sheet: CheckedSheet) -> bool:
    """Whether names are in two languages. What is published in two is two publications."""
    if not _people(sheet):
        return False
    first, second = (_language_of_names([pair[at].name for pair in pairs]) for at in (0, 1))
    if not first or not second or first == second:
        return False
    is_sure = "ru" in (first, second)
    return _are_rare(pairs) if is_sure else len(pairs) >= _FEWEST and _are_rare(pairs, _RARER)


def _people(sheet: CheckedSheet) -> bool:
    return any(one.unit == "person" for one in sheet.layout.declaration.indicators)


def _language_of_names(names: Sequence[str]) -> str:
    """`latin` where it may be Azerbaijani as well as English."""
    text = "".join(names)
    letters = sum(map(str.isalpha, text))
    if len(_RUSSIAN.findall(text)) * 2 > letters:
        return "ru"
    if not letters:
        return ""
    return "az" if sum(bool(_AZERBAIJANI.search(name)) for name in names) * 3 >= len(names) else "latin"


def _language_of_headings(sheet: CheckedSheet) -> str:
    layout, scores = sheet.layout, dict.fromkeys(LANGUAGES, 0)
    for name, at in layout.columns.items():
        words = words_of(layout.headings.get(at, ""))
        alike = [code for code in LANGUAGES if words & words_of(layout.declaration.column(name).heading(code))]
        if len(alike) == 1:  # words of units and of counting are the same in all
            scores[alike[0]] += 1
    best = max(scores.values())
    first = [code for code, score in scores.items() if score == best]
    return first[0] if best and len(first) == 1 else ""
