"""One cell to a number: how people in Azerbaijan write counts, shares and values, in three languages."""

import math
from collections.abc import Iterable
from typing import NamedTuple, cast

from loaders.problems.problem import Fault
from loaders.spreadsheet.amounts.number_patterns import (
    AFTER,
    BEFORE,
    GROUPED,
    NOTHING,
    PERCENT,
    POINT,
    SUM,
    TEXT,
    TWO_NUMBERS,
    UNGROUPED,
    WHOLE,
)
from loaders.spreadsheet.cell_texts import MISSING, Cell, as_shown, plain, tidy


class Number(NamedTuple):
    """value: percent units where percent_sign. qualifier: exact, at_least or about. unit: a currency that is typed with
    it."""

    value: float
    qualifier: str = "exact"
    percent_sign: bool = False
    unit: str = ""


NOT_A_NUMBER = Fault("not_a_number")


def point_marks_decimals(cells: Iterable) -> bool:
    """Whether a point marks decimals in one of a column's cells, so that it may do so in `97.125` too."""
    return any(isinstance(cell, str) and "." in cell and POINT.search(cell) for cell in cells)


def read_number(cell: Cell, kind: str, points: bool = False) -> Number | Fault | None:
    """The cell's number; None where it is missing, which is not zero.

    kind: count (whole, not negative), share (0 to 100, as it is written: 0.6898 stays 0.6898)
    or number. A text that holds under two readings is a Fault that offers both. points: a point
    before three digits may mark decimals, because it does so elsewhere; it may in any share.
    """
    if isinstance(cell, str):
        if cell.isascii() and cell.isdigit():
            return _judged((float(cell),), kind, Number(0.0))
        return _read_text(cell, kind, points)
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return NOT_A_NUMBER
    try:
        return _judged((float(cell),), kind, Number(0.0))
    except OverflowError:
        return NOT_A_NUMBER


def read_scaled(cell: Cell, kind: str, times: int) -> Number | Fault | None:
    """The number of a cell under a heading such as 'min nəfər', in ones."""
    number = read_number(cell, "number", points=True)
    if not isinstance(number, Number):
        return number
    # 1.1 thousand is 1100, and not the 1100.0000000000002 of binary fractions.
    return _judged((round(number.value * times, 6),), kind, number) if not number.percent_sign else NOT_A_NUMBER


def _read_text(cell: str, kind: str, points: bool) -> Number | Fault | None:
    text = plain(cell)
    if text in MISSING or NOTHING.fullmatch(text):
        return None
    parts = TEXT.fullmatch(text)
    if not parts or TWO_NUMBERS.search(cell):
        return _sum_in(text) or NOT_A_NUMBER
    before, sign, numeral, after = parts.groups()
    frame = _frame(before, sign, after, kind)
    if frame is None:
        return NOT_A_NUMBER
    readings = _readings(numeral, points or kind == "share" or frame.percent_sign)
    minus = sign not in ("", "+")
    found = _judged(tuple(-value if minus else value for value in readings), kind, frame)
    return found or _ambiguous(cell, numeral, "-" if minus else "", readings)


def _sum_in(text: str) -> Fault | None:
    """`12+3`, `8 kişi + 4 qadın`: nobody adds it up unasked."""
    if not SUM.fullmatch(text):
        return None
    return Fault("sum_in_cell", {"sum": str(sum(map(int, WHOLE.findall(text))))})


def _frame(before: str, sign: str, after: str, kind: str) -> Number | None:
    """What stands around a numeral, as a Number yet without its value; None where it is not understood."""
    lead, tail = BEFORE.fullmatch(before), AFTER.fullmatch(after)
    if not lead or not tail or (lead.lastgroup and tail.lastgroup):
        return None
    if sign and before and not lead.lastgroup:  # 'işçi -5' may be a dash; 'at least -5' cannot
        return None
    percent_sign = bool(PERCENT.search(before) or PERCENT.search(after))
    if percent_sign and kind == "count":
        return None
    return Number(0.0, lead.lastgroup or tail.lastgroup or "exact", percent_sign)


def _readings(numeral: str, points: bool) -> tuple[float, ...]:
    """The values that a numeral can have. A point before three digits groups them, unless points may
    mark decimals: `1.234` is 1234."""
    readings = []
    grouped = GROUPED.fullmatch(numeral)
    if grouped:
        readings.append(_value(numeral.replace(grouped["mark"], "")))
    if UNGROUPED.fullmatch(numeral) and (points or not (grouped and grouped["mark"] == ".")):
        readings.append(_value(numeral))
    return tuple(readings)


def _value(digits: str) -> float:
    return float(digits.replace(",", "."))


def _judged(readings: tuple[float, ...], kind: str, frame: Number) -> Number | Fault | None:
    """The one reading that suits the kind, or why none does; None where several do."""
    readings = tuple(cast("float", as_shown(value)) for value in readings)
    wrong = [_WRONG[kind](value) for value in readings]
    if wrong.count("") > 1:
        return None
    for value, code in zip(readings, wrong, strict=True):
        if not code:
            return frame._replace(value=value + 0.0)  # -0 is 0
    return Fault(wrong[0]) if wrong else NOT_A_NUMBER


def _wrong_number(value: float) -> str:
    return "" if math.isfinite(value) else "not_a_number"


def _wrong_count(value: float) -> str:
    return _wrong_number(value) or ("negative" if value < 0 else "" if value.is_integer() else "not_whole")


def _wrong_share(value: float) -> str:
    return _wrong_number(value) or ("" if 0 <= value <= 100 else "share_out_of_range")


_WRONG = {"count": _wrong_count, "number": _wrong_number, "share": _wrong_share}


def _ambiguous(cell: str, numeral: str, minus: str, readings: tuple[float, ...]) -> Fault:
    """Both readings, and how to type each within the rest of the cell so that it has no other."""
    grouped, fraction = (f"{value:.0f}" if value.is_integer() else numeral.replace(",", ".") for value in readings)
    # A fourth decimal says that the comma groups nothing.
    fraction_typed = fraction.replace(".", ",") + "0" if "." in fraction else fraction
    seen = " ".join(tidy(cell).split())
    return Fault(
        "ambiguous_number",
        {
            "first": minus + grouped,
            "second": minus + fraction,
            "first_typed": seen.replace(numeral, grouped),
            "second_typed": seen.replace(numeral, fraction_typed),
        },
    )


def number_in(cell: Cell) -> float | None:
    """The number that a cell says, whatever it is of; None where it is none."""
    found = read_number(cell, "number")
    return found.value if isinstance(found, Number) else None
