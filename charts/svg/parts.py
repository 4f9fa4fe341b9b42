"""The parts of the drawing that charts/svg/drawing.py composes, each as SVG text: bars, targets, words, breaks."""

from dataclasses import dataclass
from html import escape

from charts.years import YearBar
from language import Language
from language.figures import phrases

SMALL = 0.8  # letters beside the values and the years
_LETTER = 0.56  # how wide a letter or digit is, in its size
_POINT = 0.28  # and what stands between digits
_POINTS = 0.5  # the half of a rank's point, in letters' sizes


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
    """A year of the axis: its middle, the half of its bar; the heights of bar, marks and what is written over them,
    above the baseline; that of a negative value is negative."""

    bar: YearBar
    middle: float
    half: float
    height: float = 0.0
    same_days: float | None = None
    target: float | None = None
    above: float = 0.0


@dataclass(frozen=True)
class Sheet:
    """What is written on. base: the height of the baseline; bottom: under which the years stand; year: the one that
    stands out; size, value_size and then_size: of letters, of those of values and of what same-day marks say."""

    width: float
    base: float
    bottom: float
    year: int
    size: float
    value_size: float
    then_size: float
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


def bar(column: Column, sheet: Sheet) -> str:
    """Hollow while the year is provisional; a tooth on top where the value is an 'at least'. A rank is a point."""
    one = column.bar
    colour = sheet.colours.now if one.year == sheet.year else sheet.colours.bar
    left, half, tooth = column.middle - column.half, column.half, 0.3 * sheet.size
    top, tall = sheet.base - max(column.height, 0), abs(column.height)
    look = f'fill="{colour}"' if one.kind == "final" else f'fill="none" stroke="{colour}" stroke-width="2.5"'
    if one.is_place:
        return f'<circle class="bar" cx="{column.middle:.1f}" cy="{top:.1f}" r="{_POINTS * sheet.size:.1f}" {look}/>'
    if one.is_open:
        return (
            f'<path class="bar" d="M{left:.1f} {top + tall:.1f}V{top:.1f}l{half:.1f} {-tooth:.1f}'
            f'l{half:.1f} {tooth:.1f}V{top + tall:.1f}" {look}/>'
        )
    return f'<rect class="bar" x="{left:.1f}" y="{top:.1f}" width="{2 * half:.1f}" height="{tall:.1f}" {look}/>'


def target_line(column: Column, target: float, sheet: Sheet) -> str:
    return _across(column, target, sheet, f'stroke="{sheet.colours.text}" stroke-width="2.5" stroke-dasharray="6 3"')


def same_days_line(column: Column, height: float, sheet: Sheet) -> str:
    """Where the year before stood by the same day."""
    return _across(column, height, sheet, f'stroke="{sheet.colours.quiet}" stroke-width="4"')


def _across(column: Column, height: float, sheet: Sheet, look: str) -> str:
    level, reach = sheet.base - height, column.half * 1.18
    return f'<path d="M{column.middle - reach:.1f} {level:.1f}H{column.middle + reach:.1f}" {look}/>'


def words(column: Column, sheet: Sheet) -> str:
    """The value over the bar and the year under it, or a dash where there is no figure."""
    size, colours, one = sheet.size, sheet.colours, column.bar
    is_now, year_level = one.year == sheet.year, sheet.bottom + 1.3 * size
    if one.value is None:
        gap = sheet.text(column.middle, sheet.base - 0.5 * size, "–", size, colours.quiet)
        return gap + sheet.text(column.middle, year_level, str(one.year), size, colours.quiet)
    over = _POINTS if one.is_place and column.above == column.height else 0.3 if one.is_open else 0
    level = sheet.base - column.above - (0.45 + over) * size
    written = sheet.text(column.middle, level, one.number, sheet.value_size, colours.text, is_now)
    if one.before:
        written += sheet.text(column.middle, level - sheet.value_size, one.before, SMALL * size, colours.quiet)
    written += sheet.text(column.middle, year_level, str(one.year), size, colours.text, is_now)
    under = ", ".join(_under_the_year(one, is_now, sheet.language))
    written += sheet.text(column.middle, sheet.bottom + 2.25 * size, under, SMALL * size, colours.quiet)
    return written + sheet.text(column.middle, sheet.bottom + 3.2 * size, one.then, sheet.then_size, colours.quiet)


def _under_the_year(one: YearBar, is_now: bool, language: Language) -> list[str]:
    """That the year is provisional, and its target where it is the one spoken of."""
    provisional = phrases.provisional_word(language) if one.kind == "provisional" else ""
    return list(filter(None, [provisional, *(one.aims[:1] if is_now else ())]))


def break_line(x: float, bar: YearBar, sheet: Sheet) -> str:
    """Before a year from which on figures are others."""
    size, quiet = sheet.size, sheet.colours.quiet
    line = (
        f'<path d="M{x:.1f} {sheet.bottom + 0.6 * size:.1f}V{1.1 * size:.1f}" '
        f'stroke="{quiet}" stroke-width="1.5" stroke-dasharray="3 4"/>'
    )
    return line + sheet.text(x, 0.8 * size, bar.break_mark, SMALL * size, quiet)
