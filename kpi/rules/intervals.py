"""Margins of error of shares of a probability sample (rule 4 of figures), at 95 percent."""

from math import sqrt

Z = 1.959963984540054  # the 0.975 quantile of the normal distribution


def wilson(share: float, n: float, z: float = Z) -> tuple[float, float]:
    """The bounds of a share, in percent. share: in percent; n: how many it is a share of.

    The score interval of E. B. Wilson, 'Probable inference, the law of succession, and statistical
    inference', Journal of the American Statistical Association 22 (1927), 209-212.
    ValueError: n is not above zero, or the share is not within 0 and 100.
    """
    if not n > 0:
        raise ValueError(f"n is {n}")
    if not 0 <= share <= 100:
        raise ValueError(f"a share of {share} percent")
    part, square = share / 100, z * z
    middle = part + square / (2 * n)
    margin = z * sqrt(part * (1 - part) / n + square / (4 * n * n))
    low, high = ((middle + side) / (1 + square / n) * 100 for side in (-margin, margin))
    # Binary fractions leave specks where a bound is the share itself: at 0 and at 100.
    return max(0.0, min(low, share)), min(100.0, max(high, share))


def newcombe(share1: float, n1: float, share2: float, n2: float, z: float = Z) -> tuple[float, float]:
    """The bounds of the difference of two independent shares, the second minus the first, in percentage points.

    Method 10 of R. G. Newcombe, 'Interval estimation for the difference between independent
    proportions: comparison of eleven methods', Statistics in Medicine 17 (1998), 873-890: made of the
    Wilson bounds of both shares. ValueError: as wilson.
    """
    low1, high1 = wilson(share1, n1, z)
    low2, high2 = wilson(share2, n2, z)
    difference = share2 - share1
    below = sqrt((share2 - low2) ** 2 + (high1 - share1) ** 2)
    above = sqrt((high2 - share2) ** 2 + (share1 - low1) ** 2)
    return difference - below, difference + above
