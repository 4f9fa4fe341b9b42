"""Numbers rounded half up, as Excel rounds and as people check it, at so many decimals."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal


def half_up(value: float, decimals: int) -> Decimal:
    """0.125 is 0.13 at two decimals, and -0.125 is -0.13."""
    return _rounded(value, decimals, ROUND_HALF_UP)


def up(value: float, decimals: int) -> float:
    """The next number of so many decimals that is not smaller."""
    return float(_rounded(value, decimals, ROUND_CEILING))


def down(value: float, decimals: int) -> float:
    """The next number of so many decimals that is not larger."""
    return float(_rounded(value, decimals, ROUND_FLOOR))


def decimals_of(value: float) -> int:
    """How many decimals a number has; digits that binary fractions add are none."""
    return len(f"{value:.10f}".rstrip("0").partition(".")[2])


def _rounded(value: float, decimals: int, how: str) -> Decimal:
    # Ten digits are more than any figure has: they take off what binary fractions add.
    return Decimal(repr(round(float(value), 10))).quantize(Decimal(1).scaleb(-decimals), how)
