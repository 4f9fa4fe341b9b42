"""The yearly chart of one indicator as a drawing of its own, for slides and papers.

The same rules as on pages: a zero baseline, a gap where a year has no figure, a running year
hatched, 'at least' with an open top, a target as a tick, a break as a thin line.
"""

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from zlib import crc32

from charts import svg_parts
from charts.bars import scale
from charts.svg_parts import Colours, Column, Sheet
from kpi.rules.figure_row import FigureRow
from language import Language, phrases

_BAR = 0.62  # of the room that a year has
_WIDEST = 4.2  # a bar, in letters' sizes: two years alone make no walls
_VALUE = 1.5  # the lines that a value takes over its bar
_YEAR = 1.6  # and a year under the baseline
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
    """rows: one indicator's (charts.series), of earlier plans too; year: the one to stand out; size: of the letters.

    Every year from the first to the last has its column.
    """
    years = range(min(row.year for row in rows), max(year, *(row.year for row in rows)) + 1)
    under = any(not row.complete or (row.year == year and row.target is not None) for row in rows)
    base, step = height - (_YEAR + 0.95 * under) * size, width / len(years)
    sheet = Sheet(width, base, year, size, _value_size(rows, step, size, language), colours, language)
    columns = _columns(rows, years, step, sheet)
    words = phrases.series_text(rows, years, language)
    hatch = f"running{crc32(words.encode())}"  # several drawings may stand in one file
    parts = [
        svg_parts.baseline(sheet),
        *(svg_parts.bar(column, column.row, sheet, hatch) for column in columns if column.row),
        *(svg_parts.target_line(one, one.target, sheet) for one in columns if one.target is not None),
        *(svg_parts.words(column, sheet) for column in columns),
        *(svg_parts.break_line(*pair, sheet) for pair in pairwise(columns) if _is_broken(*pair, columns)),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" font-size="{size:g}" '
        f'aria-label="{escape(words)}">{svg_parts.hatch_pattern(hatch, colours)}{"".join(parts)}</svg>'
    )


def _columns(rows: Sequence[FigureRow], years: Sequence[int], step: float, sheet: Sheet) -> list[Column]:
    by_year, top = {row.year: row for row in rows}, scale(rows)
    lines = any(row.qualifier != "exact" for row in rows) + any(row.crossing == "revised" for row in rows)
    tall = sheet.base - (_VALUE + lines) * sheet.size
    half = min(step * _BAR, _WIDEST * sheet.size) / 2
    return [
        _column(year, by_year.get(year), step * (index + 0.5), half, top, tall, sheet.size)
        for index, year in enumerate(years)
    ]


def _column(
    year: int, row: FigureRow | None, middle: float, half: float, top: float, tall: float, size: float
) -> Column:
    """top: the value at the end of the scale; tall: the height at which it stands."""
    if row is None:
        return Column(year, None, middle, half)
    height = _height(row.value, top, tall)
    target = None if row.target is None else _height(row.target, top, tall)
    # A target so close above its bar would run through the value.
    above = target if target is not None and 0 < target - height < _VALUE * size else height
    return Column(year, row, middle, half, height, target, above)


def _height(value: float, top: float, tall: float) -> float:
    return max(value, 0) / top * tall if top > 0 else 0.0


def _value_size(rows: Sequence[FigureRow], step: float, size: float, language: Language) -> float:
    """Of the letters of the values, so that neighbours do not meet."""
    longest = max(svg_parts.wide(phrases.value_text(row.value, "exact", row.indicator, language)) for row in rows)
    return size * min(1, max(_LEAST, step * 0.94 / (longest * size)))


def _is_broken(one: Column, other: Column, columns: Sequence[Column]) -> bool:
    """Whether the next figure after a year goes on from a clause that was revised."""
    following = next((column.row for column in columns if column.row and column.year > one.year), None)
    return bool(following and other.row is following and following.crossing == "revised")
