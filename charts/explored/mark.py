"""What is drawn of one cell of an answer."""

from dataclasses import dataclass

MOST = 7  # groups, bars of a group, lines: what a chart shows; the others stand in the table


@dataclass(frozen=True, slots=True)
class Mark:
    """One value. group: the name above it, '' for the next of the same; name: left of the bar, or the time on the axis;
    series: of lines. kind: final, provisional, open (an 'at least'). text: what is written at its end; tells: in words.
    rows: where it leads. before: what it came to in the other period. kind partly: over years of which only some are
    final; settled: what these came to."""

    group: str
    name: str
    value: float | None
    text: str
    tells: str
    rows: str
    kind: str = "final"
    series: str = ""
    colour: str = "1"
    before: float | None = None
    settled: float | None = None
