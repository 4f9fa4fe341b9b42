"""Whether the answers of a question are others than in the poll before (rule 4)."""

from decimal import Decimal

Shares = dict[str, float]  # of a question's answers in one year


def shares_beside(rows: list[dict]) -> None:
    """Fills in shares: of each share of an answer those of all answers of its question in the year; {} of all else."""
    asked: dict[tuple, Shares] = {}
    for row in rows:
        row["shares"] = {}
        if row["automatic"] == "surveys.share":
            question, _, answer = row["indicator"].rpartition("|")
            row["shares"] = asked.setdefault((row["plan"], row["clause"], question, row["year"]), {})
            row["shares"][answer] = row["value"]


def lists_differ(now: Shares, before: Shares) -> bool:
    return bool(now and before) and (_lacks(now, before) or _lacks(before, now))


def _lacks(whole: Shares, other: Shares) -> bool:
    """Whether an answer that was given in the other list is not among those that come to 100."""
    return _comes_to_100(whole) and any(share and answer not in whole for answer, share in other.items())


def missing(shares: Shares) -> Decimal:
    """What the answers lack to 100 (below zero: by how much they pass it) where their rounding does not explain it; else 0."""
    exact = [Decimal(f"{share:.10f}").normalize() for share in shares.values()]
    finest = min(share.as_tuple().exponent for share in exact)
    half = Decimal(5) * Decimal(10) ** (min(finest, 0) - 1)
    lack = 100 - sum(exact)
    return lack if abs(lack) > len(exact) * half + Decimal("1e-9") else Decimal(0)


def _comes_to_100(shares: Shares) -> bool:
    return missing(shares) <= 0
