"""What was planned and what was done, month by month: drawn as years are (charts/series_spec.py), the bar is what was
done and the tick across it what was planned."""

from calendar import monthrange
from datetime import date

import pandas as pd

from charts.series import COLUMNS, SOFT
from charts.years import Scale, YearBar, scale_of
from kpi.work.state import Month, WorkState
from language import Language
from language import work_plan as words


def month_bars(state: WorkState, year: int, language: Language) -> list[YearBar]:
    """The twelve months, and one for what is known by its year alone where there is such. kind: final where the
    register has passed the month, provisional where it has not, gap where nothing is planned or told of it."""
    by_month = {month.month: month for month in state.months}
    months = [*range(1, 13), *(month for month in by_month if not month)]
    return [_bar(by_month.get(month), month, year, state, language) for month in months]


def month_data(state: WorkState, year: int, language: Language) -> pd.DataFrame:
    """One row a month, with charts.series.COLUMNS; there `year` is the month."""
    bars = month_bars(state, year, language)
    scale = scale_of(bars)
    points = [_point(bar, scale) | {"years": len(bars)} for bar in bars]
    return pd.DataFrame(points, columns=list(COLUMNS))


def _bar(month: Month | None, number: int, year: int, state: WorkState, language: Language) -> YearBar:
    name = words.month_name(number, language)
    if month is None:
        return YearBar(number, "gap", name, f"{name}: –")
    planned = month.planned.value
    aims = (language.say("planned {count}", count=words.amount(month.planned, language)),) if planned else ()
    told = words.month_text(month, language)
    if not month.done.value and not _is_reached(number, year, state):
        return YearBar(number, "gap", name, told, aims=aims, target=planned)  # nothing known is no zero
    return YearBar(
        number,
        "final" if state.register.has_passed(_last_day(number, year)) else "provisional",
        name,
        told,
        value=month.done.value,
        is_open=month.done.qualifier == "at_least",
        number=language.number(month.done.value),
        before=words.qualifier(month.done, language),
        aims=aims,
        target=planned or None,
    )


def _is_reached(month: int, year: int, state: WorkState) -> bool:
    """Whether the register reaches into the month; of the year alone nobody knows before its end."""
    day = state.register.day
    return day is not None and (day >= date(year, month, 1) if month else state.register.has_passed(date(year, 12, 31)))


def _last_day(month: int, year: int) -> date:
    return date(year, month or 12, monthrange(year, month or 12)[1])


def _point(bar: YearBar, scale: Scale) -> dict:
    point = {
        "year": "\n".join([bar.label, *bar.aims]).replace(" ", SOFT),
        "target": bar.target,
        "kind": bar.kind,
        "open": bar.is_open,
        "tells": bar.tells,
        "text": "",
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
