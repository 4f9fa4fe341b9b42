"""Days of a year that runs: the same day of the year before, and how much of the year has gone by."""

from datetime import date


def a_year_before(day: date) -> date:
    """The same day of the year before; 28 February for 29 February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def elapsed_share(year: int, through: date) -> float:
    """The part of a year that has gone by at the end of a day in it."""
    return ((through - date(year, 1, 1)).days + 1) / ((date(year + 1, 1, 1) - date(year, 1, 1)).days)
