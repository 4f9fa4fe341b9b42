"""The unit that stands once for a whole table, in its title or in the sheet's name: 'min manat'."""

import re
from collections.abc import Iterator
from dataclasses import replace

from language.unit_words import read_unit, units_in
from loaders.datasets.declaration import NUMBERS
from loaders.headings.meanings import LONGEST, Unit, meaning
from loaders.recognition.layout import Layout

_TITLES = 3  # cells of a row of titles, at the most
_SAYS_UNIT = re.compile(
    r"^\W*(?:(?:ölçü )?vahid(?:i|lər)?|units?(?: of measure(?:ment)?)?|ед(?:иниц[аы]|\.)? ?изм(?:ерения|\.)?)"
    r"\s*[:–-]?\s*",
    re.IGNORECASE,
)


def with_unit_above(layout: Layout) -> Layout:
    """A column of people takes its scale, unless its heading has one; values keep it for rows that name no unit."""
    unit = unit_above(layout)
    if not unit:
        return layout
    if layout.declaration.settle == "percentages":
        return replace(layout, unit_above=unit)
    return replace(layout, units=layout.units | dict(_scaled(layout, unit)))


def unit_above(layout: Layout) -> str:
    """The one unit that is named; '' where there is none, or several are."""
    found = {}
    for text in _texts(layout):
        whole = _SAYS_UNIT.sub("", text)
        for unit in {*units_in(text), *units_in(f", {whole}")}:
            words = read_unit(unit)
            if not words.is_period:
                found[words.times, words.key] = unit
    return found.popitem()[1] if len(found) == 1 else ""


def _texts(layout: Layout) -> Iterator[str]:
    """Titles from below upwards, to where another table may stand. What stands beside rows may be said of one alone."""
    sheet, row = layout.sheet, layout.heading_row
    yield sheet.name
    for cells in reversed(sheet.rows[:row]):
        texts = [cell for cell in cells if cell != ""]
        if len(texts) > _TITLES:
            break
        yield from (text for text in texts if isinstance(text, str) and len(text) < LONGEST)


def _scaled(layout: Layout, unit: str) -> Iterator[tuple[str, Unit]]:
    for name, position in layout.columns.items():
        column = layout.declaration.column(name)
        if column.kind not in NUMBERS or name in layout.units:
            continue
        named = meaning(f"{layout.headings[position]}, {unit}", layout.declaration)
        if named.columns == (column,) and named.unit and named.unit.name and named.unit.times > 1:
            yield name, named.unit
