"""Cases of rule 9: figures against their targets."""

from dataclasses import replace
from datetime import date
from typing import Any

from kpi.cases.shapes import Case
from kpi.rules.judgement import Aim, Origin, Usual
from language import message

_CUT = date(2026, 11, 22)
_RUNNING = Aim(2026, 0, "exact", 0, "more", "within_year", complete=False, cut=_CUT)


_BEGAN = Origin(50, date(2025, 12, 31))
_HALFWAY = date(2026, 7, 2)  # 183 of the 365 days


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
        message("A latest value: as far as an even pace from the last final value has come by its day"),
        _aim(70, 90, accumulation="latest", origin=_BEGAN, cut=_HALFWAY),
        {"state": "on_track", "needed": 70.05, "threshold": 69.05, "pace": 0.997, "through": _HALFWAY}
        | {"origin": 50, "since": _BEGAN.day},
    ),
    Case(
        message("A latest value: less than an even pace from the last final value"),
        _aim(69, 90, accumulation="latest", origin=_BEGAN, cut=_HALFWAY),
        {"state": "behind", "needed": 70.05, "pace": 0.947},
    ),
    Case(
        message("A latest value of which less is better"),
        _aim(18, 10, accumulation="latest", direction="less", origin=Origin(30, date(2025, 12, 31)), cut=_HALFWAY),
        {"state": "on_track", "needed": 19.97, "threshold": 20.47, "pace": 1.197},
    ),
    Case(
        message("A latest value at the end of its year: the whole way is due"),
        _aim(88, 90, accumulation="latest", origin=_BEGAN, cut=date(2026, 12, 31)),
        {"state": "on_track", "needed": 90, "threshold": 88, "pace": 0.95},
    ),
    Case(
        message("A latest value that was better than its target before"),
        _aim(89, 90, accumulation="latest", origin=Origin(95, date(2025, 12, 31)), cut=_HALFWAY),
        {"state": "behind", "needed": 90, "threshold": 90, "pace": None, "origin": 95},
    ),
    Case(
        message("A latest value, of which nobody knows where its way began"),
        _aim(45, 50, accumulation="latest", cut=_HALFWAY),
        {"state": None, "why": "no_scale"},
    ),
    Case(
        message("A latest value after a final one that is not known exactly"),
        _aim(45, 50, accumulation="latest", origin=Origin(40, date(2025, 12, 31), "at_least"), cut=_HALFWAY),
        {"state": None, "why": "open_origin", "origin": None},
    ),
    Case(
        message("A latest value without a day"),
        _aim(45, 50, accumulation="latest", origin=Origin(40, date(2025, 12, 31)), cut=None),
        {"state": None, "why": "no_day"},
    ),
    Case(
        message("A share worked out over the year so far: held against its whole target"),
        _aim(70, 90, accumulation="ratio", baseline=50),
        {"state": "behind", "needed": 90, "pace": 0.5, "origin": None},
    ),
    Case(
        message("The target does not lie beyond the baseline"),
        _aim(45, 50, accumulation="ratio", baseline=50),
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
