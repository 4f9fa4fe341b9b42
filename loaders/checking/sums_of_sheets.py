"""Rows of one sheet that add up those of others: months on sheets of their own, and one of the year."""

from collections import defaultdict
from collections.abc import Sequence

from loaders.datasets.declaration import NUMBERS
from loaders.recognition.rows import Rows
from loaders.spreadsheet.dates import Span

_FEWEST = 2  # rows that are added up
_MOST = 500  # rows of a sheet that adds up others: each is held against all of these


def sums_of_sheets(tables: Sequence[Rows]) -> dict[str, set[int]]:
    """Sheet → its spreadsheet rows whose numbers all are what rows of shorter times come to on other sheets, of the
    same dataset and clause."""
    found: dict[str, set[int]] = defaultdict(set)
    for one in tables if len({table.layout.sheet.name for table in tables}) > 1 else ():
        declaration, sheet = one.layout.declaration, one.layout.sheet.name
        if any(column.counts_days for column in declaration.columns):
            alike = [other for other in tables if other.layout.declaration is declaration]
            found[sheet].update(_sums(one, [other for other in alike if other.layout.sheet.name != sheet]))
    return {name: rows for name, rows in found.items() if rows}


def _sums(rows: Rows, others: list[Rows]) -> list[int]:
    longer = [
        row
        for row, span in enumerate(rows.values.get("dates") or ())
        if isinstance(span, Span) and span.precision != "day" and row not in rows.refused
    ]
    if len(longer) > _MOST:
        return []
    sums = [(row, within) for row in longer if (within := _added_up(rows, row, others))]
    # In a sheet that adds up others, what one row alone comes to is a sum as well.
    is_sheet_of_sums = any(within >= _FEWEST for _, within in sums)
    return [rows.numbers[row] for row, _ in sums] if is_sheet_of_sums else []


def _added_up(rows: Rows, row: int, others: list[Rows]) -> int:
    """How many rows a row adds up; 0 where its numbers are no sums."""
    numbers = {
        column.name: number.value
        for column in rows.layout.declaration.columns
        if column.kind in NUMBERS and (number := rows.values[column.name][row]) and number.value
    }
    within = [(other, at) for other in others for at in _within(rows, row, other)]
    is_sum = bool(numbers) and all(
        value == sum(_number(other, name, at) for other, at in within) for name, value in numbers.items()
    )
    return len(within) if is_sum else 0


def _within(rows: Rows, row: int, other: Rows) -> list[int]:
    longer, clause = rows.values["dates"][row], rows.layout.declaration.clause_column
    return [
        at
        for at, span in enumerate(other.values.get("dates") or ())
        if isinstance(span, Span)
        and at not in other.refused
        and longer.starts <= span.starts
        and span.ends <= longer.ends
        and (span.ends - span.starts) < (longer.ends - longer.starts)
        and other.values[clause][at] == rows.values[clause][row]
    ]


def _number(rows: Rows, name: str, row: int) -> float:
    if number := rows.values[name][row]:
        return number.value
    return 1 if rows.layout.declaration.column(name).counts_days else 0
