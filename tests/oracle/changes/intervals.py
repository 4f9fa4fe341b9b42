"""Bounds of shares of drawn samples, at 95 percent (rule 4 in docs/rules.md)."""

from math import sqrt
from statistics import NormalDist

from tests.oracle.series.claims import Claim
from tests.oracle.series.polls import Polled

_Z = NormalDist().inv_cdf(0.975)


def wilson(share: float, n: float) -> tuple[float, float]:
    """The true shares q from which the share lies exactly Z standard errors away: the roots of
    (p - q)² = Z² q (1 - q) / n. In percent."""
    p, square = share / 100, _Z * _Z / n
    a, b, c = 1 + square, -(2 * p + square), p * p
    root = sqrt(max(0.0, b * b - 4 * a * c))
    return 100 * (-b - root) / (2 * a), 100 * (-b + root) / (2 * a)


def newcombe(before: Claim, n_before: float, now: Claim, n_now: float) -> tuple[float, float]:
    """Of the difference of two independent shares: Newcombe's square-and-add of their Wilson bounds."""
    (low_before, high_before), (low_now, high_now) = wilson(before.value, n_before), wilson(now.value, n_now)
    change = now.value - before.value
    return (
        change - sqrt((now.value - low_now) ** 2 + (high_before - before.value) ** 2),
        change + sqrt((high_now - now.value) ** 2 + (before.value - low_before) ** 2),
    )


def is_drawn(polled: Polled, unit: str) -> bool:
    """A share with a margin of error: exact, of exactly known n, of a sample that was drawn; where its shares are weighted,
    only with a design effect."""
    return (
        unit == "%"
        and polled.claim is not None
        and polled.n is not None
        and polled.self_selected is False
        and (polled.effect is not None or not polled.weighted)
        and polled.claim.qualifier == polled.n.qualifier == "exact"
        and polled.n.value > 0
        and 0 <= polled.claim.value <= 100
    )


def effective(polled: Polled) -> float:
    """How many of a simple random sample its respondents are worth."""
    return polled.n.value / (polled.effect or 1)
