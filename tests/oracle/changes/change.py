"""A figure against the one before it in its series (rules 1 to 5 and 7)."""

from datetime import date

from tests.oracle.changes import intervals
from tests.oracle.changes.lists import lists_differ
from tests.oracle.changes.measures import split
from tests.oracle.series import days
from tests.oracle.series.claims import Claim, difference
from tests.oracle.series.polls import Polled

SMALL = 10
COMPARED = ("year_before", "gap", "same_days", "last_value")
NOTHING = dict.fromkeys(
    (
        "compared_plan",
        "compared_clause",
        "compared_year",
        "compared_value",
        "compared_qualifier",
        "compared_from",
        "compared_through",
        "change",
        "change_percent",
        "change_qualifier",
        "change_low",
        "change_high",
        "within_margin",
    )
) | {"small_base": False, "within_band": False, "compared_waves": 0, "direction": "none"}


def change(row: dict, before: dict | None) -> dict:
    """The columns of the change."""
    kind = _kind(row, before)
    if kind not in COMPARED:
        return NOTHING | {"comparability": kind}
    place = {"compared_plan": before["plan"], "compared_clause": before["clause"], "compared_year": before["year"]}
    change = NOTHING | place | {"comparability": kind}
    if kind == "same_days":
        through = days.year_before(row["cut"])
        first = date(through.year, 1, 1) if row["accumulation"] == "within_year" else through
        then = Claim(before["same_days_value"], before["same_days_qualifier"])
        change |= {"compared_from": first, "compared_through": through, "compared_waves": _waves(before)}
        return _directed(row, change | _moved(row, then, Polled(None)))
    if row["day_of"] == "series" and row["accumulation"] == "latest":  # a value is of its own day
        change |= {"compared_from": before["cut"], "compared_through": before["cut"]}
    change |= {"compared_waves": _waves(before)}
    return _directed(row, change | _moved(row, Claim(before["value"], before["qualifier"]), before["sample"]))


def _waves(row: dict) -> int:
    """Over how many polls a figure is worked out: what was only published is of one."""
    return (row["polls"] or 0) if row["has_counts"] else int(bool(row["polls"]))


def _directed(row: dict, change: dict) -> dict:
    """Which way it counts as having moved (rules 2, 4 and 5)."""
    return change | {"direction": _direction(row, change)}


def _direction(row: dict, change: dict) -> str:
    by, claim = change["change"], change["change_qualifier"]
    if by is None:
        return "unknown"
    is_bound = claim not in ("exact", "about")
    if not by:
        return "open" if is_bound else "same"
    if change["within_margin"]:
        return "within_margin"  # chance makes as much between two samples
    if (by < 0 and claim == "at_least") or (by > 0 and claim == "at_most"):
        return "open"
    if change["within_band"] and not is_bound:
        return "within_band"
    if row["own_unit"] == "%" and (row["self_selected"] or (row["day_of"] == "poll" and change["change_low"] is None)):
        return "differs"  # nobody knows what chance makes
    return "down" if by < 0 else "up"


def _kind(row: dict, before: dict | None) -> str:
    """How the two are compared, or why not."""
    if before is None:
        return "clauses_differ" if row["unlike"] else "first"
    if _counts_else(row["own_unit"], before["own_unit"]):
        return "units_differ"
    ways = {(one["accumulation"], one["so_far"]) for one in (row, before)}
    if row["crossing"] and (row["accumulation"] == "since_start" or len(ways) > 1):
        return "counts_anew"
    if lists_differ(row["shares"], before["shares"]):
        return "answers_differ"
    if _few(row) or _few(before):
        return "small_sample"
    if {row["self_selected"], before["sample"].self_selected} == {True, False}:
        return "samples_differ"
    of_year_before = before["year"] == row["year"] - 1
    if row["day_of"] == "poll" or row["final"]:
        # What adds up over a year can be set against a year that is whole; a value or a wave stands for itself.
        adds_up = row["day_of"] != "poll" and (row["accumulation"] != "latest" or row["so_far"])
        if adds_up and not before["final"]:
            return "incomplete_before"
        return "year_before" if of_year_before else "gap"
    if not of_year_before:
        return "no_year_before"
    if row["cut"] is None:
        return "undated"
    if (
        row["day_of"] == "series"
        and row["accumulation"] == "latest"
        and before["same_days_value"] is None
        and not row["so_far"]
    ):
        return "last_value" if before["cut"] else "undated"
    return _kind_of_days(row, before)


def _few(row: dict) -> bool:
    return row["day_of"] == "poll" and row["own_unit"] == "%" and row["base"] is not None and row["base"] < 30


def _kind_of_days(row: dict, before: dict) -> str:
    if before["cut"] is None and before["same_days_straddles"]:
        return "undated"  # all that is known of the year before is known by the year alone
    if row["straddles"] or before["same_days_straddles"]:
        return "straddles"
    if row["day_of"] == "register" and row["newest"] and min(row["newest"], date(row["year"], 12, 31)) > row["cut"]:
        return "days_differ"  # a plan's total knows some of its clauses farther than others
    if before["same_days_value"] is None:
        return "no_same_days"
    ends_early = before["cut"] is None or before["cut"] < days.year_before(row["cut"])
    return "incomplete_before" if not before["final"] and ends_early else "same_days"


def _counts_else(unit: str, other: str) -> bool:
    """An unnamed unit may be any; but a percentage always says so. One unit may have two names."""
    return split(unit) != split(other) and not ("" in (unit, other) and "%" not in (unit, other))


def _moved(row: dict, then: Claim, sample: Polled) -> dict:
    compared = {"compared_value": then.value, "compared_qualifier": then.qualifier}
    moved = difference(Claim(row["value"], row["qualifier"]), then)
    if moved is None:
        return compared | {"change_qualifier": "unknown"}
    measure = row["measured"]
    by = measure.moved(then.value, row["value"])
    none = then.value <= 0 or row["value"] < 0 or row["own_unit"] == "%" or measure.kind in ("share", "index", "rank")
    change = compared | {
        "change": by,
        "change_qualifier": moved.qualifier,
        "change_percent": None if none else 100 * moved.value / then.value if by else 0.0,
        "small_base": measure.kind == "count" and abs(then.value) * measure.times < SMALL,
        "within_band": bool(by) and abs(by) <= measure.band,
    }
    if intervals.is_drawn(row["sample"], row["own_unit"]) and intervals.is_drawn(sample, row["own_unit"]):
        low, high = intervals.newcombe(
            then, intervals.effective(sample), Claim(row["value"]), intervals.effective(row["sample"])
        )
        change |= {"change_low": low, "change_high": high, "within_margin": low <= 0 <= high}
    return change
