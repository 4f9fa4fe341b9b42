"""How the earlier years of a series went by the day up to which a year is known (rule 9)."""

from datetime import date
from statistics import median

from tests.oracle.changes.measures import split
from tests.oracle.raw import Raw
from tests.oracle.series.days import is_across, last_day
from tests.oracle.series.declared import COUNTED


def usual(raw: Raw, row: dict, before: list[dict]) -> tuple[float, tuple[int, ...]] | None:
    """The median part of up to three final years, and which they are; None where less than two tell it."""
    if row["is_defined"] or row["cut"] is None or not _is_recent(raw, row):
        return None
    parts = {}
    for earlier in before:
        part = _part(raw, row, earlier) if 0 < row["year"] - earlier["year"] <= 3 else None
        if part is not None:
            parts[earlier["year"]] = part
    return (median(parts.values()), tuple(sorted(parts))) if len(parts) > 1 else None


def _is_recent(raw: Raw, row: dict) -> bool:
    """Of a dataset only its newest two years can still run."""
    return row["year"] >= max(fact["year"] for fact in raw.facts if fact["dataset"] == row["dataset"]) - 1


def _part(raw: Raw, row: dict, earlier: dict) -> float | None:
    if not earlier["final"] or earlier["qualifier"] != "exact":
        return None
    if row["day_of"] == "series" and (earlier["plan"], earlier["clause"]) != (row["plan"], row["clause"]):
        return None  # a reported series has its days within its plan
    if earlier["plan"] != row["plan"] and _has_own_day(raw, row):
        return None  # so has a clause of which a day was stated, and the total of its plan
    day = _years_before(row["cut"], row["year"] - earlier["year"])
    facts = [fact for fact in raw.facts if fact["fact"] in earlier["facts"] and fact["year"] == earlier["year"]]
    if any(fact["precision"] == "year" or is_across(fact, day) for fact in facts):
        return None
    measure = next(one.measure for one in COUNTED[row["dataset"]] if one.code == row["automatic"])
    amounts = [(last_day(fact) <= day, fact[measure] or 0.0) for fact in facts]
    total = sum(amount for _, amount in amounts)
    return sum(amount for is_early, amount in amounts if is_early) / total if total * _scale(earlier) >= 10 else None


def _has_own_day(raw: Raw, row: dict) -> bool:
    return any(
        (one["dataset"], one["plan"]) == (row["dataset"], row["plan"]) and row["clause"] in ("", one["clause"])
        for one in raw.stated
        if one["clause"]
    )


def _scale(row: dict) -> int:
    """How many ones are one of what the rows hold: 1000 of thousands."""
    (own, base), (_, shown) = split(row["kept"]), split(row["unit"])
    return own if base == shown else row["measured"].times


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
