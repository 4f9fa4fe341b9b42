"""What of a figure hangs on days: its value in a year and on the same days, and how its rows lie to its day."""

from collections.abc import Callable
from datetime import date

from tests.oracle.series import days
from tests.oracle.series.days import Registers
from tests.oracle.series.polls import Polled

Days = Callable[[dict], list[date | None]]  # of a fact


def dated(
    dataset: str,
    place: tuple[str, str],
    year: int,
    counted: list[dict],
    own: list[dict],
    behind: list[dict],
    registers: Registers,
    value: Callable[[date | None, Days | None], Polled],
) -> dict:
    """The columns that hang on days. place: plan and clause. counted: the rows of all years that say something of what is counted; own: the rows
    of the year; behind: all rows behind the figure.

    value: what it is until a day of the year, or (None) in all of it; by the days of each fact, where these differ.
    """
    cut, following = (_day(dataset, place, one, counted, own, registers) for one in (year, year + 1))
    kind = days.dated_by(dataset)
    same_day = days.year_before(following) if following and kind != "poll" else None

    def of_year(fact: dict) -> list[date | None]:
        return registers.days(fact, year, place[1]) if kind == "register" else [cut]

    def of_year_before(fact: dict) -> list[date | None]:
        if kind != "register":
            return [same_day]
        found = [day and days.year_before(day) for day in registers.days(fact, year + 1, place[1])]
        return found if place[1] else [day and same_day and min(day, same_day) for day in found]

    whole = value(None, None)
    early = value(same_day, of_year_before) if same_day else Polled(None)
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
        "reach": registers.reach(dataset, year, *place, own),
        "cut": cut,
        "straddles": not is_poll and any(days.lies_across(fact, of_year(fact)) for fact in own),
        "same_days_value": early.claim and early.claim.value,
        "same_days_qualifier": early.claim and early.claim.qualifier,
        "same_days_straddles": any(days.lies_across(fact, of_year_before(fact)) for fact in own),
        "spills": sum(fact["ends"].year > year for fact in own),
    }


def _day(
    dataset: str, place: tuple[str, str], year: int, counted: list[dict], own: list[dict], registers: Registers
) -> date | None:
    kind = days.dated_by(dataset)
    if kind == "register":
        return registers.day(dataset, year, *place)
    if kind == "poll":
        return days.newest([fact for fact in own if fact["year"] == year], year, registers.today)
    return days.own_day([fact for fact in counted if fact["year"] == year], year, registers.today)


def until(facts: list[dict], year: int, day: date | None, own: Days | None = None) -> list[dict]:
    """Without those of the year that end after the day, or after each of their own; what began in an earlier year counts
    there."""
    return [
        fact
        for fact in facts
        if fact["year"] < year
        or day is None
        or any(one and days.last_day(fact) <= one for one in (own(fact) if own else [day]))
    ]


def of_day(facts: list[dict], day: date | None) -> list[dict]:
    """Those that end on the day."""
    return [fact for fact in facts if day is None or days.last_day(fact) == day]
