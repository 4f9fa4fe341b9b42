"""The parts of the drawing that charts/svg.py composes, each as SVG text: bars, targets, words, breaks."""

from dataclasses import dataclass
from html import escape

from kpi.rules.figure_row import FigureRow
from language import Language, phrases
from language.crosswalk import crossing_mark

_SMALL = 0.8  # letters beside the values and the years
_LETTER = 0.56  # how wide a letter or digit is, in its size
_POINT = 0.28  # and what stands between digits


@dataclass(frozen=True)
class Colours:
    """As SVG writes them: `#0f5c6e`, `var(--bar)`."""

    bar: str
    now: str  # the bar of the year that is spoken of
    text: str
    quiet: str
    ground: str


@dataclass(frozen=True)
class Column:
    """A year of the axis: its middle, the half of its bar; the heights of bar, target and what is written over
    them, above the baseline. row: its figure, None where the year has none."""

    year: int
    row: FigureRow | None
    middle: float
    half: float
    height: float = 0.0
    target: float | None = None
    above: float = 0.0


@dataclass(frozen=True)
class Sheet:
    """What is written on. base: the height of the baseline; year: the one that stands out; size and value_size:
    of letters and of those of values."""

    width: float
    base: float
    year: int
    size: float
    value_size: float
    colours: Colours
    language: Language

    def text(self, x: float, y: float, text: str, size: float, colour: str, bold: bool = False) -> str:
        """Around x, and within the sheet."""
        half = wide(text) * size / 2
        x = min(max(x, half), self.width - half)
        weight = ' font-weight="700"' if bold else ""
        return (
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="{size:.4g}" fill="{colour}"{weight}>'
            f"{escape(text)}</text>"
        )


def wide(text: str) -> float:
    """How wide a text is, in its letters' size."""
    points = sum(letter in ".,\u00a0 " for letter in text)
    return points * _POINT + (len(text) - points) * _LETTER + 0.34 * text.count("%")


def baseline(sheet: Sheet) -> str:
    return f'<path d="M0 {sheet.base:.1f}H{sheet.width:.1f}" stroke="{sheet.colours.quiet}" stroke-width="1.5"/>'


def hatch_pattern(name: str, colours: Colours) -> str:
    """The fill of a running year's bar."""
    return (
        f'<defs><pattern id="{name}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="8" height="8" fill="{colours.ground}"/><rect width="4" height="8" fill="{colours.now}"/>'
        "</pattern></defs>"
    )


def bar(column: Column, row: FigureRow, sheet: Sheet, hatch: str) -> str:
    """Hatched while the year runs; a tooth on top where the value is an 'at least'."""
    colour = sheet.colours.now if column.year == sheet.year else sheet.colours.bar
    left, top, half, tooth = column.middle - column.half, sheet.base - column.height, column.half, 0.3 * sheet.size
    fill = colour if row.complete else f"url(#{hatch})"
    drawn = f'<rect x="{left:.1f}" y="{top:.1f}" width="{2 * half:.1f}" height="{column.height:.1f}" fill="{fill}"/>'
    if row.qualifier == "at_least":
        drawn += f'<path d="M{left:.1f} {top:.1f}l{half:.1f} {-tooth:.1f}l{half:.1f} {tooth:.1f}z" fill="{fill}"/>'
    return drawn


def target_line(column: Column, target: float, sheet: Sheet) -> str:
    level, reach = sheet.base - target, column.half * 1.18
    return (
        f'<path d="M{column.middle - reach:.1f} {level:.1f}H{column.middle + reach:.1f}" '
        f'stroke="{sheet.colours.text}" stroke-width="2.5" stroke-dasharray="6 3"/>'
    )


def words(column: Column, sheet: Sheet) -> str:
    """The value over the bar and the year under it, or a dash where there is no figure."""
    size, colours, row = sheet.size, sheet.colours, column.row
    is_now, year_level = column.year == sheet.year, sheet.base + 1.3 * size
    if row is None:
        gap = sheet.text(column.middle, sheet.base - 0.5 * size, "–", size, colours.quiet)
        return gap + sheet.text(column.middle, year_level, str(column.year), size, colours.quiet)
    level = sheet.base - column.above - 0.45 * size - (0.3 * size if row.qualifier == "at_least" else 0)
    value = phrases.value_text(row.value, "exact", row.indicator, sheet.language)
    written = sheet.text(column.middle, level, value, sheet.value_size, colours.text, is_now)
    if row.qualifier != "exact":
        qualifier = phrases.qualifier_words(row.qualifier, sheet.language)
        written += sheet.text(column.middle, level - sheet.value_size, qualifier, _SMALL * size, colours.quiet)
    written += sheet.text(column.middle, year_level, str(column.year), size, colours.text, is_now)
    under = ", ".join(_under_the_year(column.year, row, is_now, sheet.language))
    return written + sheet.text(column.middle, sheet.base + 2.25 * size, under, _SMALL * size, colours.quiet)


def _under_the_year(year: int, row: FigureRow, is_now: bool, language: Language) -> list[str]:
    """That the year still runs, and its target where it is the one spoken of."""
    running = phrases.year_label(year, False, language).replace(str(year), "").strip(" ,")
    under = [] if row.complete else [running]
    if row.target is not None and is_now:
        target = phrases.aim_text(row.target, row.indicator, language)
        under.append(language.say("target {value}", value=target))
    return under


def break_line(one: Column, other: Column, sheet: Sheet) -> str:
    """Between two years: the clause was revised there."""
    middle, size, quiet = (one.middle + other.middle) / 2, sheet.size, sheet.colours.quiet
    line = (
        f'<path d="M{middle:.1f} {sheet.base + 0.6 * size:.1f}V{1.1 * size:.1f}" '
        f'stroke="{quiet}" stroke-width="1.5" stroke-dasharray="3 4"/>'
    )
    return line + sheet.text(middle, 0.8 * size, crossing_mark("revised", sheet.language), _SMALL * size, quiet)
