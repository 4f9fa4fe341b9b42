"""A number with its qualifier, and sums of such."""

from collections.abc import Sequence
from dataclasses import dataclass

from kpi.rules.judgement import ABOUT


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its qualifier: exact, at_least, at_most or about."""

    value: float
    qualifier: str = "exact"

    @property
    def least(self) -> float:
        return {"at_most": 0.0, "about": self.value * (1 - ABOUT)}.get(self.qualifier, self.value)

    @property
    def most(self) -> float:
        return {"at_least": float("inf"), "about": self.value * (1 + ABOUT)}.get(self.qualifier, self.value)


def total(quantities: Sequence[Quantity]) -> Quantity:
    """The sum, with the weakest qualifier of its parts; with bounds on both sides it is 'about'."""
    claims = {one.qualifier for one in quantities} - {"exact"}
    qualifier = next(iter(claims or {"exact"})) if len(claims) < 2 else "about"
    return Quantity(sum(one.value for one in quantities), qualifier)
