"""Amounts with the sign or the name of their currency: '₼ 1 200', '1 200 AZN', '$5'."""

import re

from loaders.problems.problem import Fault
from loaders.spreadsheet.cell_texts import Cell, plain
from loaders.spreadsheet.numbers import Number, read_number, read_scaled

_NAME = (
    r"(?:₼|azn|manat|man|\$|usd|dollars?|€|eur|euros?|avro|₽|rubl?|манат(?:а|ов)?|ман|доллар(?:а|ов)?|евро"
    r"|руб(?:л[ья]|лей)?)"
)
_MONEY = re.compile(rf"\s*(?:({_NAME})\.?\s*(?=[\d+\-−–])(.*\d)|([^a-zа-я₼$€₽]*\d)\s*({_NAME})\.?)\s*", re.IGNORECASE)

# `₼ -`, `— AZN`: a dash in place of the number.
_NOTHING = re.compile(rf"\s*(?:{_NAME}\.?\s*)?[-–—−‐―]{{1,3}}\s*(?:{_NAME}\.?\s*)?", re.IGNORECASE)

# What each is called in a unit, whatever its ending and whose it is: 'Azərbaycan manatı', 'US dollars'.
_CURRENCIES = {
    "manat": re.compile(r"₼|\bazn\b|\bmanat|^man\.?$|\bманат|^ман\.?$"),
    "dollar": re.compile(r"\$|\busd\b|\bdollar|\bдоллар"),
    "euro": re.compile(r"€|\beur\b|\beuros?\b|\bavro|\bевро\b"),
    "rouble": re.compile(r"₽|\brub\b|\brubl|\broubles?\b|\bруб"),
}


def currencies_in(unit: str) -> frozenset[str]:
    folded = plain(unit)
    return frozenset(name for name, words in _CURRENCIES.items() if words.search(folded))


def read_amount(cell: Cell, points: bool = False) -> Number | Fault | None:
    """The number in a cell, as read_number reads it; a currency beside it becomes its unit."""
    if _says_nothing(cell):
        return None
    found = _MONEY.fullmatch(cell) if isinstance(cell, str) else None
    if not found:
        return read_number(cell, "number", points)
    before, behind, first, after = found.groups()
    number = read_number(behind or first, "number", points)
    return number._replace(unit=before or after) if isinstance(number, Number) else number


def read_scaled_amount(cell: Cell, kind: str, times: int, unit: str) -> Number | Fault | None:
    """Below a heading such as 'min manat', its unit, nobody can tell whether '1 200 AZN' is so many thousands."""
    if _says_nothing(cell):
        return None
    amount = read_amount(cell, points=True) if kind == "number" else None
    if isinstance(amount, Number) and amount.unit:
        return Fault("currency_differs", {"unit": unit, "currency": amount.unit})
    return read_scaled(cell, kind, times)


def _says_nothing(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_NOTHING.fullmatch(cell))
