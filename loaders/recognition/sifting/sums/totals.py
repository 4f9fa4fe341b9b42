"""Sums that stand between or below the rows that they add up."""

from collections.abc import Iterator

from loaders.datasets.declaration import NUMBERS
from loaders.recognition.sifting.sums.called_totals import called_totals, numbers_alone, telling
from loaders.recognition.sifting.sums.sums_of_days import sums_of_days
from loaders.recognition.sifting.sums.words import ALONE, ALONE_OR_NAME, PERHAPS, PHRASE, STEMS, words
from loaders.recognition.sifting.table import Table
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.numbers import number_in


def totals(table: Table) -> Iterator[int]:
    """By their words, in any column of texts that tells rows apart and in the first cell that is filled; or sums
    without a word that are just what stands above them."""
    suspects = _suspects(table) - table.decided
    totals = {row for row in suspects if _is_total(table, row)}
    totals |= set(called_totals(table, suspects - totals, totals))
    yield from sorted(totals)
    yield from _bare_sum(table, totals)
    yield from sums_of_days(table, totals)


def _suspects(table: Table) -> set[int]:
    """Rows that have a word of totals somewhere, and all that lack something."""
    found = set(table.lacking)
    for name, cells in table.cells.items():
        found.update(_rows_with(table.distinct[name], cells))
    # The word may stand in a column that the dataset does not know, such as a running number's.
    for at in range(max(table.named, default=-1) + 1):
        if at not in table.named:
            cells = [row[at] if at < len(row) else "" for row in table.rows]
            found.update(_rows_with(set(cells), cells))
    return found


def _rows_with(distinct: set[Cell], cells: list[Cell]) -> Iterator[int]:
    """Most columns have no such word at all, and looked at as a whole that is quick to see."""
    joined = "\n".join(map(str, distinct)).lower()
    if any(stem in joined for stem in STEMS):
        texts = [cell for cell in distinct if isinstance(cell, str)]
        found = {text for text in texts if any(stem in text.lower() for stem in STEMS) and _may_be_total(text)}
        if found:
            yield from (row for row, cell in enumerate(cells) if cell in found)


def _may_be_total(text: str) -> bool:
    own = words(text)
    return any(pattern.fullmatch(own) for pattern in (ALONE, ALONE_OR_NAME, PHRASE))


def _is_total(table: Table, row: int) -> bool:
    cells = table.filled(row)
    may_be_phrase = row in table.lacking or _counts_events(table)
    for at, own in telling(table, cells):
        if ALONE.fullmatch(own) or may_be_phrase and PHRASE.fullmatch(own):
            return True
        if row in table.lacking and PERHAPS.fullmatch(own) and numbers_alone(table, cells, at):
            return True
    return False


def _counts_events(table: Table) -> bool:
    """An indicator of its own, or a question, may be about a total."""
    return any(column.counts_days for column in table.layout.declaration.columns)


def _bare_sum(table: Table, totals: set[int]) -> Iterator[int]:
    """The row of numbers alone below the last row of data, each of which adds up what stands above it since the sum
    before."""
    passed_over = table.lacking | totals
    last = next((row for row in range(len(table.rows) - 1, -1, -1) if row not in passed_over), -1)
    row, since = last + 1, max((row for row in totals if row < last), default=-1) + 1
    if last <= since or row == len(table.rows) or row in totals:
        return
    known = {table.named[at]: cell for at, cell in table.filled(row).items() if at in table.named}
    above = [row for row in range(since, row) if row not in table.lacking]
    if known and all(
        table.kind(name) in NUMBERS and _sum(table.cells[name], above) == number_in(cell)
        for name, cell in known.items()
    ):
        yield row


def _sum(cells: list[Cell], rows: list[int]) -> float:
    values = [number_in(cells[row]) for row in rows]
    return sum(value for value in values if value is not None)
