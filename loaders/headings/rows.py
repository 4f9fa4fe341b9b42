"""The headings of a sheet's row: of one row, or of two that are one heading ('İştirakçılar' over 'kişi' and 'cəmi')."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.datasets.declaration import NUMBERS
from loaders.datasets.registry import DECLARATIONS
from loaders.headings import word_tables
from loaders.headings.meanings import LONGEST, UNIT_WORDS, meaning
from loaders.headings.stems import stems, words_of
from loaders.headings.texts import headings_in
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.files import Sheet
from loaders.spreadsheet.numbers import Number, read_number

_FORMS = stems(" ".join((word_tables.DAYS, word_tables.MONTHS, word_tables.YEARS, word_tables.FORM_WORDS)))
_NUMBERED = re.compile(r"\W*(?:[IVX]+|\d+)\b")
_HALVES = stems(" ".join((word_tables.PARTS, word_tables.TOTALS))) | UNIT_WORDS


@dataclass(frozen=True, slots=True)
class Headings:
    """texts: position → heading. Of two rows: above, below: position → what stands in the upper and in the lower row,
    where both do; groups: position → the first of the columns over which the upper one stands, where these are several.
    """

    texts: dict[int, str]
    above: dict[int, str] = field(default_factory=dict)
    below: dict[int, str] = field(default_factory=dict)
    groups: dict[int, int] = field(default_factory=dict)


def headings_at(sheet: Sheet, row: int) -> Headings:
    """The headings whose lowest row is this one (from 0)."""
    lower = headings_in(sheet.rows[row])
    if row and (two := _two_rows(sheet, row - 1)):
        return two
    return Headings(lower)


def goes_on_below(sheet: Sheet, row: int) -> bool:
    """Whether the headings of a row are only the upper half of theirs."""
    return row + 1 < len(sheet.rows) and _two_rows(sheet, row) is not None


def _two_rows(sheet: Sheet, row: int) -> Headings | None:
    upper, lower = headings_in(sheet.rows[row]), headings_in(sheet.rows[row + 1])
    if not upper or not lower or not _are_words(sheet.rows[row]) or not _are_words(sheet.rows[row + 1]):
        return None
    groups = _groups(sheet, row, upper, lower)
    own = [position for position in lower if position in upper and position not in groups]
    units = [position for position in own if _is_unit(lower[position])]
    if len(upper) == 1 or not (units or (groups and _are_halves(sheet, row, groups, upper, lower))):
        return None  # with one cell above it is a title of the whole table
    if len(units) < len(own) and not _are_headings(lower):
        return None
    above = {position: upper[groups.get(position, position)] for position in lower if position in {*groups, *upper}}
    texts = upper | lower | {position: f"{top} / {lower[position]}" for position, top in above.items()}
    both = {position: lower[position] for position in above}
    return Headings(dict(sorted(texts.items())), above, both, groups)


def _are_words(cells: Sequence[Cell]) -> bool:
    return all(
        isinstance(cell, str) and len(cell) <= LONGEST and not isinstance(read_number(cell, "number"), Number)
        for cell in cells
    )


def _groups(sheet: Sheet, row: int, upper: dict[int, str], lower: dict[int, str]) -> dict[int, int]:
    """Position → the first position of its group; a cell that is merged, or that has nothing beside it, makes one."""
    merged = {left: right for (top, left), (_, right) in sheet.merged if top == row and right > left}
    groups: dict[int, int] = {}
    for first in upper:
        last = first
        while last + 1 not in upper and last + 1 in lower and last + 1 <= merged.get(first, last + 1):
            last += 1
        if last > first and first in lower:
            groups |= dict.fromkeys(range(first, last + 1), first)
    return groups


def _are_halves(sheet: Sheet, row: int, groups: dict[int, int], upper: dict[int, str], lower: dict[int, str]) -> bool:
    """Whether cells below such groups go on with their headings: a row of data may have a cell below no heading."""
    return (
        any(top == row and left in groups for (top, left), _ in sheet.merged)
        or any(_HALVES & words_of(lower[position]) for position in groups)
        or any(_is_count(upper[first]) for first in set(groups.values()))
        or _are_headings(lower)
    )


def _is_count(text: str) -> bool:
    return any(column.kind in NUMBERS for one in DECLARATIONS for column in meaning(text, one).columns)


def _is_unit(text: str) -> bool:
    """A number before the word makes it a part of the year: `I rüb` is no sum of roubles."""
    return bool(words_of(text)) and words_of(text) <= UNIT_WORDS | _FORMS and not _NUMBERED.match(text)


def _are_headings(lower: dict[int, str]) -> bool:
    """Whether the lower row has headings of its own, below titles of groups."""
    return any(sum(bool(meaning(text, one).columns) for text in lower.values()) > 1 for one in DECLARATIONS)
