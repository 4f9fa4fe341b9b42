"""A row of a longer time that adds up other rows without a word that says so."""

from collections.abc import Iterator

from loaders.recognition.sifting.sums.adding_up import FEWEST, Line, Shorter, beyond_chance, length
from loaders.recognition.sifting.sums.lines import dated, lines
from loaders.recognition.sifting.sums.sums_of_places import sums_of_places
from loaders.recognition.sifting.sums.words import is_whole, names_kind
from loaders.recognition.sifting.table import Table


def sums_of_days(table: Table, totals: set[int]) -> Iterator[int]:
    """Rows that can be nothing else: of the same clause, splits, dimensions and name as the rows within them, or with
    nothing in their place, in several numbers."""
    yield from (row for row, is_sure in _sums(table, totals | table.decided) if is_sure)


def perhaps_sums(table: Table) -> Iterator[tuple[int, int]]:
    """Rows of another name, or of one number; of the same time, which may be those of the whole country; and those that
    add up other sheets."""
    at = table.layout.columns.get("dates", -1)
    yield from ((row, at) for row, _ in _sums(table, table.decided))
    yield from ((row, at) for row in sums_of_places(table))
    elsewhere = table.elsewhere.get("sums", ())
    yield from ((row, at) for row, number in enumerate(table.numbers) if number in elsewhere)


def _sums(table: Table, settled: set[int]) -> Iterator[tuple[int, bool]]:
    """Rows that are probably sums, and whether that is sure."""
    read = dated(table)
    if len({length(span) for span in read.values()}) < 2 or all(span.precision == "day" for span in read.values()):
        return
    every = lines(table, read, settled)
    shorter = Shorter(every)
    longer = [line for line in every if line.span.precision != "day" and shorter.may_hold(line)]
    found: set[int] = set()
    for line in sorted(longer, key=lambda line: length(line.span)):
        is_sure = _is_sum(line, shorter, found)
        if is_sure is not None:
            found.add(line.row)
            yield line.row, is_sure
        elif _comes_to(line, shorter, False, found):
            table.may_be_sums.add(line.row)


def _is_sum(line: Line, shorter: Shorter, found: set[int]) -> bool | None:
    """None where it is no sum; else whether that is sure."""
    is_nameless = is_whole(line.name)
    several = len(line.numbers) >= FEWEST
    if not is_nameless and _comes_to(line, shorter, True, found):
        return several
    if not _comes_to(line, shorter, False, found):
        return None
    is_rare = beyond_chance(line.numbers)
    if not is_nameless and names_kind(line.name) and (several or max(line.numbers) > FEWEST):
        return False
    if is_nameless:
        return several or not line.name and is_rare
    return False if is_rare else None


def _comes_to(line: Line, shorter: Shorter, by_name: bool, found: set[int]) -> bool:
    within, sums = shorter.added_up(line, by_name, found)
    return within >= FEWEST and line.is_sum(sums)
