"""The yearly chart of one indicator as a drawing of its own, for slides and papers.

It draws charts.years as pages do: a zero baseline, negative values below it, a gap where a year has no figure, a hollow
bar for a provisional year, 'at least' with an open top, a target as a tick, a break as a thin line.
"""

from collections.abc import Sequence
from html import escape

from charts.svg import parts
from charts.svg.parts import Colours, Column, Sheet
from charts.years import Scale, YearBar, bars_text, scale_of, year_bars
from kpi.rules.figure_row import FigureRow
from language import Language

_BAR = 0.62  # of the room that a year has
_WIDEST = 4.2  # a bar, in letters' sizes: two years alone make no walls
_VALUE = 1.5  # the lines that a value takes over its bar
_YEAR = 1.6  # and a year under the bars
_LEAST = 0.6  # of their size that values may shrink to where years stand close

PAPER = Colours(bar="#9fbcc4", now="#0f5c6e", text="#1b2428", quiet="#55646b", ground="#ffffff")


def series_svg(
    rows: Sequence[FigureRow],
    year: int,
    language: Language,
    width: float,
    height: float,
    size: float,
    colours: Colours = PAPER,
) -> str:
    """rows: one indicator's (charts.years), of earlier plans too; year: the one to stand out; size: of the letters.

    Every year from the first to the last has its column.
    """
    years = range(min(row.year for row in rows), max(year, *(row.year for row in rows)) + 1)
    bars = year_bars(rows, years, language)
    under = any(bar.kind == "provisional" or (bar.year == year and bar.aims) for bar in bars)
    lines_under = under + any(bar.then for bar in bars)
    bottom, step = height - (_YEAR + 0.95 * lines_under) * size, width / len(years)
    lines = any(bar.before for bar in bars) + any(bar.break_mark for bar in bars)
    tall, scale = bottom - (_VALUE + lines) * size, scale_of(bars)
    base = bottom - tall * scale.floor
    sizes = size, _value_size(bars, step, size), _then_size(bars, step, size)
    sheet = Sheet(width, base, bottom, year, *sizes, colours, language)
    half = min(step * _BAR, _WIDEST * size) / 2
    columns = [_column(bar, step * (index + 0.5), half, scale, tall, size) for index, bar in enumerate(bars)]
    drawn = [
        parts.baseline(sheet),
        *(parts.bar(column, sheet) for column in columns if column.bar.value is not None),
        *(parts.same_days_line(one, one.same_days, sheet) for one in columns if one.same_days is not None),
        *(parts.target_line(one, one.target, sheet) for one in columns if one.target is not None),
        *(parts.words(column, sheet) for column in columns),
        *(parts.break_line(one.middle - step / 2, one.bar, sheet) for one in columns if one.bar.break_mark),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" font-size="{size:g}" '
        f'aria-label="{escape(bars_text(bars, rows, language))}">{"".join(drawn)}</svg>'
    )


def _column(bar: YearBar, middle: float, half: float, scale: Scale, tall: float, size: float) -> Column:
    """tall: the height of the whole scale."""
    if bar.value is None:
        return Column(bar, middle, half)

    def level(value: float) -> float:
        return (scale.part(value) - scale.floor) * tall

    height = level(bar.value)
    same_days, target = (None if mark is None else level(mark) for mark in (bar.same_days, bar.target))
    above = max(height, 0.0)
    for mark in sorted(mark for mark in (same_days, target) if mark is not None):
        if 0 < mark - above < _VALUE * size:  # so close above its bar it would run through the value
            above = mark
    return Column(bar, middle, half, height, same_days, target, above)


def _value_size(bars: Sequence[YearBar], step: float, size: float) -> float:
    """Of the letters of the values, so that neighbours do not meet."""
    longest = max(parts.wide(bar.number) for bar in bars)
    return size * min(1, max(_LEAST, step * 0.94 / (longest * size)))


def _then_size(bars: Sequence[YearBar], step: float, size: float) -> float:
    """Of the words of same-day marks: a year alone has room beside it, neighbours must not meet."""
    words = [bar.then for bar in bars if bar.then]
    room = step * (0.96 if len(words) > 1 else 1.9)
    return min([parts.SMALL * size, *(room / parts.wide(then) for then in words)])
