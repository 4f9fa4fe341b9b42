"""What of a figure hangs on days: its value in a year and on the same days, and how its rows lie to its day."""

from collections.abc import Callable
from datetime import date

from tests.oracle.series import days
from tests.oracle.series.days import Registers
from tests.oracle.series.polls import Polled


def dated(
    dataset: str,
    year: int,
    counted: list[dict],
    own: list[dict],
    behind: list[dict],
    registers: Registers,
    value: Callable[[date | None], Polled],
) -> dict:
    """The columns that hang on days. counted: the rows of all years that say something of what is counted; own: the rows
    of the year; behind: all rows behind the figure.

    value: what it is until a day of the year, or (None) in all of it.
    """
    cut, following = (_day(dataset, one, counted, own, registers) for one in (year, year + 1))
    kind = days.dated_by(dataset)
    same_day = days.year_before(following) if following and kind != "poll" else None
    whole = value(None)
    early = value(same_day) if same_day else Polled(None)
    is_poll = kind == "poll"
    return {
        "value": whole.claim and whole.claim.value,
        "qualifier": whole.claim and whole.claim.qualifier,
        "rows": len(behind),
        "facts": sorted(fact["fact"] for fact in behind),
        "base": whole.n and whole.n.value,
        "self_selected": whole.self_selected,
        "has_counts": whole.has_counts,
        "sample": whole,
        "newest": max(filter(None, (days.day_known(fact, registers.today) for fact in own)), default=None),
        "day_of": kind,
        "reach": registers.reach(dataset, year, own),
        "cut": cut,
        "straddles": not is_poll and any(days.is_across(fact, cut) for fact in own),
        "same_days_value": early.claim and early.claim.value,
        "same_days_qualifier": early.claim and early.claim.qualifier,
        "same_days_straddles": any(days.is_across(fact, same_day) for fact in own),
        "spills": sum(fact["ends"].year > year for fact in own),
    }


def _day(dataset: str, year: int, counted: list[dict], own: list[dict], registers: Registers) -> date | None:
    kind = days.dated_by(dataset)
    if kind == "register":
        return registers.day(dataset, year)
    if kind == "poll":
        return days.newest([fact for fact in own if fact["year"] == year], year, registers.today)
    return days.own_day([fact for fact in counted if fact["year"] == year], year, registers.today)


def until(facts: list[dict], year: int, day: date | None) -> list[dict]:
    """Without those of the year that end after the day; what began in an earlier year counts there."""
    return [fact for fact in facts if fact["year"] < year or day is None or days.last_day(fact) <= day]


def of_day(facts: list[dict], day: date | None) -> list[dict]:
    """Those that end on the day."""
    return [fact for fact in facts if day is None or days.last_day(fact) == day]
