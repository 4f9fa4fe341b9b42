"""Two things measured in turns, so that whatever else the machine does meets both."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Ratio:
    """ours and theirs: medians, in `unit`. asked: the most that ours / theirs may be."""

    what: str
    against: str
    ours: float
    theirs: float
    unit: str
    asked: float

    @property
    def value(self) -> float:
        return self.ours / self.theirs


def in_turns(rounds: int, *measured: Callable[[], float]) -> list[float]:
    """The median of each after A B A B …, each called `rounds` times."""
    found = [[] for _ in measured]
    for _ in range(rounds):
        for values, measure in zip(found, measured, strict=True):
            values.append(measure())
    return [median(values) for values in found]
