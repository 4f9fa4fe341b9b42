"""The chart of a work plan: added up from the beginning of the year, month by month."""

from datetime import date

import pytest

from charts.months import month_bars, month_data
from kpi.work.compare import compare
from kpi.work.quantity import Quantity
from kpi.work.state import DoneWork, PlannedWork, RegisterDay
from language import Language

TODAY, EN = date(2026, 6, 15), Language("en")


def planned(due: date, count: float, precision: str = "day") -> PlannedWork:
    number = Quantity(count)
    return PlannedWork("1", "events", "", due, due, precision, number, None, "", "", "", "f", "s", 2)


STATE = compare(
    [planned(date(2026, 3, 31), 2), planned(date(2026, 10, 1), 3), planned(date(2026, 12, 31), 1, "year")],
    [DoneWork(2, Quantity(1), None), DoneWork(0, Quantity(4, "at_least"), None)],
    RegisterDay(date(2026, 5, 20)),
    TODAY,
)


def test_bars_and_ticks():
    bars = month_bars(STATE, 2026, EN)
    assert [bar.kind for bar in bars] == ["final"] * 4 + ["provisional"] + ["gap"] * 7
    assert [bar.value for bar in bars] == [0, 1, 1, 1, 5, *[None] * 7]
    assert [bar.target for bar in bars] == [None, None, *[2] * 7, 5, 5, 6]
    assert (bars[4].is_open, bars[4].tells) == (True, "May: 2 planned, at least 5 done")
    assert bars[11].tells == "December: 6 planned, – done"


@pytest.mark.parametrize("code", ["az", "en", "ru"])
def test_the_page_draws_what_the_bars_are(code):
    bars, data = month_bars(STATE, 2026, Language(code)), month_data(STATE, 2026, Language(code))
    for name, own in (("value", "value"), ("target", "target"), ("text", "number")):
        assert [row[name] for row in data] == [getattr(bar, own) for bar in bars]
