"""Numbers with what qualifies them (rule 5 in docs/rules.md)."""

from collections.abc import Iterable
from typing import NamedTuple

WEAKER = ("exact", "at_least", "about")  # from the strongest claim to the weakest


class Claim(NamedTuple):
    value: float
    qualifier: str = "exact"


def weakest(qualifiers: Iterable[str]) -> str:
    return max(qualifiers, key=WEAKER.index, default="exact")


def total(amounts: Iterable[Claim | None]) -> Claim | None:
    """What amounts come to; None is a row without its number, which makes the sum a lower bound.

    Of nothing zero; None where no row has a number: missing is not zero.
    """
    amounts = list(amounts)
    known = [amount for amount in amounts if amount is not None]
    if amounts and not known:
        return None
    missing = ["at_least"] if len(known) < len(amounts) else []
    return Claim(sum(amount.value for amount in known), weakest([*(amount.qualifier for amount in known), *missing]))


def difference(now: Claim, before: Claim) -> Claim | None:
    """None where the claims say nothing of the difference."""
    value = now.value - before.value
    kinds = {now.qualifier, before.qualifier}
    if kinds == {"exact"}:
        return Claim(value)
    if kinds <= {"exact", "about"}:
        return Claim(value, "about")
    if kinds == {"exact", "at_least"}:
        return Claim(value, "at_least" if now.qualifier == "at_least" else "at_most")
    if kinds == {"exact", "at_most"}:
        return Claim(value, "at_most" if now.qualifier == "at_most" else "at_least")
    if (now.qualifier, before.qualifier) == ("at_least", "at_most"):
        return Claim(value, "at_least")
    if (now.qualifier, before.qualifier) == ("at_most", "at_least"):
        return Claim(value, "at_most")
    return None


def ratio(above: Claim, below: Claim) -> Claim | None:
    """Two amounts, neither below zero, as a ratio; None over zero and where nothing can be said of it."""
    if below.value == 0:
        return None
    value = above.value / below.value
    if "about" in (above.qualifier, below.qualifier):
        return Claim(value, "about") if {above.qualifier, below.qualifier} <= {"about", "exact"} else None
    return {
        ("exact", "exact"): Claim(value),
        ("at_least", "exact"): Claim(value, "at_least"),
        ("exact", "at_least"): Claim(value, "at_most"),
    }.get((above.qualifier, below.qualifier))
