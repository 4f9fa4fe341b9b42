"""Questions as they stand in addresses and on the command line."""

from datetime import date

import pytest

from kpi.explore.asked.question import Period, years
from kpi.explore.asked.text import Where, joined, parted, read_period, read_where, write_period


@pytest.mark.parametrize("names", [[""], ["a"], ["a", "b"], ["a|b", "c\\"], ["", "x"], ["x", ""], ["\\|", "||"]])
def test_names_come_back_as_they_were(names):
    assert parted(joined(names)) == names


@pytest.mark.parametrize(
    "text, where",
    [
        ("region=Bakı", Where("region", ("Bakı",))),
        ("region!=Bakı|Gəncə", Where("region", ("Bakı", "Gəncə"), True)),
        ("region=", Where("region", ("",))),
        ("topic=a=b", Where("topic", ("a=b",))),
    ],
)
def test_filters(text, where):
    assert read_where(text) == where


@pytest.mark.parametrize(
    "text, period",
    [
        ("2024", years(2024, 2024)),
        ("2023-2025", years(2023, 2025)),
        ("2024-03-01..2024-06-30", Period(date(2024, 3, 1), date(2024, 6, 30), by_years=False)),
    ],
)
def test_periods(text, period):
    assert read_period(text) == period
    assert write_period(period) == text


@pytest.mark.parametrize("text", ["", "24", "2025-2024", "2024-13-01..2024-12-31", "2024-06-02..2024-06-01", "soon"])
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError):
        read_period(text)


def test_what_is_no_filter_is_refused():
    with pytest.raises(ValueError):
        read_where("region")
