"""What kind of number an indicator is, and how it is rounded and told (rules 2 and 8 in docs/rules.md)."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, log10

from language.rounding import decimals_of, half_up
from language.unit_words import kind_of, read_unit

KINDS = ("count", "amount", "average", "share", "index", "rank")
WITHOUT_PERCENT = ("share", "index", "rank")  # half as much again of a rank, or of a percentage, means nothing
NEVER_ADDED = (*WITHOUT_PERCENT, "average")  # two of a year make no sum: the latest stands for it
_DECIMALS, _OF_SHARES = 2, 1  # where nobody said how many; fewer where the values themselves have fewer


@dataclass(frozen=True, slots=True)
class Measure:
    """kind: one of KINDS. decimals: to which values and changes are rounded. times: the scale of the unit, 1000 of
    `min nəfər`. band: a change within it counts as none; 0 where no band was defined."""

    kind: str = "count"
    decimals: int = _DECIMALS
    times: int = 1
    band: float = 0.0

    def rounded(self, value: float) -> float:
        """The value as it is shown. What is not zero never becomes zero."""
        return float(half_up(value, self.decimals)) or value

    def moved(self, before: float, value: float) -> float:
        """The difference of the two as they are told, so that whoever subtracts what he reads finds it."""
        return float(half_up(self.rounded(value) - self.rounded(before), self.decimals))


def measure(
    kind: str | None, decimals: int | None, band: float | None, unit: str, is_ratio: bool, values: Iterable[float]
) -> Measure:
    """The measure that the definition names; what that leaves open follows from the unit and from the values of all
    years. Where a definition of before calls a percentage a place in a ranking, it is none."""
    values, words = [*values], read_unit(unit)
    if kind is None or (kind == "rank" and kind_of(unit) == "share"):
        kind = kind_of(unit)
        if kind == "count" and is_ratio:
            kind = "average"
        elif kind == "count" and any(decimals_of(value) > log10(words.times) for value in values):
            kind = "amount"  # nobody counts halves
    return Measure(kind, _decimals(kind, values) if decimals is None else decimals, words.times, band or 0.0)


def _decimals(kind: str, values: list[float]) -> int:
    most = max(map(decimals_of, values), default=0)
    if kind == "share":
        return min(most, _OF_SHARES)
    largest = max(map(abs, values), default=0.0)
    # Three digits of what is small: 0.0051 and 0.0100 differ.
    usual = _DECIMALS if largest >= 1 or not largest else _DECIMALS - floor(log10(largest))
    return min(most, usual)
