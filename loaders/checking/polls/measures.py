"""What the numbers of a poll are: counts, fractions or percent."""

from loaders.problems.problem import Fault
from loaders.recognition.rows import Rows
from loaders.spreadsheet.numbers import Number, read_number

# "About 1" and "about 100": published shares are rounded, and an answer may be left out.
_FRACTIONS = (0.95, 1.05)
PERCENT = (95.0, 105.0)


def settle_wide(rows: Rows, poll: list[int]) -> None:
    """A wide sheet does not say whether its numbers are counts or shares; their sum does."""
    numbers = {}
    for row in poll:
        number = read_number(rows.cells["wide"][row], "number")
        if isinstance(number, Fault):
            rows.fault(row, "wide", number)
        elif number:
            numbers[row] = number
    if doubts := _doubts(rows, numbers):
        for row in numbers:
            rows.fault(row, "wide", doubts.get(row) or Fault("poll_incomplete"))
        return
    total = sum(number.value for number in numbers.values())
    base = next((rows.values["base"][row].value for row in poll if rows.values["base"][row]), None)
    signs = [number.percent_sign for number in numbers.values()]
    signed = all(signs) or (any(signs) and _within(total, PERCENT))
    whole = all(number.value.is_integer() for number in numbers.values())
    if not any(signs) and whole and (total == base or (base is None and not _within(total, PERCENT) and total > 1)):
        measure = "count"
    elif signed or total == 100 or (not whole and (_within(total, PERCENT) or _within(total, _FRACTIONS))):
        measure = "share"
    else:
        for row in numbers:
            rows.fault(row, "wide", Fault("unsure_answers", {"sum": f"{total:g}"}))
        return
    for row, number in numbers.items():
        rows.values[measure][row] = number


def settle_fractions(rows: Rows, poll: list[int]) -> None:
    shares = rows.values["share"]
    plain = [row for row in poll if shares[row] and not shares[row].percent_sign and row not in rows.refused]
    total = sum(shares[row].value for row in plain)
    if len(plain) > 1 and _within(total, _FRACTIONS):
        for row in plain:
            shares[row] = Number(round(shares[row].value * 100, 10), shares[row].qualifier, True)
        return
    if len(plain) > 1 and _within(total, PERCENT):
        return
    for row in plain:
        if 0 < shares[row].value <= 1:
            value = shares[row].value
            rows.fault(
                row, measured(rows), Fault("unsure_share", {"first": f"{value:g} %", "second": f"{value * 100:g} %"})
            )


def _doubts(rows: Rows, numbers: dict[int, Number]) -> dict[int, Fault]:
    """Numbers such as 68.125 and 31.875, which add up to 100 where the point marks decimals."""
    read = {row: read_number(rows.cells["wide"][row], "number", points=True) for row in numbers}
    doubts = {row: found for row, found in read.items() if isinstance(found, Fault)}
    total = sum(float(doubts[row].values["second"]) if row in doubts else numbers[row].value for row in numbers)
    return doubts if _within(total, PERCENT) or _within(total, _FRACTIONS) else {}


def _within(total: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= total <= bounds[1]


def measured(rows: Rows) -> str:
    """The column that a fault of an answer points at."""
    return next((name for name in ("wide", "count", "share") if name in rows.cells), "question")
