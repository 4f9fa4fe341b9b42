"""Columns of dates in which the month stands first: one day that can only be read so leaves no other certain."""

import re
from collections.abc import Iterable
from datetime import date

from loaders.problems.problem import Fault
from loaders.spreadsheet.cell_texts import Cell

_DAY = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_DAYS_OR_MONTHS = range(1, 13)


def month_first(cells: Iterable[Cell]) -> dict[Cell, Fault]:
    """Different cells of one column → why they are in doubt; none where a day over 12 stands first somewhere.

    A machine that puts days first has made dates of such texts as it could: 3/4/2025 became the third of April.
    """
    texts = {cell: found for cell in cells if isinstance(cell, str) and (found := _DAY.match(cell))}
    proofs = sorted(cell for cell, day in texts.items() if int(day[3]) > 12 and int(day[1]) in _DAYS_OR_MONTHS)
    typed = [cell for cell in cells if isinstance(cell, date)]
    if not proofs or any(int(day[1]) > 12 for day in texts.values()) or any(day.day > 12 for day in typed):
        return {}
    doubts: dict[Cell, Fault] = {}
    for cell, day in texts.items():
        if int(day[1]) in _DAYS_OR_MONTHS and not (day[1] == day[3] and day[0] == cell):  # 03.03.2025 is one day
            doubts[cell] = _doubt(int(day[1]), int(day[3]), day[4], proofs[0].strip())
    either = [day for day in typed if day.day != day.month]
    return doubts | {day: _doubt(day.day, day.month, str(day.year), proofs[0].strip()) for day in either}


def day_first(cell: Cell) -> Cell:
    """A day that is typed month first, as a heading says that they are; anything else stays."""
    if not isinstance(cell, str) or not (typed := _DAY.match(cell)):
        return cell
    return f"{typed[3]}.{typed[1]}.{typed[4]}{cell[typed.end() :]}"


def _doubt(first: int, second: int, year: str, proof: str) -> Fault:
    """candidates: as a day is typed, read day first, where that is a day, and month first."""
    readings = [f"{first:02}.{second:02}.{year}"] * (second <= 12) + [f"{second:02}.{first:02}.{year}"]
    return Fault("month_first", {"proof": proof, "candidates": " / ".join(dict.fromkeys(readings))})
