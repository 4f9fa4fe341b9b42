"""Rows of one sheet that add up those of others: months on sheets of their own, and one of the year."""

from collections.abc import Collection, Iterator, Sequence

from language.folding import fold
from loaders.datasets.declaration import NUMBERS
from loaders.recognition.rows import Rows
from loaders.recognition.sifting.sums.adding_up import (
    FEWEST,
    Line,
    Shorter,
    beyond_chance,
    length,
    name_column,
    told_apart_by,
)
from loaders.recognition.sifting.sums.words import says_whole
from loaders.spreadsheet.dates import Span

_MANY = 3  # rows that are sums, where each has but one number
_NEARLY_ALL = 0.9


def sums_of_sheets(tables: Sequence[Rows]) -> dict[str, set[int]]:
    """Sheet → its spreadsheet rows whose numbers all are what rows of shorter times come to on other sheets: of the
    same dataset and clause, and of the same region and whatever else tells rows apart, where they say any. Only of a
    table whose rows of longer times are sums throughout."""
    found: dict[str, set[int]] = {}
    if len({table.layout.sheet.name for table in tables}) < FEWEST or not any(map(has_longer, tables)):
        return found
    lines = [(table, list(lines_of(table))) for table in tables]
    for table, own in lines:
        sheet, declaration = table.layout.sheet.name, table.layout.declaration
        longer = [line for line in own if line.span.precision != "day"]
        longest = max((length(line.span) for line in longer), default=0)
        elsewhere = [
            line
            for other, some in lines
            if other.layout.sheet.name != sheet and other.layout.declaration is declaration
            for line in some
            if length(line.span) < longest
        ]
        if elsewhere and (rows := sums_among(longer, Shorter(elsewhere))):
            found.setdefault(sheet, set()).update(table.numbers[row] for row in rows)
    return found


def has_longer(rows: Rows) -> bool:
    """Whether any row is of more than a day."""
    spans = rows.values.get("dates") or ()
    return any(isinstance(span, Span) and span.precision != "day" for span in spans)


def sums_among(longer: list[Line], shorter: Shorter) -> list[int]:
    """Rows, of those of longer times, that are sums; none where not nearly all are."""
    counted = [line for line in longer if line.numbers]
    may_differ = int(len(counted) * (1 - _NEARLY_ALL))
    sums: list[tuple[Line, int]] = []
    for at, line in enumerate(counted):
        if within := _rows_added_up(line, shorter):
            sums.append((line, within))
        elif at - len(sums) >= may_differ:
            return []
    # In a sheet that adds up others, what one row alone comes to is a sum as well.
    adds_up = any(within >= FEWEST for _, within in sums)
    return [line.row for line, _ in sums] if adds_up and _are_plain([line for line, _ in sums]) else []


def _are_plain(sums: list[Line]) -> bool:
    if all(says_whole(line.name) for line in sums):
        return True
    agree = len(sums) >= _MANY or any(len(line.numbers) >= FEWEST for line in sums)
    return agree and beyond_chance(number for line in sums for number in line.numbers)


def _rows_added_up(line: Line, shorter: Shorter) -> int:
    if not shorter.may_hold(line):
        return 0
    for by_name in (True, False):
        within, sums = shorter.added_up(line, by_name)
        if within and line.is_sum(sums):
            return within
    return 0


def lines_of(rows: Rows, among: Collection[int] | None = None) -> Iterator[Line]:
    """None of datasets whose rows count no days. among: the rows (from 0) that are asked for; all where there is
    none."""
    declaration = rows.layout.declaration
    if not any(column.counts_days for column in declaration.columns):
        return
    clauses, name = rows.values[declaration.clause_column], name_column(declaration)
    told_apart, numbers = told_apart_by(declaration), [one for one in declaration.columns if one.kind in NUMBERS]
    empties = [1 if column.counts_days else 0 for column in numbers]
    for row, span in enumerate(rows.values.get("dates") or ()):
        if isinstance(span, Span) and row not in rows.refused and (among is None or row in among):
            read = [rows.values[column.name][row] for column in numbers]
            yield Line(
                row,
                span,
                clauses[row],
                tuple(_folded(rows, one, row) for one in told_apart),
                _folded(rows, name, row),
                tuple(number.value if number else empty for number, empty in zip(read, empties, strict=True)),
                tuple(number.value if number else 0 for number in read),
            )


def _folded(rows: Rows, name: str, row: int) -> str:
    value = rows.values[name][row] if name in rows.values else None
    return fold(str(value)) if value else ""
