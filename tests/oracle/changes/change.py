"""A figure against the one before it in its series (rules 1 to 5 and 7)."""

from datetime import date

from tests.oracle.changes import intervals
from tests.oracle.series import days
from tests.oracle.series.claims import Claim, difference
from tests.oracle.series.polls import Polled

SMALL = 10
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
) | {"small_base": False}


def change(row: dict, before: dict | None, runs: bool) -> dict:
    """The columns of the change. runs: the figure's year has not ended and is not closed."""
    why = _not_compared(row, before, runs)
    if why:
        return NOTHING | {"comparability": why}
    place = {"compared_plan": before["plan"], "compared_clause": before["clause"], "compared_year": before["year"]}
    if not runs:
        kind = "year_before" if before["year"] == row["year"] - 1 else "gap"
        return (
            NOTHING
            | place
            | {"comparability": kind}
            | _moved(row, Claim(before["value"], before["qualifier"]), before["sample"])
        )
    through = days.year_before(row["cut"])
    first = date(through.year, 1, 1) if row["accumulation"] in ("within_year", "since_start") else through
    then = Claim(before["same_days_value"], before["same_days_qualifier"])
    named = {"comparability": "same_days", "compared_from": first, "compared_through": through}
    return NOTHING | place | named | _moved(row, then, before["same_days_sample"])


def _not_compared(row: dict, before: dict | None, runs: bool) -> str:
    if before is None:
        return "first"
    if _counts_else(row["own_unit"], before["own_unit"]):
        return "units_differ"
    if row["crossing"] and (
        "since_start" in (row["accumulation"], before["accumulation"]) or row["accumulation"] != before["accumulation"]
    ):
        return "counts_anew"
    if {row["self_selected"], _sampled(row, before, runs)} == {True, False}:
        return "samples_differ"
    if not runs:
        return ""
    if before["year"] != row["year"] - 1:
        return "no_year_before"
    if row["cut"] is None or row["cut"].year != row["year"]:
        return "undated"
    if row["straddles"] or before["same_days_straddles"]:
        return "straddles"
    return "no_same_days" if before["same_days_value"] is None else ""


def _sampled(row: dict, before: dict, runs: bool) -> bool | None:
    """Whether what is compared with was self-selected: of the same days it is the polls up to the day that say it."""
    is_early = runs and before["year"] == row["year"] - 1 and before["same_days_sample"].claim is not None
    return (before["same_days_sample"] if is_early else before["sample"]).self_selected


def _counts_else(unit: str, other: str) -> bool:
    """An unnamed unit may be any; but a percentage always says so."""
    return unit != other and not ("" in (unit, other) and "%" not in (unit, other))


def _moved(row: dict, then: Claim, sample: Polled) -> dict:
    compared = {"compared_value": then.value, "compared_qualifier": then.qualifier}
    moved = difference(Claim(row["value"], row["qualifier"]), then)
    if moved is None:
        return compared | {"change_qualifier": "unknown"}
    percent = None if then.value <= 0 or row["own_unit"] == "%" else 100 * moved.value / then.value
    told = compared | {
        "change": moved.value,
        "change_qualifier": moved.qualifier,
        "change_percent": percent,
        "small_base": abs(then.value) < SMALL,
    }
    if intervals.is_drawn(row["sample"], row["own_unit"]) and intervals.is_drawn(sample, row["own_unit"]):
        low, high = intervals.newcombe(then, sample.n.value, Claim(row["value"]), row["sample"].n.value)
        told |= {"change_low": low, "change_high": high, "within_margin": low <= 0 <= high}
    return told
