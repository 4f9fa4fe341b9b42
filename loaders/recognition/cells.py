"""Cells to values, by the kind that their column is declared as."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from functools import cache

from language import LANGUAGES
from language.folding import seen
from loaders.datasets.declaration import FLAG_WORDS, NUMBERS, Column
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Fault
from loaders.recognition.columns.month_first import month_first
from loaders.recognition.columns.terms import read_term
from loaders.recognition.damaged_letters import is_damaged, restored
from loaders.recognition.rows import Rows
from loaders.recognition.typed_text import MOST_TYPED, typed_text
from loaders.spreadsheet.amounts.money import read_amount, read_scaled_amount
from loaders.spreadsheet.cell_texts import NOT_AVAILABLE, Cell, as_shown, is_failure, is_unsaved, plain
from loaders.spreadsheet.clauses import read_clauses
from loaders.spreadsheet.dates import read_dates, read_year
from loaders.spreadsheet.numbers import point_marks_decimals, read_number

_YES = {*FLAG_WORDS[True], "true", "1", "hə", "x", "+"}
_NO = {*FLAG_WORDS[False], "false", "0", "yox", "-"}
_DASH = re.compile(r"\s*[-‐-―−]\s*")


def read_cells(rows: Rows) -> None:
    """Fill rows.values for every declared column; refuse the rows that cannot be read.

    text, code, choice → str; flag → bool; year → int; years → Term; count, number, share → Number;
    dates → Span; clauses → Clauses; None where missing. A flag that nobody set is missing, not False.
    """
    for column in rows.layout.declaration.columns:
        if column.name not in rows.cells:
            rows.values[column.name] = [None] * len(rows)
            continue
        cells = rows.cells[column.name]
        many = len(rows.distinct[column.name]) * 4 > len(cells)
        if many and column.kind in ("text", "code") and _plain_texts(cells):
            rows.values[column.name] = [cell.strip() or None for cell in cells]
            _refuse_missing(rows, column, {})
            continue
        read = _reader(column, rows)
        known = {cell: read(cell) for cell in rows.distinct[column.name]}
        if column.kind == "dates":
            known |= month_first(rows.distinct[column.name])
        faults = {cell: value for cell, value in known.items() if isinstance(value, Fault)}
        rows.faulty(column.name, faults)
        for cell in faults:
            known[cell] = None
        rows.values[column.name] = list(map(known.__getitem__, cells))
        _refuse_missing(rows, column, faults)
        if column.counts_days:
            # Only an empty cell stands for one; a dash or 'none' is no count.
            for row, value in enumerate(rows.values[column.name]):
                if value is None and cells[row] != "" and cells[row] not in faults:
                    rows.fault(row, column.name, Fault("not_whole"))
    if rows.layout.answers and "id" in rows.cells:
        # A wide row's ID stands for all its answers: each gets one of its own, as it would have in a long sheet.
        spread = rows.layout.periods.into or rows.layout.declaration.wide
        pairs = zip(rows.values["id"], rows.cells[spread], strict=True)
        rows.values["id"] = [f"{own} {answer}" if own else None for own, answer in pairs]


def _refuse_missing(rows: Rows, column: Column, faults: dict) -> None:
    if column.required and None in rows.values[column.name]:
        above: Cell = ""
        for row, value in enumerate(rows.values[column.name]):
            cell = rows.cells[column.name][row]
            # A dash where a number belongs says that it is missing, and a missing figure is an answer.
            if value is None and cell not in faults and not (column.kind in NUMBERS and cell != ""):
                # What a number says of one row it says of no other.
                text = typed_text(above) if column.kind not in NUMBERS else ""
                said = {"above": text} if text and len(text) < MOST_TYPED else {}
                rows.fault(row, column.name, Fault("missing_value", said))
            above = cell if value is not None else above


def _plain_texts(cells: list) -> bool:
    """Whether a column of many different texts can be taken as it is: looked at as a whole, that is quick."""
    if set(map(type, cells)) != {str}:
        return False
    joined = "".join(cells)
    return (
        joined.isprintable()
        and "#" not in joined
        and "Err:" not in joined
        and not is_damaged(joined)
        and unicodedata.is_normalized("NFC", joined)
        and max(map(len, cells)) <= 200
    )


def _reader(column: Column, rows: Rows) -> Callable:
    epoch_1904 = rows.layout.sheet.epoch_1904
    points = column.kind == "number" and point_marks_decimals(rows.distinct[column.name])
    is_valued = rows.layout.declaration.settle == "percentages"  # whose rows have units
    readers = {
        "text": _text,
        "code": _code,
        "clauses": read_clauses,
        "dates": lambda cell: read_dates(cell, epoch_1904),
        "year": read_year,
        "years": read_term,
        "count": lambda cell: read_number(cell, "count"),
        "number": lambda cell: read_amount(cell, points) if is_valued else read_number(cell, "number", points),
        "share": lambda cell: read_number(cell, "share"),
        "choice": lambda cell: read_choice(cell, column),
        "flag": _flag,
    }
    unit = rows.layout.units.get(column.name)
    times = unit.times if unit else 1
    named = f"{unit.scale} {unit.name}".strip() if unit else ""
    read = readers[column.kind] if times == 1 else lambda cell: read_scaled_amount(cell, column.kind, times, named)
    # In a column of numbers #N/A is how people write that there is none.
    missing = NOT_AVAILABLE if column.kind in NUMBERS else ()

    def read_value(cell: Cell):
        if is_failure(cell) and cell not in missing:
            return Fault("failed_formula")
        return Fault("formula_without_value") if is_unsaved(cell) else read(as_shown(cell))

    return read_value


def _text(cell: Cell) -> str | Fault | None:
    if isinstance(cell, (datetime, date)):
        return cell.strftime("%d.%m.%Y")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = seen(unicodedata.normalize("NFC", str(cell)).replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(text) > LIMITS["max_cell"]:
        return Fault("too_long")
    if is_damaged(text):
        return Fault("damaged_letters", {"restored": restored(text)})
    return text or None


def _code(cell: Cell) -> str | Fault | None:
    text = _text(cell)
    if isinstance(text, str) and (len(text) > 200 or not text.isprintable()):
        return Fault("not_a_code")
    return text


def read_choice(cell: Cell, column: Column) -> str | Fault | None:
    """The code of a choice, written as the code or in words of any language; None where it is missing."""
    text = _as_word(_digits(cell))
    if text in ("", "-"):
        return None
    return _codes(column).get(text) or Fault("not_a_choice", {"choices": _in_each_language(column.choices.values())})


def _flag(cell: Cell) -> bool | Fault | None:
    text = _as_word(_digits(cell))
    if text in _YES:
        return True
    if text in _NO:
        return False
    if not text:
        return None
    return Fault("not_a_choice", {"choices": _in_each_language(FLAG_WORDS.values())})


def _digits(cell: Cell) -> str:
    """A whole number as it is seen: `1`, which a spreadsheet holds as 1.0."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


@cache
def _codes(column: Column) -> dict[str, str]:
    """Words of a choice as they are matched → code."""
    return {
        _as_word(word): code
        for code, words in column.choices.items()
        for word in (code, *words, *column.further_words.get(code, ()))
    }


def _as_word(text: str) -> str:
    """A text as words are matched by: neither case nor the kinds of ə, ё and dashes that keyboards have count."""
    return _DASH.sub("-", plain(text)).replace("ё", "е").strip(" .")


def _in_each_language(words) -> dict[str, str]:
    return {code: ", ".join(word[position] for word in words) for position, code in enumerate(LANGUAGES)}
