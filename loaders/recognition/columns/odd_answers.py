"""Which columns of numbers among the answers of a wide survey may be none of them, whatever they are headed: averages,
shares and numberings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import isclose
from statistics import fmean

Columns = dict[int, dict[int, float]]  # position → row → number
_FEW = 3  # columns that stand together before or behind the answers, at the most
_FEWEST_NUMBERED = 3  # rows whose numbers are hardly one, two and three by chance


@dataclass(frozen=True, slots=True)
class Answers:
    """positions: in the order of the sheet. points: position → the point of a scale that its heading is. n: row → how
    many answered, where it is stated. below: the numbers of all positions; none is empty."""

    positions: list[int]
    points: dict[int, int]
    n: dict[int, float]
    below: Columns


def comes_to_whole(answers: Answers) -> bool:
    """Whether all answers together do in every row, so that none is odd."""
    return all(_is_whole(answers, row) for row in _rows(answers, answers.positions))


def fractions(answers: Answers) -> list[int]:
    """Columns with fractions beside counts: shares would add up to a whole."""
    whole = [one for one in answers.positions if all(map(float.is_integer, answers.below[one].values()))]
    odd = [one for one in answers.positions if one not in whole]
    return odd if 1 < len(whole) > len(odd) else []


def beside_whole(answers: Answers) -> list[int]:
    """Columns without which the others come to n, or to 100 percent, in every row."""
    for odd in _apart(answers.positions):
        rest = [one for one in answers.positions if one not in odd]
        rows = [row for row in _rows(answers, odd) if any(answers.below[one].get(row) for one in odd)]
        if len(rest) > 1 and rows and all(_is_whole(answers, row, rest) for row in rows):
            return odd
    return []


def worked_out(answers: Answers) -> list[int]:
    """Columns that can be worked out of the others in every row: a mean, or the share of one of them."""
    return [one for one in answers.positions if len(answers.positions) > 2 and _is_worked_out(answers, one)]


def numbered(answers: Answers) -> list[int]:
    """Columns whose rows are numbered one by one."""
    return [one for one in answers.positions if _counts_on(list(answers.below[one].values()))]


def _apart(positions: list[int]) -> Iterator[list[int]]:
    yield from ([one] for one in reversed(positions))
    for many in range(2, _FEW + 1):
        yield from (positions[-many:], positions[:many])


def _rows(answers: Answers, of: Iterable[int]) -> list[int]:
    return sorted({row for one in of for row in answers.below[one]})


def _is_whole(answers: Answers, row: int, among: list[int] | None = None) -> bool:
    """Whether the answers in a row come to n, or to 100 percent within their rounding."""
    numbers = [answers.below[one][row] for one in among or answers.positions if row in answers.below[one]]
    total = sum(numbers)
    rounding = len(numbers) * 0.5 / 10 ** max(map(_decimals, numbers), default=0)
    if all(map(float.is_integer, numbers)):
        return total in (100, answers.n.get(row))
    return any(abs(total - whole) <= rounding * whole / 100 + 1e-9 for whole in (100, 1))


def _decimals(number: float) -> int:
    return next(digits for digits in range(7) if digits == 6 or isclose(number, round(number, digits), abs_tol=1e-9))


def _counts_on(numbers: list[float]) -> bool:
    steps = {after - before for before, after in zip(numbers, numbers[1:], strict=False)}
    return len(numbers) >= _FEWEST_NUMBERED and steps == {1}


def _is_worked_out(answers: Answers, position: int) -> bool:
    column, others = answers.below[position], [one for one in answers.positions if one != position]
    decimals = max(map(_decimals, column.values()))
    rows = [row for row in column if all(row in answers.below[one] for one in others)]
    rows = [row for row in rows if sum(answers.below[one][row] for one in others) > 0]
    # Rows of the same numbers are one by chance as easily as alone.
    rows = list({tuple(answers.below[one][row] for one in answers.positions): row for row in rows}.values())
    if len(rows) < (1 if decimals > 1 else 2):
        return False
    return any(
        all(abs(way([answers.below[one][row] for one in others]) - column[row]) <= 0.5 / 10**decimals for row in rows)
        for way in _ways(answers, others, decimals)
    )


def _ways(answers: Answers, others: list[int], decimals: int) -> Iterator[Callable[[Sequence[float]], float]]:
    yield fmean
    yield from (partial(_share, at) for at in range(len(others)))
    if decimals:  # many numbers have a mean of about 2
        points = [float(answers.points.get(one, at)) for at, one in enumerate(others, 1)]
        yield partial(fmean, points)
        yield partial(fmean, points[::-1])


def _share(at: int, numbers: Sequence[float]) -> float:
    return 100 * numbers[at] / sum(numbers)
