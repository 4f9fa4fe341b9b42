"""A row of a longer time, or of the whole country, that adds up other rows without a word that says so."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from language.folding import fold
from loaders.datasets.declaration import NUMBERS
from loaders.recognition.sifting.table import Table
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.dates import Span, read_dates
from loaders.spreadsheet.numbers import number_in

_FEWEST = 2  # rows that are added up; numbers that do not agree by chance


@dataclass(frozen=True, slots=True)
class _Sum:
    """row: what the rows within it come to in each of its numbers."""

    row: int
    within: list[int]
    numbers: list[str]


@dataclass(slots=True)
class _Within:
    """Rows that a longer time holds, and what they come to, worked out once for each column."""

    table: Table
    rows: list[int]
    sums: dict[str, float] = field(default_factory=dict)

    def sum(self, name: str) -> float:
        if name not in self.sums:
            self.sums[name] = sum(_number(self.table, name, row) for row in self.rows)
        return self.sums[name]


def sums_of_days(table: Table, totals: set[int]) -> Iterator[int]:
    """Rows that can be nothing else: they bear no name of their own, or agree in several numbers."""
    for one in _sums(table, totals | table.decided):
        if len(one.numbers) >= _FEWEST or not _has_own_name(table, one):
            yield one.row


def perhaps_sums(table: Table) -> Iterator[tuple[int, int]]:
    """Rows of another name, whose one number may agree by chance; of the same time, which may be those of the whole
    country; and those that add up other sheets."""
    at = table.layout.columns.get("dates", -1)
    yield from ((one.row, at) for one in _sums(table, table.decided))
    yield from ((row, at) for row in _sums_of_places(table))
    yield from ((row, at) for row, number in enumerate(table.numbers) if number in table.sums_elsewhere)


def _sums(table: Table, settled: set[int]) -> Iterator[_Sum]:
    """Of registers whose rows count days: rows each of whose numbers is what the rows of shorter times within it come
    to, of the same clause."""
    read = _dated(table)
    if len({_length(span) for span in read.values()}) < 2 or all(span.precision == "day" for span in read.values()):
        return
    clauses = _clauses(table)
    by_clause: dict[Cell, dict[Span, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row, cell in enumerate(table.cells["dates"]):
        if cell in read and row not in settled:
            by_clause[clauses[row]][read[cell]].append(row)
    for spans in by_clause.values():
        found: set[int] = set()
        for span in sorted((one for one in spans if one.precision != "day"), key=_length):
            rows = [row for one in spans if _is_within(one, span) for row in spans[one] if row not in found]
            within = _Within(table, rows)
            for row in spans[span] if len(rows) >= _FEWEST else ():
                numbers = _numbers(table, row)
                if numbers and all(_number(table, name, row) == within.sum(name) for name in numbers):
                    found.add(row)
                    yield _Sum(row, rows, numbers)


def _sums_of_places(table: Table) -> Iterator[int]:
    """Rows that are what all others of the same time and clause come to, in numbers that hardly agree by chance."""
    read = _dated(table)
    if not read:
        return
    names = [name for name in table.cells if table.kind(name) in NUMBERS]
    columns = {name: _numbers_of(table, name) for name in names}
    dates, clauses = table.cells["dates"], _clauses(table)
    alike: dict[tuple, list[int]] = defaultdict(list)
    for row, key in enumerate(zip(clauses, dates, strict=True)):
        if key[1] in read and row not in table.decided:
            alike[key].append(row)
    for (_, cell), rows in alike.items():
        if len(rows) <= _FEWEST:
            continue
        whole = {name: sum(columns[name][row] for row in rows) for name in names}
        for row in rows:
            if any(columns[name][row] and 2 * columns[name][row] != whole[name] for name in names):
                continue
            own = _numbers(table, row)
            is_named = read[cell].precision == "day" or len({_name(table, one) for one in rows}) > 1
            if len(own) >= (_FEWEST if is_named else 1):
                yield row


def _numbers_of(table: Table, name: str) -> list[float]:
    """Each row's number, each different cell read once."""
    empty = 1 if name in table.cells and table.layout.declaration.column(name).counts_days else 0
    known = {cell: number_in(cell) for cell in table.distinct[name]}
    return [empty if (found := known[cell]) is None else found for cell in table.cells[name]]


def _dated(table: Table) -> dict[Cell, Span]:
    if "dates" not in table.cells or not any(column.counts_days for column in table.layout.declaration.columns):
        return {}
    return {cell: span for cell in table.distinct["dates"] if isinstance(span := read_dates(cell), Span)}


def _clauses(table: Table) -> list[Cell]:
    return table.cells.get(table.layout.declaration.clause_column) or [""] * len(table.rows)


def _length(span: Span) -> int:
    return (span.ends - span.starts).days


def _is_within(one: Span, longer: Span) -> bool:
    return _length(one) < _length(longer) and longer.starts <= one.starts and one.ends <= longer.ends


def _numbers(table: Table, row: int) -> list[str]:
    return [name for name in table.cells if table.kind(name) in NUMBERS and number_in(table.cells[name][row])]


def _number(table: Table, name: str, row: int) -> float:
    found = number_in(table.cells[name][row])
    if found is not None:
        return found
    return 1 if table.layout.declaration.column(name).counts_days else 0


def _has_own_name(table: Table, one: _Sum) -> bool:
    names = {_name(table, row) for row in one.within}
    return _name(table, one.row) not in names | {""}


def _name(table: Table, row: int) -> str:
    columns = (table.cells[name] for name in table.layout.declaration.named_by if name in table.cells)
    return next(filter(None, (fold(typed_text(cells[row])) for cells in columns)), "")
