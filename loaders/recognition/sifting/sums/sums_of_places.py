"""A row that is what all others of the same time come to: that of the whole country beside its towns."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from loaders.datasets.declaration import NUMBERS
from loaders.recognition.sifting.sums.adding_up import FEWEST, beyond_chance, name_column, told_apart_by
from loaders.recognition.sifting.sums.lines import counted, dated, typed
from loaders.recognition.sifting.sums.words import says_whole
from loaders.recognition.sifting.table import Table

_PLACES = ("region", "place")
_OF_SOME_SIZE = 5
Columns = dict[str, list[float]]


def sums_of_places(table: Table) -> Iterator[int]:
    """The rows that are such sums, of one topic or of all; never across what splits indicators or tells rows apart
    otherwise."""
    read = dated(table)
    if not read:
        return
    declaration = table.layout.declaration
    names = [name for name in table.cells if table.kind(name) in NUMBERS]
    numbers = {name: typed(table, name) for name in names}
    spans = list(map(read.get, table.cells["dates"]))
    # Few registers have one: where none has, its rows need not be told apart.
    asked = {spans[row] for row in _candidates(table, numbers)} - {None}
    if not asked:
        return
    as_counted = {name: counted(table, name) for name in names}
    parts = [name for name in told_apart_by(declaration) if name not in _PLACES and name in table.cells]
    keys = [spans, *(table.folded(name) for name in (declaration.clause_column, *parts))]
    undecided = [row for row, span in enumerate(spans) if span in asked and row not in table.decided]
    topics = table.folded(name_column(declaration))
    for rows in _alike(list(zip(*keys, strict=True)), undecided):
        for some in (rows, *_alike(topics, rows)):
            yield from _sums(table, some, numbers, as_counted)


def _candidates(table: Table, numbers: Columns) -> set[int]:
    """Rows that have several numbers of some size, or a word of the whole."""
    # Events are mostly one or two, so that in many tables a single column has numbers of some size.
    large = [column for column in numbers.values() if max(column, default=0) >= _OF_SOME_SIZE]
    sizes = Counter(
        row for column in large if len(large) >= FEWEST for row, value in enumerate(column) if value >= _OF_SOME_SIZE
    )
    words = {
        name: {cell for cell in table.distinct[name] if isinstance(cell, str) and says_whole(cell)}
        for name in (*_PLACES, name_column(table.layout.declaration))
        if name in table.cells
    }
    named = (row for name, some in words.items() if some for row, cell in enumerate(table.cells[name]) if cell in some)
    return {row for row, count in sizes.items() if count >= FEWEST}.union(named)


def _alike(keys: Sequence[Hashable], rows: Iterable[int]) -> list[list[int]]:
    """The rows of each key that are more than could be added up by one of them."""
    found: dict[Hashable, list[int]] = defaultdict(list)
    for row in rows:
        found[keys[row]].append(row)
    return [some for some in found.values() if len(some) > FEWEST]


def _sums(table: Table, rows: list[int], numbers: Columns, as_counted: Columns) -> Iterator[int]:
    whole = {name: sum(column[row] for row in rows) for name, column in as_counted.items()}
    for row in rows:
        own = {name: column[row] for name, column in numbers.items() if column[row]}
        if not own or any(2 * value != whole[name] for name, value in own.items()):
            continue
        others = [one for one in rows if one != row]
        if sum(any(as_counted[name][one] > 0 for name in own) for one in others) < FEWEST:
            continue
        several = sum(value >= _OF_SOME_SIZE for value in own.values()) >= FEWEST and beyond_chance(own.values())
        if several or _says_whole(table, row) and not any(_says_whole(table, one) for one in others):
            yield row


def _says_whole(table: Table, row: int) -> bool:
    names = (*_PLACES, name_column(table.layout.declaration))
    cells = (table.cells[name][row] for name in names if name in table.cells)
    return any(isinstance(cell, str) and says_whole(cell) for cell in cells)
