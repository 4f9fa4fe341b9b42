"""Small bars over the years, as plain data: cards and tables draw them without a chart library."""

from collections.abc import Sequence

from charts.years import Scale, YearBar, bars_text, scale_of, year_bars
from kpi.rules.figure_row import FigureRow
from language import Language


def small_bars(
    rows: Sequence[FigureRow], years: Sequence[int], language: Language, now: int = 0, scale: Scale | None = None
) -> dict:
    """rows: one indicator's, any years. now: the year to stand out. scale: where bars share one.

    alt: the bars in words. bars: one a year with year, text (its value), kind, open, now, parted (by a break before
    it) and tells of charts.years.YearBar; bottom and height of the bar, and where target, needed, same_days and what
    is written (above) stand: parts of 1, from the bottom up; None where there is none. floor: where zero is.
    """
    bars = year_bars(rows, years, language)
    scale = scale or scale_of(bars)
    shapes = [_shape(bar, scale) | {"now": bar.year == now} for bar in bars]
    return {"alt": bars_text(bars, rows, language), "floor": scale.floor, "bars": shapes}


def _shape(bar: YearBar, scale: Scale) -> dict:
    shown = {
        "year": str(bar.year),
        "kind": bar.kind,
        "text": bar.number,
        "tells": bar.tells,
        "parted": bool(bar.break_mark),
    }
    if bar.value is None:
        return shown
    end = scale.part(bar.value)
    floor = end if bar.is_place else scale.floor
    marks = {"target": bar.target, "needed": bar.needed, "same_days": bar.same_days}
    return shown | {
        "bottom": min(floor, end),
        "height": round(abs(end - floor), 4),
        **{name: None if mark is None else scale.part(mark) for name, mark in marks.items()},
        "above": scale.part(scale.written_at(bar)),
        "open": bar.is_open,
        "place": bar.is_place,
    }
