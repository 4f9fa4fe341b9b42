"""A number with its qualifier, and sums of such."""

from collections.abc import Sequence
from dataclasses import dataclass

_ABOUT = 0.1  # 'about 40' may be a tenth less or more, as in kpi.rules.judgement
_WEAKEST = ("exact", "at_least", "about")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its qualifier: exact, at_least or about."""

    value: float
    qualifier: str = "exact"

    @property
    def least(self) -> float:
        return self.value * (1 - _ABOUT) if self.qualifier == "about" else self.value

    @property
    def most(self) -> float:
        return {"at_least": float("inf"), "about": self.value * (1 + _ABOUT)}.get(self.qualifier, self.value)


def total(quantities: Sequence[Quantity]) -> Quantity:
    """Of a sum the weakest claim holds."""
    weakest = max((_WEAKEST.index(one.qualifier) for one in quantities), default=0)
    return Quantity(sum(one.value for one in quantities), _WEAKEST[weakest])
