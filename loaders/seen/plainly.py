"""Which cells say plainly what they were read as, so that nobody need look at them."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from language.folding import fold
from loaders.datasets.declaration import FLAG_WORDS, Column
from loaders.recognition.columns.terms import Term
from loaders.spreadsheet.cell_texts import Cell, as_shown, plain
from loaders.spreadsheet.dates import Span
from loaders.spreadsheet.numbers import Number

_WHOLE = re.compile(r"\d+")
_CLAUSES = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
_NUMERAL = re.compile(r"-?\d+(?:[.,]\d+)?")
_BLANK = re.compile(r"\s")


def is_plain(column: Column, cell: Cell, value: Any) -> bool:
    """Whether a cell says plainly the value that it was read as. value: as it is loaded, None where it is missing."""
    if value is None:
        return cell == ""
    return _PLAIN[column.kind](column, cell, value)


def _number(column: Column, cell: Cell, value: Number) -> bool:
    """The same number, and nothing around it that weakens it."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return as_shown(float(cell)) == as_shown(value.value)
    found = _NUMERAL.findall(_BLANK.sub("", str(cell)))
    return value.qualifier == "exact" and len(found) == 1 and float(found[0].replace(",", ".")) == value.value


def _clauses(column: Column, cell: Cell, value: str) -> bool:
    """A number is what Excel made of a clause, and so is a date."""
    if isinstance(cell, float):
        return as_shown(cell) == float(value) if cell.is_integer() and value.isdigit() else str(as_shown(cell)) == value
    return not isinstance(cell, date) and sorted(_CLAUSES.findall(str(cell))) == sorted(value.split("; "))


def _dates(column: Column, cell: Cell, value: Span) -> bool:
    """With its whole year, and with nothing that could be a month as well as a day; separate days become a span."""
    if isinstance(cell, date):
        return True
    typed = [int(number) for number in _WHOLE.findall(str(cell))]
    first, last = value.starts, value.ends
    if value.precision == "year":
        return typed[:1] == [first.year]
    if value.precision == "month":
        return first.year in typed and len(typed) <= 2
    if first != last:
        return value.days == 1 and {first.day, last.day, last.year} <= set(typed)
    is_turned = "/" in str(cell) and first.day <= 12 and not str(cell).startswith(str(first.year))
    return not is_turned and sorted(typed) in (sorted((first.day, first.month, first.year)), [first.day, first.year])


def _year(column: Column, cell: Cell, value: int) -> bool:
    return _WHOLE.findall(str(cell))[:1] == [str(value)]


def _years(column: Column, cell: Cell, value: Term) -> bool:
    return [*map(int, _WHOLE.findall(str(cell)))] in ([value.first, value.last], [value.first], [value.last])


def _choice(column: Column, cell: Cell, value: str) -> bool:
    return fold(plain(str(cell))) in {fold(plain(word)) for word in (value, *column.choices.get(value, ()))}


def _flag(column: Column, cell: Cell, value: bool) -> bool:
    return plain(str(cell)) in {plain(word) for word in FLAG_WORDS[value]}


def _always(column: Column, cell: Cell, value: Any) -> bool:
    return True


_PLAIN: dict[str, Callable[[Column, Cell, Any], bool]] = {
    "text": _always,
    "code": _always,
    "clauses": _clauses,
    "dates": _dates,
    "year": _year,
    "years": _years,
    "count": _number,
    "number": _number,
    "share": _number,
    "choice": _choice,
    "flag": _flag,
}
