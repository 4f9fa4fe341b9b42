"""Which columns of numbers in a wide survey are its answers, and which are its total, its average or its numbering."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import isclose

from loaders.headings import word_tables
from loaders.headings.rows import Headings
from loaders.headings.stems import stems, words_of
from loaders.recognition.columns.numbers import numbers_below
from loaders.recognition.columns.odd_answers import (
    Answers,
    beside_whole,
    comes_to_whole,
    fractions,
    numbered,
    worked_out,
)
from loaders.spreadsheet.files import Sheet
from loaders.spreadsheet.numbers import point_marks_decimals

_TOTALS, _AVERAGES, _SCORES, _ORDINALS, _YEARS = map(
    stems, (word_tables.TOTALS, word_tables.AVERAGES, word_tables.SCORES, word_tables.ORDINALS, word_tables.YEARS)
)
_OF_MANY = {"#count", "#person"}
_MOST_WORDS = 3  # a longer heading is an answer in words, whatever it says of all or of numbers
_ROUNDING = 0.01
_THOUSAND = re.compile(r"\d{1,3}\.\d{3}")
_WHOLES = (1.0, 100.0)  # what shares add up to
# What may be no answer, whatever it is headed: the code of its problem, and the rule that finds it.
Rule = tuple[str, Callable[[Answers], list[int]]]
_BESIDE_COUNTS: tuple[Rule, ...] = (("fraction_or_answer", fractions),)
_BESIDE_ALL: tuple[Rule, ...] = (
    ("beside_whole", beside_whole),
    ("worked_out", worked_out),
    ("numbered_or_answer", numbered),
)


@dataclass(frozen=True, slots=True)
class Wide:
    """Positions. answers: in the order of the sheet. lost: of what is headed as a total or a number and is not the sum
    of the answers, so that it is probably n. odd: of what may be no answer → the code of its problem."""

    answers: list[int] = field(default_factory=list)
    lost: tuple[int, ...] = ()
    odd: dict[int, str] = field(default_factory=dict)


def wide_answers(
    sheet: Sheet,
    row: int,
    headings: Headings,
    unknown: Iterable[int],
    known: dict[str, int],
    base: str,
    holds_numbers: Callable[[int], bool],
) -> Wide:
    """row: of the headings. unknown: positions among which the answers are. known: column name → position; base: the
    name of the column that holds n."""
    numeric = [position for position in unknown if holds_numbers(position)]
    first = min(known.values(), default=0)
    answers = [one for one in numeric if not _is_beside(headings.texts[one], one < first)]
    answers = _without_own_shares(headings, answers)
    read = {one: numbers_below(sheet, row, one) for one in {*numeric, *known.values()}}
    below = {one: {row: number.value for row, number in column.items()} for one, column in read.items()}
    n = below.get(known.get(base, -1), {})
    points = {one: int(headings.texts[one]) for one in answers if headings.texts[one].isdecimal()}
    found = Answers([one for one in answers if below[one]], points, n, below)
    are_shares = all(number.percent_sign for one in answers for number in read[one].values())
    odd = {} if are_shares or _points_are_unclear(sheet, row, answers) else _odd(found, _BESIDE_COUNTS)
    total, is_sure = _sum_among(found.positions, below, n)
    if total is not None:
        found.positions.remove(total)
        odd |= {} if is_sure else {total: "sum_or_answer"}
    odd |= _odd(found, _BESIDE_ALL)
    answers = [one for one in answers if one in found.positions or not below[one]]
    lost = [
        one
        for one in numeric
        if one not in answers
        and one not in odd
        and base not in known
        and words_of(headings.texts[one]) & (_TOTALS | _OF_MANY)
        and not words_of(headings.texts[one]) & _ORDINALS
        and not _adds_up(below[one], answers, below)
        and not all(map(_is_whole, below[one].values()))
    ]
    return Wide(answers, tuple(lost), odd)


def _points_are_unclear(sheet: Sheet, row: int, answers: list[int]) -> bool:
    """Whether a point marks thousands in some cells of the answers and decimals in others: each is named."""
    cells = [cells[one] for cells in sheet.rows[row + 1 :] for one in answers if one < len(cells)]
    return point_marks_decimals(cells) and any(isinstance(cell, str) and _THOUSAND.fullmatch(cell) for cell in cells)


def _odd(answers: Answers, rules: Iterable[Rule]) -> dict[int, str]:
    """Position → the code of its problem; the answers are without them then."""
    odd: dict[int, str] = {}
    for code, find in () if comes_to_whole(answers) else rules:
        odd |= dict.fromkeys(find(answers), code)
        answers.positions[:] = [one for one in answers.positions if one not in odd]
    return odd


def _is_beside(heading: str, stands_before: bool) -> bool:
    """Whether a heading is that of a total, a number, an average or a numbering. 'No' is one only where a numbering
    stands, and 'Orta' alone may be the middle of three answers."""
    words = words_of(heading)
    if not words:
        return True
    if len(words) > _MOST_WORDS or any(word.isdigit() for word in words):
        return False
    if words == {"no"} and "№" not in heading:
        return stands_before
    is_average = bool(words & _AVERAGES) and len(words) > 1
    return bool(words & (_TOTALS | _OF_MANY | _SCORES | _ORDINALS)) or is_average or words <= _YEARS


def _without_own_shares(headings: Headings, answers: list[int]) -> list[int]:
    """Without 'Bəli, %' beside 'Bəli'."""
    plain = {words_of(headings.texts[one]) for one in answers if "#percent" not in words_of(headings.texts[one])}
    return [
        one
        for one in answers
        if not ("#percent" in (words := words_of(headings.texts[one])) and words - {"#percent"} in plain)
    ]


def _sum_among(answers: list[int], below: dict[int, dict[int, float]], n: dict[int, float]) -> tuple[int | None, bool]:
    """The one column that is the sum of the others in every row, and whether that is sure: 30 is 10 and 20 by chance
    as well, where only one row says so."""
    others = {one: [other for other in answers if other != one] for one in answers}
    sums = [one for one in answers if len(answers) > 2 and _adds_up(below[one], others[one], below)]
    if len(sums) != 1:
        return None, False
    [total] = sums
    rows = [row for row in below[total] if all(row in below[one] for one in answers)]
    wholes = {row: sum(below[one][row] for one in answers) for row in rows}
    known = [row for row in rows if row in n]
    if all(map(_is_whole, wholes.values())) or (known and all(n[row] == wholes[row] for row in known)):
        return None, False
    if len(rows) > 1 or (known and all(n[row] == below[total][row] for row in known)):
        return total, True
    return (None, False) if known else (total, False)


def _adds_up(column: dict[int, float], others: list[int], below: dict[int, dict[int, float]]) -> bool:
    sums = {
        row: sum(below[one].get(row, 0) for one in others) for row in column if any(row in below[one] for one in others)
    }
    return bool(sums) and all(isclose(column[row], whole, abs_tol=1e-6) for row, whole in sums.items())


def _is_whole(number: float) -> bool:
    """Whether shares may add up to it."""
    return any(isclose(number, whole, rel_tol=_ROUNDING) for whole in _WHOLES)
