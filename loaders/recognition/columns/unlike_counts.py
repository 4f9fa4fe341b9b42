"""Columns and titles of a register that make its figures doubtful though every heading is known."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import pairwise

from language.grouping import group_key
from loaders.headings import word_tables
from loaders.headings.matching import is_bare_count
from loaders.headings.stems import names_one_person, stems, words_of
from loaders.recognition.columns.numbers import numbers_below
from loaders.recognition.layout import Layout
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell

_AGENCIES, _OF_AGENCIES = stems(word_tables.AGENCIES), stems(word_tables.OF_AGENCIES)
_TOTALS = stems(word_tables.TOTALS)
_LIKE_BADGES = 1_000  # so many seldom come to each of several trainings
_ROUND = 50  # as crowds are told
_FEWEST_NUMBERED = 3  # rows whose numbers are hardly one, two and three by chance


def with_odd_columns(layout: Layout, own_names: Collection[str]) -> Layout:
    """Each is asked about, and not read meanwhile. own_names: of the load's agency."""
    counting = [one.name for one in layout.declaration.columns if one.counts_days and one.name in layout.columns]
    numbered = [name for name in counting if _is_numbering(layout, layout.columns[name])]
    odd = {layout.columns[name]: "numbering_or_count" for name in numbered}
    odd |= {at: "several_agencies" for at in layout.headings if _names_agencies(layout, at, own_names)}
    people = {one.measure for one in layout.declaration.indicators if one.unit == "person"} & layout.columns.keys()
    listed = [name for name in people if _lists_people(layout, layout.columns[name])]
    odd |= {layout.columns[name]: "people_numbered" for name in listed}
    if not odd:
        return layout
    columns = {name: at for name, at in layout.columns.items() if name not in (*numbered, *listed)}
    return replace(layout, columns=columns, odd=layout.odd | odd)


def _is_numbering(layout: Layout, at: int) -> bool:
    """`Sayı` over 1, 2, 3 to the last row; a total may stand below."""
    if not is_bare_count(layout.headings[at]):
        return False
    numbers = [number.value for number in numbers_below(layout.sheet, layout.heading_row, at).values()]
    if len(numbers) > _FEWEST_NUMBERED and numbers[-1] != len(numbers):
        numbers = numbers[:-1]
    return len(numbers) >= _FEWEST_NUMBERED and numbers == list(range(1, len(numbers) + 1))


def _lists_people(layout: Layout, at: int) -> bool:
    """`Participant number` over 1, 2, 3, which may begin anew with each training, or over numbers as of badges."""
    if not names_one_person(layout.headings[at]):
        return False
    numbers = [number.value for number in numbers_below(layout.sheet, layout.heading_row, at).values()]
    if len(numbers) < _FEWEST_NUMBERED:
        return False
    are_running = numbers[:2] == [1, 2] and all(after in (before + 1, 1) for before, after in pairwise(numbers))
    are_badges = len(set(numbers)) == len(numbers) and min(numbers) >= _LIKE_BADGES
    return are_running or are_badges and all(number % _ROUND for number in numbers)


def _names_agencies(layout: Layout, at: int, own_names: Collection[str]) -> bool:
    """Whether a column that the dataset does not know says whose rows they are, and names others than the load's
    agency besides. It may share a row with them."""
    if not layout.declaration.indicators or at in layout.letters().values():
        return False
    words = words_of(layout.headings[at])
    if not words & _AGENCIES or not words <= _AGENCIES | _OF_AGENCIES:
        return False
    cells = {typed_text(row[at]) for row in _rows_of_data(layout) if at < len(row)}
    named = {group_key(cell): words_of(cell) for cell in cells if any(map(str.isalpha, cell))}
    named = {key: cell for key, cell in named.items() if cell != words and not cell <= _TOTALS}
    own = list(filter(None, map(words_of, own_names)))
    others = [cell for cell in named.values() if not any(one <= cell for one in own)]
    return len(others) > 1 or 0 < len(others) < len(named)


def _rows_of_data(layout: Layout) -> Iterator[list[Cell]]:
    """Those with a clause or a date, which totals and signatures lack."""
    places = [layout.columns[name] for name in ("clauses", "dates") if name in layout.columns]
    merged = {
        row
        for (top, left), (bottom, right) in layout.sheet.merged
        if any(left <= at <= right for at in places)
        for row in range(top, min(bottom + 1, len(layout.sheet.rows)))
    }
    for number, row in enumerate(layout.sheet.rows[layout.heading_row + 1 :], layout.heading_row + 1):
        if number in merged or any(at < len(row) and typed_text(row[at]).strip() for at in places):
            yield row
