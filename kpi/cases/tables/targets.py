"""Cases of rule 9: figures against their targets."""

from dataclasses import replace
from datetime import date
from typing import Any

from kpi.cases.shapes import Case
from kpi.rules.judgement import Aim, Usual
from language import message

_CUT = date(2026, 11, 22)
_RUNNING = Aim(2026, 0, "exact", 0, "more", "within_year", complete=False, cut=_CUT)


def _aim(value: float, target: float, **more: Any) -> Aim:
    return replace(_RUNNING, value=value, target=target, **more)


JUDGED = (
    Case(
        message("Behind: less than is needed by the day"),
        _aim(143, 218),
        {"state": "behind", "needed": 194.71, "threshold": 184.97, "through": _CUT, "pace": 0.7344},
    ),
    Case(
        message("Behind: a whole one is missing from what is on track"),
        _aim(7, 8, cut=date(2026, 12, 3)),
        {"state": "behind", "needed": 7.39, "threshold": 7.02},
    ),
    Case(message("On track: as much as is needed by the day"), _aim(195, 218), {"state": "on_track"}),
    Case(
        message("On track: exactly 95 percent of what is needed"),
        _aim(95, 200, cut=date(2024, 7, 1), year=2024),
        {"state": "on_track", "needed": 100, "pace": 0.95},
    ),
    Case(
        message("Just under 95 percent of what is needed"),
        _aim(94, 200, cut=date(2024, 7, 1), year=2024),
        {"state": "behind", "pace": 0.94},
    ),
    Case(
        message("An activity of the autumn: judged as earlier years went"),
        _aim(10, 100, cut=date(2026, 9, 30), usual=Usual(0.1, (2023, 2024, 2025))),
        {"state": "on_track", "needed": 10, "threshold": 9.5, "like": (2023, 2024, 2025)},
    ),
    Case(
        message("As earlier years went, more should be there"),
        _aim(9, 100, cut=date(2026, 9, 30), usual=Usual(0.1, (2024, 2025))),
        {"state": "behind", "needed": 10, "like": (2024, 2025)},
    ),
    Case(
        message("By this day nothing was due in earlier years"),
        _aim(0, 100, cut=date(2026, 3, 31), usual=Usual(0, (2024, 2025))),
        {"state": None, "why": "nothing_due", "needed": None},
    ),
    Case(message("The target is reached while the year runs"), _aim(218, 218), {"state": "reached", "through": None}),
    Case(
        message("The year is over and the target was missed"),
        _aim(217, 218, complete=True),
        {"state": "not_reached", "needed": 218},
    ),
    Case(message("The year is over and the target was reached"), _aim(218, 218, complete=True), {"state": "reached"}),
    Case(message("Less is better: below what the day allows"), _aim(40, 60, direction="less"), {"state": "on_track"}),
    Case(message("Less is better: more than the day allows"), _aim(59, 60, direction="less"), {"state": "behind"}),
    Case(
        message("Less is better: beyond the target already"), _aim(61, 60, direction="less"), {"state": "not_reached"}
    ),
    Case(
        message("A latest value: the part of the way from the baseline"),
        _aim(70, 90, accumulation="latest", baseline=50),
        {"state": "behind", "needed": 90, "pace": 0.5},
    ),
    Case(
        message("A latest value: almost the whole way from the baseline"),
        _aim(88, 90, accumulation="latest", baseline=50),
        {"state": "on_track", "pace": 0.95},
    ),
    Case(
        message("A latest value of which less is better"),
        _aim(12, 10, accumulation="latest", direction="less", baseline=30),
        {"state": "behind", "pace": 0.9},
    ),
    Case(
        message("The target does not lie beyond the baseline"),
        _aim(45, 50, accumulation="latest", baseline=50),
        {"state": None, "why": "no_scale"},
    ),
    Case(
        message("Since the start: the year's own part counts"),
        _aim(280, 300, accumulation="since_start", start=100, cut=date(2024, 7, 1), year=2024),
        {"state": "on_track", "needed": 200, "pace": 1.8},
    ),
    Case(
        message("Neither more nor less is better"),
        _aim(143, 218, direction="neither"),
        {"state": None, "why": "neither"},
    ),
    Case(message("The year runs and the day is not known"), _aim(143, 218, cut=None), {"state": None, "why": "no_day"}),
    Case(
        message("A lower bound below the target"), _aim(143, 218, qualifier="at_least"), {"state": None, "why": "bound"}
    ),
    Case(
        message("About as much as the target: it may be less"),
        _aim(41, 40, qualifier="about", complete=True),
        {"state": None, "why": "bound"},
    ),
    Case(
        message("About, and far beyond the target"),
        _aim(60, 40, qualifier="about", complete=True),
        {"state": "reached"},
    ),
    Case(message("A lower bound at the target"), _aim(218, 218, qualifier="at_least"), {"state": "reached"}),
    Case(
        message("A target of zero, of which less is better"),
        _aim(0, 0, direction="less"),
        {"state": "on_track", "pace": None},
    ),
)
