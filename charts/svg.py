"""The yearly chart of one indicator as a drawing of its own, for slides and papers.

The same rules as on pages: a zero baseline, a gap where a year has no figure, a running year
hatched, 'at least' with an open top, a target as a tick, a break as a thin line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from zlib import crc32

from charts.bars import scale
from language import Language, phrases
from language.crossings import crossing_mark

_BAR = 0.62  # of the place that a year has
_WIDEST = 4.2  # a bar, in letters' sizes: two years alone make no walls
_VALUE = 1.5  # the lines that a value takes over its bar
_YEAR = 1.6  # and a year under the baseline
_SMALL = 0.8  # letters beside the values and the years
_LETTER = 0.56  # how wide a letter or digit is, in its size
_POINT = 0.28  # and what stands between digits
_LEAST = 0.6  # of their size that values may shrink to where years stand close


@dataclass(frozen=True)
class Colours:
    """As SVG writes them: `#0f5c6e`, `var(--bar)`."""

    bar: str
    now: str  # the bar of the year that is spoken of
    text: str
    quiet: str
    ground: str


PAPER = Colours(bar="#9fbcc4", now="#0f5c6e", text="#1b2428", quiet="#55646b", ground="#ffffff")


@dataclass(frozen=True)
class _Place:
    """Where a year stands: its middle, the half of its bar; the heights of bar, target and what is
    written over them, above the baseline."""

    year: int
    row: Mapping | None
    middle: float
    half: float
    height: float
    target: float | None
    above: float


@dataclass(frozen=True)
class _Sheet:
    """What is written on: its width, the sizes of letters and of those of values."""

    width: float
    size: float
    value_size: float
    colours: Colours
    language: Language

    def text(self, x: float, y: float, text: str, size: float, colour: str, bold: bool = False) -> str:
        """Around x, and within the sheet."""
        half = _wide(text) * size / 2
        x = min(max(x, half), self.width - half)
        weight = ' font-weight="700"' if bold else ""
        return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="{size:.4g}" fill="{colour}"{weight}>{escape(text)}</text>'


def series_svg(
    rows: Sequence[Mapping],
    year: int,
    language: Language,
    width: float,
    height: float,
    size: float,
    colours: Colours = PAPER,
) -> str:
    """rows: one indicator's (charts.series), of earlier plans too; year: the one to stand out; size: of the letters.

    Every year from the first to the last has its place.
    """
    years = range(min(row["year"] for row in rows), max(year, *(row["year"] for row in rows)) + 1)
    by_year = {row["year"]: row for row in rows}
    under = any(not row["complete"] or (row["year"] == year and row["target"] is not None) for row in rows)
    broken = any(row["crossing"] == "revised" for row in rows)
    base, top = height - (_YEAR + 0.95 * under) * size, scale(rows)
    tall = base - (_VALUE + any(row["qualifier"] != "exact" for row in rows) + broken) * size
    step = width / len(years)
    half = min(step * _BAR, _WIDEST * size) / 2
    places = [
        _place(one, by_year.get(one), step * (place + 0.5), half, top, tall, size) for place, one in enumerate(years)
    ]
    told = phrases.series_text(rows, years, language)
    hatch = f"running{crc32(told.encode())}"  # several drawings may stand in one file
    sheet = _Sheet(width, size, _value_size(rows, step, size, language), colours, language)
    parts = [
        f'<path d="M0 {base:.1f}H{width:.1f}" stroke="{colours.quiet}" stroke-width="1.5"/>',
        *(_bar(place, base, year, colours, hatch, 0.3 * size) for place in places if place.row),
        *(_target(place, base, colours) for place in places if place.target is not None),
        *(_words(place, base, year, sheet) for place in places),
        *(_break(one, other, base, sheet) for one, other in pairwise(places) if _is_broken(one, other, places)),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" font-size="{size:g}" '
        f'aria-label="{escape(told)}">{_hatch(hatch, colours)}{"".join(parts)}</svg>'
    )


def _place(year: int, row: Mapping | None, middle: float, half: float, top: float, tall: float, size: float) -> _Place:
    height = _height(row["value"] if row else None, top, tall) or 0.0
    target = _height(row["target"] if row else None, top, tall)
    crossed = target is not None and 0 < target - height < _VALUE * size  # it would run through the value
    return _Place(year, row, middle, half, height, target, target if crossed else height)


def _height(value: float | None, top: float, tall: float) -> float | None:
    return None if value is None else max(value, 0) / top * tall if top > 0 else 0.0


def _value_size(rows: Sequence[Mapping], step: float, size: float, language: Language) -> float:
    """Of the letters of the values, so that neighbours do not meet."""
    longest = max(_wide(phrases.value_text(row["value"], "exact", row["unit"], language)) for row in rows)
    return size * min(1, max(_LEAST, step * 0.94 / (longest * size)))


def _wide(text: str) -> float:
    """In its letters' size."""
    points = sum(letter in ".,\u00a0 " for letter in text)
    return points * _POINT + (len(text) - points) * _LETTER + 0.34 * text.count("%")


def _hatch(name: str, colours: Colours) -> str:
    return (
        f'<defs><pattern id="{name}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="8" height="8" fill="{colours.ground}"/><rect width="4" height="8" fill="{colours.now}"/></pattern></defs>'
    )


def _bar(place: _Place, base: float, year: int, colours: Colours, hatch: str, tooth: float) -> str:
    colour = colours.now if place.year == year else colours.bar
    left, top = place.middle - place.half, base - place.height
    fill = colour if place.row["complete"] else f"url(#{hatch})"
    bar = f'<rect x="{left:.1f}" y="{top:.1f}" width="{2 * place.half:.1f}" height="{place.height:.1f}" fill="{fill}"/>'
    if place.row["qualifier"] != "at_least":
        return bar
    return (
        bar
        + f'<path d="M{left:.1f} {top:.1f}l{place.half:.1f} {-tooth:.1f}l{place.half:.1f} {tooth:.1f}z" fill="{fill}"/>'
    )


def _target(place: _Place, base: float, colours: Colours) -> str:
    level, reach = base - place.target, place.half * 1.18
    return f'<path d="M{place.middle - reach:.1f} {level:.1f}H{place.middle + reach:.1f}" stroke="{colours.text}" stroke-width="2.5" stroke-dasharray="6 3"/>'


def _words(place: _Place, base: float, year: int, sheet: _Sheet) -> str:
    """The value over the bar, the year under it, under that year that it still runs and its target."""
    row, language, size, colours, is_now = place.row, sheet.language, sheet.size, sheet.colours, place.year == year
    if row is None:
        gap = sheet.text(place.middle, base - 0.5 * size, "–", size, colours.quiet)
        return gap + sheet.text(place.middle, base + 1.3 * size, str(place.year), size, colours.quiet)
    level = base - place.above - 0.45 * size - (0.3 * size if row["qualifier"] == "at_least" else 0)
    said = sheet.text(
        place.middle,
        level,
        phrases.value_text(row["value"], "exact", row["unit"], language),
        sheet.value_size,
        colours.text,
        is_now,
    )
    if row["qualifier"] != "exact":
        said += sheet.text(
            place.middle,
            level - sheet.value_size,
            phrases.qualifier_words(row["qualifier"], language),
            _SMALL * size,
            colours.quiet,
        )
    said += sheet.text(place.middle, base + 1.3 * size, str(place.year), size, colours.text, is_now)
    under = (
        []
        if row["complete"]
        else [phrases.year_label(place.year, False, language).replace(str(place.year), "").strip(" ,")]
    )
    if row["target"] is not None and is_now:
        under.append(
            language.say("target {value}", value=phrases.value_text(row["target"], "exact", row["unit"], language))
        )
    return said + sheet.text(place.middle, base + 2.25 * size, ", ".join(under), _SMALL * size, colours.quiet)


def _is_broken(one: _Place, other: _Place, places: Sequence[_Place]) -> bool:
    """Whether the next figure after a year goes on from a clause that was revised."""
    following = next((place.row for place in places if place.row and place.year > one.year), None)
    return bool(following and other.row is following and following["crossing"] == "revised")


def _break(one: _Place, other: _Place, base: float, sheet: _Sheet) -> str:
    middle, size, quiet = (one.middle + other.middle) / 2, sheet.size, sheet.colours.quiet
    line = f'<path d="M{middle:.1f} {base + 0.6 * size:.1f}V{1.1 * size:.1f}" stroke="{quiet}" stroke-width="1.5" stroke-dasharray="3 4"/>'
    return line + sheet.text(middle, 0.8 * size, crossing_mark("revised", sheet.language), _SMALL * size, quiet)
