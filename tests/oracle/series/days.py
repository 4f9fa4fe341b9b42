"""Which days are known, and how facts lie to them (rule 3 in docs/rules.md)."""

from datetime import date, timedelta


def day_known(fact: dict, today: date) -> date | None:
    """The last day that a fact speaks of, never after today; a year alone says nothing of the day."""
    return None if fact["precision"] == "year" else min(fact["ends"], today)


def complete_up_to(facts: list[dict], stated: list[dict], today: date) -> dict[str, date]:
    """Dataset → the day up to which it is complete: its newest fact, or a later day that was stated."""
    datasets = {fact["dataset"] for fact in facts}
    days: dict[str, list[date]] = {}
    for fact in facts:
        if day := day_known(fact, today):
            days.setdefault(fact["dataset"], []).append(day)
    for row in stated:
        days.setdefault(row["dataset"], []).append(min(row["day"], today))
    return {dataset: max(found) for dataset, found in days.items() if dataset in datasets}


def year_before(day: date) -> date:
    """The same day of the year before; 28 February for 29 February."""
    if (day.month, day.day) == (2, 29):
        day -= timedelta(days=1)
    return date(day.year - 1, day.month, day.day)


def is_across(fact: dict, day: date | None) -> bool:
    """The fact lies on both sides of the day."""
    return day is not None and fact["starts"] <= day < fact["ends"]


def share_of_year(day: date) -> float:
    """How much of its year has passed at the end of the day."""
    first, after = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return ((day - first).days + 1) / (after - first).days
