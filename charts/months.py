"""What was planned and what was done by the end of each month, both added up from the beginning of the year: drawn as
years are (charts/series_spec.py), the bar is what was done and the tick across it what was planned."""

from calendar import monthrange
from datetime import date

from charts.layers import Rows, complete
from charts.series import COLUMNS, broken
from charts.years import Scale, YearBar, scale_of
from kpi.work.quantity import Quantity, total
from kpi.work.state import WorkState
from language import Language
from language.plans import work_plan as words


def month_bars(state: WorkState, year: int, language: Language) -> list[YearBar]:
    """The twelve months. kind: final where the register has passed the month, provisional where it has reached it,
    gap where it has not: nothing known is no zero. What is known to be done by its year alone stands in the last month
    that is reached, what is planned for the year in December."""
    reached = max(_reached(state, year), *(month.month for month in state.months if month.done.value), 0)
    return [_bar(month, year, month == reached, month <= reached, state, language) for month in range(1, 13)]


def month_data(state: WorkState, year: int, language: Language) -> Rows:
    """One row a month, with charts.series.COLUMNS; there `year` is the month."""
    bars = month_bars(state, year, language)
    scale = scale_of(bars)
    return complete([_point(bar, scale) | {"years": len(bars)} for bar in bars], COLUMNS)


def _reached(state: WorkState, year: int) -> int:
    """The last month that the register reaches; 0 for none."""
    day = state.register.day
    return 0 if day is None or day.year < year else day.month


def _bar(number: int, year: int, is_last: bool, is_reached: bool, state: WorkState, language: Language) -> YearBar:
    planned = total([month.planned for month in state.months if 0 < (month.month or 12) <= number])
    name, last = words.month_name(number, language), date(year, number, monthrange(year, number)[1])
    aims = (language.say("planned {count}", count=words.amount(planned, language)),) if planned.value else ()
    target = planned.value or None
    if not is_reached:
        return YearBar(
            number, "gap", name, words.by_month_text(number, planned, None, language), aims=aims, target=target
        )
    shown = [month for month in state.months if (month.month or (0 if is_last else 13)) <= number]
    done: Quantity = total([month.done for month in shown])
    return YearBar(
        number,
        "final" if state.register.has_passed(last) else "provisional",
        name,
        words.by_month_text(number, planned, done, language),
        value=done.value,
        is_open=done.qualifier == "at_least",
        number=language.number(done.value),
        before=words.qualifier(done, language),
        aims=aims,
        target=target,
    )


def _point(bar: YearBar, scale: Scale) -> dict:
    point = {
        "year": broken(bar.label, bar.aims),
        "target": bar.target,
        "kind": bar.kind,
        "open": bar.is_open,
        "place": False,
        "tells": bar.tells,
        "text": "",
        "change": "",
    }
    if bar.value is None:
        return point
    return point | {
        "value": bar.value,
        "before": bar.before,
        "text": bar.number,
        "short": bar.number,
        "above": scale.written_at(bar),
    }
