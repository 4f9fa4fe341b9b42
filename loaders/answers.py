"""The answers of one poll settled together: counts or shares, fractions or percent, and n."""

from collections import defaultdict

from loaders.spreadsheet.numbers import Number, read_number
from loaders.spreadsheet.problems import Fault

# "About 1" and "about 100": published shares are rounded, and an answer may be left out.
_FRACTIONS = (0.95, 1.05)
_PERCENT = (95.0, 105.0)


def settle_answers(rows) -> None:
    """Fill share, count and base of each answer (loaders.spreadsheet.rows.Rows of a survey sheet).

    Numbers without a percent sign that add up to about 1 are fractions, to about 100 percent
    (design, section 5); any other number up to 1 is a problem that offers both readings.
    """
    for poll in _polls(rows):
        if "wide" in rows.cells:
            _settle_wide(rows, poll)
        _settle_fractions(rows, poll)
        _settle_base(rows, poll)


def _polls(rows) -> list[list[int]]:
    """Rows of the same question on the same dates."""
    polls = defaultdict(list)
    keys = zip(rows.values["dates"], rows.values["code"], rows.values["question"], strict=True)
    for row, key in enumerate(keys):
        if row not in rows.refused:
            polls[key].append(row)
    return list(polls.values())


def _settle_wide(rows, poll: list[int]) -> None:
    """A wide sheet does not say whether its numbers are counts or shares; their sum does."""
    numbers = {}
    for row in poll:
        number = read_number(rows.cells["wide"][row], "number")
        if isinstance(number, Fault):
            rows.fault(row, "wide", number)
        elif number:
            numbers[row] = number
        else:
            rows.fault(row, "wide", Fault("no_measure"))
    total = sum(number.value for number in numbers.values())
    base = next((rows.values["base"][row].value for row in poll if rows.values["base"][row]), None)
    signed = any(number.percent_sign for number in numbers.values())
    whole = all(number.value.is_integer() for number in numbers.values())
    if not signed and whole and (total == base or (base is None and not _within(total, _PERCENT) and total > 1)):
        measure = "count"
    elif signed or _within(total, _PERCENT) or _within(total, _FRACTIONS):
        measure = "share"
    else:
        for row in numbers:
            rows.fault(row, "wide", Fault("unsure_answers", {"sum": f"{total:g}"}))
        return
    for row, number in numbers.items():
        rows.values[measure][row] = number


def _within(total: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= total <= bounds[1]


def _settle_fractions(rows, poll: list[int]) -> None:
    shares = rows.values["share"]
    column = "wide" if "wide" in rows.cells else "share"
    plain = [row for row in poll if shares[row] and not shares[row].percent_sign and row not in rows.refused]
    total = sum(shares[row].value for row in plain)
    if len(plain) > 1 and _within(total, _FRACTIONS):
        for row in plain:
            shares[row] = Number(round(shares[row].value * 100, 10), shares[row].qualifier, True)
        return
    if len(plain) > 1 and _within(total, _PERCENT):
        return
    for row in plain:
        if 0 < shares[row].value <= 1:
            value = shares[row].value
            rows.fault(row, column, Fault("unsure_share", {"first": f"{value:g} %", "second": f"{value * 100:g} %"}))


def _settle_base(rows, poll: list[int]) -> None:
    """n: as given; else the sum of the counts where every answer has one."""
    counts, shares, bases = rows.values["count"], rows.values["share"], rows.values["base"]
    poll = [row for row in poll if row not in rows.refused]
    base = next((bases[row] for row in poll if bases[row]), None)
    if base is None and poll and all(counts[row] for row in poll):
        base = Number(sum(counts[row].value for row in poll), "exact", False)
    for row in poll:
        bases[row] = bases[row] or base
        if counts[row] and not shares[row] and bases[row] and bases[row].value:
            shares[row] = Number(100 * counts[row].value / bases[row].value, counts[row].qualifier, True)
        if not shares[row]:
            rows.fault(row, "count" if "count" in rows.cells else "share", Fault("no_measure"))
