"""A figure against its target (rule 9 in docs/rules.md)."""

from datetime import date

from tests.oracle.changes.measures import split
from tests.oracle.series.days import share_of_year

ON_TRACK = 0.95
NOTHING = dict.fromkeys(("judgement", "judgement_why", "needed", "judged_through", "pace", "threshold")) | {
    "origin": None,
    "since": None,
    "like": (),
}


def judgement(
    row: dict,
    target: float | None,
    direction: str,
    baseline: float | None,
    start: float,
    runs: bool,
    usual: tuple | None,
    origin: tuple[float | None, date] | None,
) -> dict:
    """The columns of the judgement; all None without a target.

    start: of what adds up over the plan's years, where it stood before this year.
    """
    if target is None:
        return NOTHING
    if direction == "neither":
        return NOTHING | {"judgement_why": "neither"}
    adds = row["accumulation"] in ("within_year", "since_start")

    def judged(value: float) -> dict:
        if adds:
            return NOTHING | _adding(row, value, target, direction, start, runs, usual)
        if row["accumulation"] == "latest" and not row["so_far"]:
            return NOTHING | _level(row, value, target, direction, runs, origin)
        return NOTHING | _ratio(row, value, target, direction, baseline, runs)

    outcome = judged(_rounded(row))
    if row["qualifier"] == "about":  # a tenth less or more
        sure = {judged(_rounded(row) * part)["judgement"] for part in (0.9, 1.1)} == {outcome["judgement"]}
    else:
        sure = _is_sure(outcome["judgement"], row["qualifier"], direction)
    if outcome["judgement"] and not sure:
        outcome |= {"judgement": None, "judgement_why": "bound", "pace": None}
    return outcome


def _good(value: float, target: float, direction: str) -> bool:
    return value <= target if direction == "less" else value >= target


def _rounded(row: dict) -> float:
    """The figure as it is told is held against the target."""
    return float(row["measured"].rounded(row["value"]))


def _adding(
    row: dict, value: float, target: float, direction: str, start: float, runs: bool, usual: tuple | None
) -> dict:
    """What adds up can only grow: too much of what should stay small is settled before the year ends, as is enough of the other."""
    if not runs:
        state = "reached" if _good(value, target, direction) else "not_reached"
        return {"judgement": state, "needed": target, "pace": _part(value - start, target - start)}
    if direction == "more" and value >= target:
        return {"judgement": "reached", "needed": target}
    if direction == "less" and value > target:
        return {"judgement": "not_reached", "needed": target}
    if row["cut"] is None or row["cut"].year != row["year"]:
        return {"judgement_why": "no_day"}
    part, like = usual or (share_of_year(row["cut"]), ())
    if usual and part == 0:
        return {"judgement_why": "nothing_due", "judged_through": row["cut"], "like": like}
    achieved, due = value - start, (target - start) * part
    keeps = achieved * ON_TRACK <= due if direction == "less" else achieved >= ON_TRACK * due
    just_enough = due / ON_TRACK if direction == "less" else due * ON_TRACK
    return {
        "judgement": "on_track" if keeps else "behind",
        "needed": start + due,
        "judged_through": row["cut"],
        "pace": _part(achieved, due),
        "threshold": start + just_enough,
        "like": like,
    }


def origin(row: dict, before: list[dict]) -> tuple[float | None, date] | None:
    """Where a level stood when its way to the target began: at its last final value, else at its baseline. None for a
    number that nobody knows exactly."""
    if row["accumulation"] != "latest":
        return None
    for earlier in before[::-1]:
        units = {earlier["own_unit"], row["own_unit"]}
        is_alike = len({split(unit) for unit in units}) == 1 or ("" in units and "%" not in units)
        if earlier["final"] and earlier["accumulation"] == "latest" and is_alike:
            day = earlier["cut"] or date(earlier["year"], 12, 31)
            return (_rounded(earlier) if earlier["qualifier"] == "exact" else None), day
    if row["baseline"] is None:
        return None
    year = row["year"] - 1 if row["baseline_year"] is None else min(row["baseline_year"], row["year"] - 1)
    return row["baseline"], date(year, 12, 31)


def _level(
    row: dict, value: float, target: float, direction: str, runs: bool, origin: tuple[float | None, date] | None
) -> dict:
    """Up a straight line (or down it) from the origin to the target at the year's end."""
    outcome = {"needed": target, "judged_through": row["cut"] if runs else None}
    is_good = _good(value, target, direction)
    is_open = origin is not None and origin[0] is None
    origin = None if is_open else origin
    if is_good or not runs or row["cut"] is None or origin is None:
        if origin and not _good(origin[0], target, direction):
            outcome["pace"] = (value - origin[0]) / (target - origin[0])
        if is_good or not runs:
            return outcome | {"judgement": "reached" if is_good else "not_reached"}
        return outcome | {"judgement_why": "no_day" if not row["cut"] else "open_origin" if is_open else "no_scale"}
    start, began = origin
    if _good(start, target, direction):  # it was there, and has left it
        return outcome | {"judgement": "behind", "threshold": target, "origin": start, "since": began}
    line = (target - start) * ((row["cut"] - began).days / (date(row["year"], 12, 31) - began).days)
    return outcome | {
        "judgement": "on_track" if (value - start) / line >= ON_TRACK else "behind",
        "needed": start + line,
        "pace": (value - start) / line,
        "threshold": start + ON_TRACK * line,
        "origin": start,
        "since": began,
    }


def _ratio(row: dict, value: float, target: float, direction: str, baseline: float | None, runs: bool) -> dict:
    """The part of the way from baseline to target; without a baseline from zero, and of what should
    become less the target over the value."""
    if direction == "less" and baseline is None:
        pace = _part(target, value)
    else:
        base = baseline or 0.0
        leads = target < base if direction == "less" else target > base
        pace = _part(value - base, target - base) if leads else None
    outcome = {"needed": target, "judged_through": row["cut"] if runs else None, "pace": pace}
    if _good(value, target, direction):
        return outcome | {"judgement": "reached"}
    if not runs:
        return outcome | {"judgement": "not_reached"}
    if pace is None:
        return outcome | {"judgement_why": "no_scale"}
    return outcome | {"judgement": "on_track" if pace >= ON_TRACK else "behind"}


def _part(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _is_sure(state: str, qualifier: str, direction: str) -> bool:
    """A true value that may lie beyond the bound must not change the judgement."""
    if qualifier == "exact":
        return True
    better = (qualifier == "at_least") == (
        direction == "more"
    )  # whether the true value can only be better than the bound
    return (state in ("reached", "on_track")) == better
