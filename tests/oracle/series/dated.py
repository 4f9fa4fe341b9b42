"""What of a figure hangs on days: its value in a year and on the same days, and how its rows lie to the cut."""

from collections.abc import Callable
from datetime import date

from tests.oracle.series import days
from tests.oracle.series.polls import Polled


def dated(
    year: int,
    own: list[dict],
    behind: list[dict],
    cut: date | None,
    today: date,
    value: Callable[[date | None], Polled],
) -> dict:
    """The columns that hang on days. own: the rows of the year; behind: all rows behind the figure.

    value: what it is until a day of the year, or (None) in all of it.
    """
    same_day = days.year_before(cut) if cut else None
    is_before = bool(same_day) and same_day.year == year
    whole = value(None)
    early = value(same_day) if is_before else Polled(None)
    return {
        "value": whole.claim and whole.claim.value,
        "qualifier": whole.claim and whole.claim.qualifier,
        "rows": len(behind),
        "facts": sorted(fact["fact"] for fact in behind),
        "base": whole.n and whole.n.value,
        "self_selected": whole.self_selected,
        "has_counts": whole.has_counts,
        "sample": whole,
        "newest": max(filter(None, (days.day_known(fact, today) for fact in own)), default=None),
        "cut": cut,
        "straddles": any(days.is_across(fact, cut) for fact in own),
        "same_days_value": early.claim and early.claim.value,
        "same_days_qualifier": early.claim and early.claim.qualifier,
        "same_days_sample": early,
        "same_days_straddles": is_before and any(days.is_across(fact, same_day) for fact in own),
        "spills": sum(fact["ends"].year > year for fact in own),
    }


def until(facts: list[dict], year: int, day: date | None) -> list[dict]:
    """Without those of the year that end after the day; what began in an earlier year counts there."""
    return [fact for fact in facts if fact["year"] < year or day is None or fact["ends"] <= day]
