"""The drawing of an answer by itself, for slides and papers: the marks that the page draws, on one scale from zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from math import ceil

from charts.explored.drawing import Drawing
from charts.explored.mark import MOST, Mark
from charts.svg.drawing import PAPER
from charts.svg.parts import Colours, wide

_BAR = 0.64  # of the room that a bar has
_MOST_BARS = 12  # of a panel; more times are a line
_LEAST = 4  # bars by whose step their height goes: one alone makes no wall


def answer_svg(drawing: Drawing, alt: str, width: float, height: float, size: float, colours: Colours = PAPER) -> str:
    """size: of the letters. Bars lie one below the other; groups and lines are panels side by side."""
    amounts = (amount or 0.0 for mark in drawing.marks for amount in (mark.value, mark.before))
    sheet = _Sheet(width, height, size, colours, max(amounts, default=0.0) or 1.0)
    parts = sheet.lying(drawing.marks) if drawing.form == "bars" else sheet.panels(panels_of(drawing.marks))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" font-size="{size:g}" '
        f'aria-label="{escape(alt)}">{"".join(parts)}</svg>'
    )


def panels_of(marks: Sequence[Mark]) -> list[tuple[str, list[Mark]]]:
    """The first MOST rows of an answer, each with its marks."""
    return [(series, list(own)) for series, own in groupby(marks, key=lambda mark: mark.series)][:MOST]


@dataclass(frozen=True, slots=True)
class _Sheet:
    width: float
    height: float
    size: float
    colours: Colours
    most: float

    def lying(self, marks: Sequence[Mark]) -> list[str]:
        left = min(0.42 * self.width, max(wide(mark.name) for mark in marks) * self.size + 0.8 * self.size)
        right = max(wide(mark.text) for mark in marks) * self.size + self.size
        step = self.height / max(len(marks), _LEAST)
        room, parts = self.width - left - right, []
        for position, mark in enumerate(marks):
            top, long = position * step + 0.5 * (1 - _BAR) * step, max(mark.value or 0.0, 0.0) / self.most * room
            full = long
            if mark.kind == "partly":
                full = max(mark.settled or 0.0, 0.0) / self.most * room
                parts.append(self.rect(left + full, top, long - full, _BAR * step, "provisional"))
            parts.append(self.rect(left, top, full, _BAR * step, mark.kind))
            middle = top + 0.5 * _BAR * step + 0.35 * self.size
            parts.append(self.text(left - 0.5 * self.size, middle, mark.name, left - 0.5 * self.size, "end"))
            parts.append(self.text(left + long + 0.5 * self.size, middle, mark.text, right, "start", bold=True))
            if mark.before is not None:
                at = left + max(mark.before, 0.0) / self.most * room
                path, quiet = f"M{at:.1f} {top - 2:.1f}v{_BAR * step + 4:.1f}", self.colours.quiet
                parts.append(f'<path d="{path}" stroke="{quiet}" stroke-width="4"/>')
        return parts

    def panels(self, shown: Sequence[tuple[str, list[Mark]]]) -> list[str]:
        across = len(shown) if len(shown) < 4 else ceil(len(shown) / 2)
        down = ceil(len(shown) / across)
        width, height, parts = self.width / across, self.height / down, []
        for position, (series, marks) in enumerate(shown):
            line, column = divmod(position, across)
            inside = "".join(self.panel(series, marks, width - 1.2 * self.size, height))
            parts.append(f'<g transform="translate({column * width:.1f} {line * height:.1f})">{inside}</g>')
        return parts

    def panel(self, series: str, marks: Sequence[Mark], width: float, height: float) -> list[str]:
        head = 1.6 * self.size if series else 0
        base, room = height - 1.9 * self.size, height - 3.6 * self.size - head
        step = width / len(marks)
        parts = [self.text(0, 1.1 * self.size, series, width, "start", bold=True)] if series else []
        tops = [base - max(mark.value or 0.0, 0.0) / self.most * room for mark in marks]
        if len(marks) > _MOST_BARS:
            parts.append(self.line(marks, tops, step))
        else:
            for position, (mark, top) in enumerate(zip(marks, tops, strict=True)):
                if mark.value is not None:
                    left = (position + 0.5 * (1 - _BAR)) * step
                    parts.append(self.rect(left, top, _BAR * step, base - top, mark.kind))
        parts.append(f'<path d="M0 {base:.1f}H{width:.1f}" stroke="{self.colours.quiet}" stroke-width="1.5"/>')
        return parts + self.labels(marks, tops, step, base)

    def labels(self, marks: Sequence[Mark], tops: Sequence[float], step: float, base: float) -> list[str]:
        """As many labels as have room: every value and time, else those of the ends and the greatest."""
        parts = []
        small = self.size * min(1.0, max(0.68, 0.98 * step / (max(wide(mark.text) for mark in marks) * self.size)))
        every = len(marks) <= _MOST_BARS and all(wide(mark.text) * small <= 1.05 * step for mark in marks)
        named = all(wide(mark.name) * small <= 1.05 * step for mark in marks)
        greatest = max(range(len(marks)), key=lambda position: marks[position].value or 0.0)
        ends = {0, len(marks) - 1}
        for position, mark in enumerate(marks):
            middle = (position + 0.5) * step
            if mark.value is not None and (every or position == greatest):
                bold = position == len(marks) - 1
                parts.append(self.text(middle, tops[position] - 0.4 * self.size, mark.text, 0, "middle", bold, small))
            if named or position in ends:
                anchor = "middle" if named else "start" if position == 0 else "end"
                at = middle if named else 0 if position == 0 else len(marks) * step
                parts.append(self.text(at, base + 1.3 * self.size, mark.name, 0, anchor, size=small))
        return parts

    def line(self, marks: Sequence[Mark], tops: Sequence[float], step: float) -> str:
        """Broken where nothing is; of a time that is not over with a hollow point."""
        path, pen, points = "", "M", ""
        for position, (mark, top) in enumerate(zip(marks, tops, strict=True)):
            if mark.value is None:
                pen = "M"
                continue
            at = (position + 0.5) * step
            path += f"{pen}{at:.1f} {top:.1f}"
            pen = "L"
            if mark.kind == "provisional":
                look = f'fill="{self.colours.ground}" stroke="{self.colours.now}" stroke-width="2"'
                points += f'<circle cx="{at:.1f}" cy="{top:.1f}" r="4" {look}/>'
        return f'<path d="{path}" fill="none" stroke="{self.colours.now}" stroke-width="3"/>{points}'

    def rect(self, x: float, y: float, width: float, height: float, kind: str) -> str:
        """Hollow where a time is not over; with a broken edge where the value is an 'at least'."""
        look = {
            "provisional": f'fill="none" stroke="{self.colours.now}" stroke-width="2.5"',
            "open": f'fill="{self.colours.bar}" stroke="{self.colours.now}" stroke-width="2" stroke-dasharray="5 4"',
        }.get(kind, f'fill="{self.colours.now}"')
        return f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{max(height, 0):.1f}" {look}/>'

    def text(self, x: float, y: float, text: str, room: float, anchor: str, bold: bool = False, size: float = 0) -> str:
        """Cut where it has no room; 0: of any."""
        size = size or self.size
        while room and len(text) > 5 and wide(text) * size > room:
            text = text[:-2].rstrip(" …") + "…"
        weight = ' font-weight="700"' if bold else ""
        return (
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:.4g}" fill="{self.colours.text}"'
            f"{weight}>{escape(text)}</text>"
        )
