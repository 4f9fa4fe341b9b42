"""Margins of error: the values that their authors published, and what must hold of any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.rules.intervals import newcombe, wilson

shares = st.floats(0, 100)
sizes = st.integers(1, 1_000_000)


# Table I of R. G. Newcombe, 'Two-sided confidence intervals for the single proportion', 1998, method 3.
@pytest.mark.parametrize(
    ("yes", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_published(yes, n, low, high):
    assert wilson(100 * yes / n, n) == pytest.approx((100 * low, 100 * high), abs=0.005)


# Table II of R. G. Newcombe, 'Interval estimation for the difference', 1998, method 10: the first minus the second.
@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0000),
        ((10, 10), (0, 10), 0.6075, 1.0000),
    ],
)
def test_newcombe_as_published(first, second, low, high):
    (yes, n), (other_yes, other_n) = first, second
    found = newcombe(100 * other_yes / other_n, other_n, 100 * yes / n, n)
    assert found == pytest.approx((100 * low, 100 * high), abs=0.006)


@given(shares, sizes)
def test_bounds_lie_within_0_and_100_and_hold_the_share(share, n):
    low, high = wilson(share, n)
    assert 0 <= low <= share <= high <= 100


@given(shares, sizes)
def test_more_respondents_narrow_the_margin(share, n):
    low, high = wilson(share, n)
    closer_low, closer_high = wilson(share, 4 * n)
    assert closer_high - closer_low <= high - low


@given(sizes)
def test_a_share_of_0_and_of_100_has_a_margin_on_one_side(n):
    assert wilson(0, n)[0] == 0 < wilson(0, n)[1]
    assert wilson(100, n)[1] == 100 > wilson(100, n)[0]


@given(shares, sizes, shares, sizes)
def test_the_other_way_round_a_difference_turns_its_sign(share1, n1, share2, n2):
    low, high = newcombe(share1, n1, share2, n2)
    assert -100 - 1e-9 <= low <= share2 - share1 <= high <= 100 + 1e-9
    assert newcombe(share2, n2, share1, n1) == pytest.approx((-high, -low))


@given(shares, sizes)
def test_an_equal_share_is_within_the_margin(share, n):
    low, high = newcombe(share, n, share, n)
    assert low <= 0 <= high


@pytest.mark.parametrize(
    ("share", "n"), [(50, 0), (50, -1), (-0.1, 10), (100.1, 10), (float("nan"), 10), (50, float("nan"))]
)
def test_what_is_no_share_is_refused(share, n):
    with pytest.raises(ValueError):
        wilson(share, n)
    with pytest.raises(ValueError):
        newcombe(50, 10, share, n)
