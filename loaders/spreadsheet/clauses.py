"""Clause cells: what numbers a cell can mean, to be settled against the plan's clauses."""

import re
from datetime import date, datetime
from typing import NamedTuple

from language.folding import fold
from loaders.problems.problem import Fault
from loaders.spreadsheet.cell_texts import Cell

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,4}"
_WORDS = r"(?:-?\s*(?:ci|cı|cu|cü))?\s*(?:(?:yarim)?bənd\w*|clauses?|пункт\w*|пп?\.?|подпункт\w*|b\.|№)?"
_CLAUSE = re.compile(rf"(?:(?:yarim)?bənd\w*|clauses?|пункт\w*|пп?\.|подпункт\w*|№)?\s*({_NUMBER})\.?{_WORDS}\.?")
_BETWEEN = re.compile(r"\s*[;\n/]\s*|,\s+|\s+(?:və|and|и|&)\s+")


class Clauses(NamedTuple):
    """readings: the lists of clauses that a cell can stand for; one, unless Excel changed the cell."""

    readings: tuple[tuple[str, ...], ...]


def read_clauses(cell: Cell) -> Clauses | Fault | None:
    """`10.2`, `4.1.1; 10.2`, `10.2-ci bənd`; the number 10.1 (10.1 or 10.10); the date 5 June (5.6)."""
    if isinstance(cell, (date, datetime)):
        return Clauses(_of_date(cell))
    if isinstance(cell, (int, float)):
        return Clauses(_of_number(cell)) if cell > 0 else Fault("not_a_clause")
    if not isinstance(cell, str):
        return Fault("not_a_clause")
    text = fold(cell.replace("\n", ";")).strip(" .;,")
    if text in _MISSING:
        return None
    if re.fullmatch(r"\d{1,3},\d{1,3}", text):
        first, second = text.split(",")
        return Clauses(((f"{first}.{second}",), (first, second)))
    clauses = []
    for part in _BETWEEN.split(text.replace(",", ", ")):
        match = _CLAUSE.fullmatch(part.strip())
        if not match:
            return Fault("not_a_clause")
        clauses.append(match.group(1))
    return Clauses((tuple(dict.fromkeys(clauses)),))


_MISSING = {"", "-", "–", "—", "…", "...", "yoxdur", "нет", "none", "n/a"}


def _of_number(number: float) -> tuple[tuple[str, ...], ...]:
    text = str(int(number)) if number == int(number) else repr(float(number))
    if not re.fullmatch(_NUMBER, text):
        return ((text,),)
    return ((text,), (text + "0",)) if "." in text else ((text,),)


def _of_date(day: date) -> tuple[tuple[str, ...], ...]:
    """Excel makes dates of 5.6 (day and month of this year) and of 4.1.1 (4 January 2001)."""
    readings = [f"{day.day}.{day.month}", f"{day.month}.{day.day}", f"{day.day}.{day.month}.{day.year % 100}"]
    return tuple((reading,) for reading in dict.fromkeys(readings))
