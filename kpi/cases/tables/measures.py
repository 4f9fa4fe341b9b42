"""Cases of rules 2 and 8: kinds of numbers, bands, rounding."""

from typing import Any

from kpi.cases.shapes import Case
from kpi.rules.compared import Figure
from kpi.rules.measure import Measure
from language import message


def _two(before: float, now: float, unit: str, measure: Measure) -> tuple[Figure, ...]:
    return tuple(Figure(year, value, unit=unit, measure=measure) for year, value in ((2024, before), (2025, now)))


def _without_percent(name: str, before: float, now: float, unit: str, measure: Measure) -> Case:
    expected: dict[str, Any] = {"by": now - before, "percent": None, "small_base": False}
    return Case(name, _two(before, now, unit, measure), expected)


KINDS = (
    Case(
        message("Thousands are counted in ones: no small base"),
        _two(8.6, 12.9, "min nəfər", Measure("count", 1, times=1000)),
        {"by": 4.3, "percent": 50, "small_base": False},
    ),
    Case(
        message("Thousands are counted in ones: a small base"),
        _two(0.004, 0.006, "min nəfər", Measure("count", 3, times=1000)),
        {"by": 0.002, "percent": 50, "small_base": True},
    ),
    Case(
        message("An average never has a small base"),
        _two(9.6, 7.2, "gün", Measure("average", 1)),
        {"by": -2.4, "percent": -25, "small_base": False},
    ),
    Case(
        message("Nor does an amount"), _two(8, 10, "manat", Measure("amount", 0)), {"percent": 25, "small_base": False}
    ),
    _without_percent(message("A rank has no percentage"), 43, 28, "yer", Measure("rank", 0)),
    _without_percent(message("Nor does an index"), 60, 75, "bal", Measure("index", 0)),
    Case(
        message("Within the band of no material change"),
        _two(200, 203, "nəfər", Measure("count", 0, band=5)),
        {"by": 3, "within_band": True},
    ),
    Case(
        message("At the edge of the band"),
        _two(200, 195, "nəfər", Measure("count", 0, band=5)),
        {"by": -5, "within_band": True},
    ),
    Case(
        message("Beyond the band"),
        _two(200, 206, "nəfər", Measure("count", 0, band=5)),
        {"by": 6, "within_band": False},
    ),
)

ROUNDED = (
    Case(message("Half is rounded away from zero"), _two(0, -6.25, "gün", Measure("amount", 1)), {"by": -6.3}),
    Case(
        message("A share has one decimal"), _two(68.98, 70.62, "%", Measure("share", 1)), {"by": 1.6, "percent": None}
    ),
    Case(
        message("A change that rounds to nothing"),
        _two(9.604, 9.596, "gün", Measure("average", 1)),
        {"by": 0, "percent": 0},
    ),
    Case(
        message("Two figures that read the same"),
        _two(0.0051, 0.0149, "", Measure("average", 2)),
        {"by": 0, "percent": 0},
    ),
    Case(
        message("A change is that of the figures as they are shown"),
        _two(68.66, 70.62, "%", Measure("share", 1)),
        {"by": 1.9},
    ),
    Case(
        message("A change of whole percentage points keeps its decimal"),
        _two(68.62, 70.62, "%", Measure("share", 1)),
        {"by": 2},
    ),
)
