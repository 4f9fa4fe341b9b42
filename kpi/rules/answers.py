"""Whether a survey's answers add up (rule 4 of figures)."""

_NOISE = 1e-9  # what binary fractions add


def missing_share(shares: list[float]) -> float | None:
    """What the published shares of one question lack to 100, in percentage points.

    Negative where they come to more. None where rounding explains it: half of the last decimal
    for each answer.
    """
    missing = 100 - sum(shares)
    allowed = len(shares) * 0.5 * 10.0 ** -max(map(_decimals, shares), default=0)
    return round(missing, 10) if abs(missing) > allowed + _NOISE else None


def _decimals(share: float) -> int:
    text = f"{share:.10f}".rstrip("0")
    return len(text.partition(".")[2])
