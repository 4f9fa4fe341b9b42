"""What .xls and .xlsb have in common: formats of cells by their numbers, and sheets that are gone through once, record
by record, beside calamine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.looks.looks import Looks, Position
from loaders.spreadsheet.looks.percentages import BUILT_IN, percentage, times_shown

_MOST_RECORDS = 20_000_000  # a megabyte can unpack to more than could be gone through in its time

Record = tuple[int, int, int]  # its kind; where it begins and how long it is, without its head


@dataclass(frozen=True, slots=True)
class Styles:
    """percents: cell formats that show a percent sign → by how much they multiply. struck: cell formats whose font is
    struck through. texts: shared texts of which a part is."""

    percents: dict[int, int]
    struck: frozenset[int]
    texts: frozenset[int]


@dataclass(slots=True)
class GatheredLooks:
    """What the records of a sheet say of its looks, filled as they are read one by one."""

    styles: Styles
    hidden: set[int] = field(default_factory=set)
    struck: set[Position] = field(default_factory=set)
    percents: dict[Position, int] = field(default_factory=dict)
    merged: list[tuple[Position, Position]] = field(default_factory=list)
    columns: list[tuple[int, int]] = field(default_factory=list)

    def cell(self, row: int, column: int, style: int, text: int = -1) -> None:
        if style in self.styles.struck or text in self.styles.texts:
            self.struck.add((row, column))
        if style in self.styles.percents:
            self.percents[row, column] = self.styles.percents[style]


LookAt = Callable[[Path, frozenset[str]], dict[str, GatheredLooks]]


def styles_of(
    struck_fonts: frozenset[int], codes: dict[int, str], formats: list[tuple[int, int]], texts: frozenset[int]
) -> Styles:
    """struck_fonts, texts: the numbers of those that are. codes: number format → its code. formats: of each cell format
    its font and its number format."""
    times = BUILT_IN | {number: times_shown(code) for number, code in codes.items()}
    return Styles(
        {index: by for index, (_, number) in enumerate(formats) if (by := times.get(number, 0))},
        frozenset(index for index, (font, _) in enumerate(formats) if font in struck_fonts),
        texts,
    )


def bounded(records: Iterator[Record]) -> Iterator[Record]:
    """Raises OverflowError past what a workbook can hold."""
    yield from islice(records, _MOST_RECORDS)
    if next(records, None):
        raise OverflowError


def apply(seen: GatheredLooks, rows: list[list[Cell]]) -> Looks:
    """A sheet's looks; those of its numbers that are shown as percentages become texts such as `72%`."""
    for (row, column), times in seen.percents.items():
        if row < len(rows) and column < len(rows[row]):
            value = rows[row][column]
            if isinstance(value, float | int) and not isinstance(value, bool):
                text = percentage(repr(value).encode(), times)
                rows[row][column] = text.decode() if text else value
    hidden = frozenset(row for row in seen.hidden if row < len(rows))
    return Looks(hidden, frozenset(seen.struck), tuple(seen.merged), columns=tuple(seen.columns))
