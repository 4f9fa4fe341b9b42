"""Columns and titles of a register that make its figures doubtful though every heading is known."""

from dataclasses import replace

from language.grouping import group_key
from loaders.headings import word_tables
from loaders.headings.matching import is_bare_count
from loaders.headings.stems import stems, words_of
from loaders.recognition.columns.numbers import numbers_below
from loaders.recognition.layout import Layout
from loaders.recognition.typed_text import typed_text

_AGENCIES, _OF_AGENCIES = stems(word_tables.AGENCIES), stems(word_tables.OF_AGENCIES)
_FEWEST_NUMBERED = 3  # rows whose numbers are hardly one, two and three by chance


def with_odd_columns(layout: Layout) -> Layout:
    """Each is asked about, and not read meanwhile."""
    counting = [one.name for one in layout.declaration.columns if one.counts_days and one.name in layout.columns]
    numbered = [name for name in counting if _is_numbering(layout, layout.columns[name])]
    odd = {layout.columns[name]: "numbering_or_count" for name in numbered}
    odd |= {at: "several_agencies" for at in layout.headings if _names_agencies(layout, at)}
    if not odd:
        return layout
    columns = {name: at for name, at in layout.columns.items() if name not in numbered}
    return replace(layout, columns=columns, odd=layout.odd | odd)


def _is_numbering(layout: Layout, at: int) -> bool:
    """`Sayı` over 1, 2, 3 to the last row; a total may stand below."""
    if not is_bare_count(layout.headings[at]):
        return False
    numbers = [number.value for number in numbers_below(layout.sheet, layout.heading_row, at).values()]
    if len(numbers) > _FEWEST_NUMBERED and numbers[-1] != len(numbers):
        numbers = numbers[:-1]
    return len(numbers) >= _FEWEST_NUMBERED and numbers == list(range(1, len(numbers) + 1))


def _names_agencies(layout: Layout, at: int) -> bool:
    """Whether a column that the dataset does not know says whose rows they are, and names several."""
    if not layout.declaration.indicators or at in layout.letters().values():
        return False
    words = words_of(layout.headings[at])
    if not words & _AGENCIES or not words <= _AGENCIES | _OF_AGENCIES:
        return False
    cells = {row[at] for row in layout.sheet.rows[layout.heading_row + 1 :] if at < len(row) and row[at] != ""}
    return len({group_key(typed_text(cell)) for cell in cells}) > 1
